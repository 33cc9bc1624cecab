import Exhibits

/// Diagrams to draw, one of every kind, with a text in each field that can have one.
package enum DiagramSamples {
  package static func all() throws -> [Diagram] {
    [
      try BarChart(
        "Mean probes of a lookup", categories: ["half full", "three quarters", "nine tenths"],
        series: [.init("chains", [1.25, 1.38, 1.45]), .init("open", [1.5, 2.5, 5.5])]
      ).diagram,
      try BarChart("Gains and losses", categories: ["spring", "autumn"], values: [2, -1.5]).diagram,
      try BoxPlot(
        "Steps to find a key",
        samples: [.init("list", [1, 2, 3, 4, 5, 6, 7, 30]), .init("tree", [1, 2, 2, 3, 3, 3])]
      ).diagram,
      try ArrayDiagram(
        "Seven is in the upper half", cells: ["1", "3", "4", "7", "9", ""],
        marks: [
          .init("low", at: 2), .init("mid", at: 3), .init("high", at: 4), .init("end", at: 4),
        ],
        highlighted: [2, 3, 4]
      ).diagram,
      try TreeDiagram(
        "A search tree",
        root: .init(
          "5",
          [
            .init("2", [nil, .init("3", edge: "r")], edge: "l"),
            .init("8", edge: "r", isMarked: true),
          ])
      ).diagram,
      try NodeDiagram(
        "A number with a sign and a point",
        nodes: [
          .init("start"), .init("sign"), .init("digits", shape: .final), .init("point"),
          .init("fraction", ["fraction", "0–9"], shape: .final, isMarked: true),
          .init("error", shape: .box), .init("input", shape: .plain),
        ],
        edges: [
          .init("start", "sign", "+ −"), .init("start", "digits", "0–9"),
          .init("sign", "digits", "0–9"), .init("digits", "digits", "0–9"),
          .init("digits", "point", "."), .init("point", "fraction", "0–9", isMarked: true),
          .init("fraction", "fraction", "0–9"), .init("start", "fraction", "skip"),
          .init("fraction", "start", "again"), .init("sign", "error"), .init("input", "start"),
        ]
      ).diagram,
      try NodeDiagram(
        "Who knows whom", nodes: [.init("Ada"), .init("Bo"), .init("Cy"), .init("Di")],
        edges: [.init("Ada", "Bo"), .init("Bo", "Cy"), .init("Cy", "Ada"), .init("Cy", "Di")],
        isDirected: false
      ).diagram,
      try SequenceDiagram(
        "A lookup", parties: ["client", "cache", "disk"],
        messages: [
          .init("client", "cache", "get 7"), .init("cache", "cache", "look"),
          .init("cache", "disk", "read the page of 7"),
          .init("disk", "cache", "page", isReply: true),
          .init("cache", "client", "seven", isReply: true),
        ]
      ).diagram,
      try GridDiagram(
        "The longest common subsequence",
        cells: [["0", "0", "0"], ["0", "1", "1"], ["0", "1", "2"]],
        rows: ["", "a", "b"], columns: ["", "a", "c"], highlighted: [[0, 0], [1, 1], [2, 2]]
      ).diagram,
      try SVGPicture(
        "An arrow in a frame", description: "An arrow leads to the right, out of a box.",
        svg: """
          <svg viewBox="0 0 180 60" xmlns="http://www.w3.org/2000/svg">
            <title>Another title</title>
            <defs>
              <marker id="head" viewBox="0 0 8 8" refX="4" refY="4" markerWidth="8" markerHeight="8">
                <path class="accent" d="M0 0 L8 4 L0 8 z"/>
              </marker>
            </defs>
            <rect class="box" x="10" y="10" width="90" height="40"/>
            <text x="20" y="35">a &lt; b</text>
            <path class="accent-line" d="M80 30 h80" marker-end="url(#head)"/>
          </svg>
          """,
        table: Table("What leads where", columns: ["from", "to"], rows: [["the box", "outside"]])
      ).diagram,
    ]
  }
}
