import CourseRuntime
import Exhibits
import LessonRuns
import Literate

/// Says what a page covers: "a chart, 2 sentences".
struct CoveredWords {
  private var names: [String] = []
  private var sentences = 0
  let run: LessonRun

  init(of run: LessonRun) { self.run = run }

  /// What there is, in the order of the page, and the sentences after it.
  var text: String {
    var seen: [(name: String, count: Int)] = []
    for name in names {
      if let place = seen.firstIndex(where: { $0.name == name }) {
        seen[place].count += 1
      } else {
        seen.append((name, 1))
      }
    }
    var parts = seen.map {
      $0.count == 1 ? Self.article($0.name) : "\($0.count) \(Self.plural($0.name))"
    }
    if sentences > 0 { parts.append(sentences == 1 ? "a sentence" : "\(sentences) sentences") }
    return parts.joined(separator: ", ")
  }

  /// Takes in what a chunk printed and showed, and what the compiler said of it.
  mutating func addOutput(of chunk: Chunk) {
    if run.compilerOutput[chunk.index] != nil { names.append("message") }
    for piece in run.transcript.chunks[chunk.index]?.output ?? [] {
      switch piece {
      case .text: names.append("output")
      case .exhibit(let exhibit): names.append(exhibit.commonName)
      }
    }
  }

  /// Takes in a block of an answer, with all that is in it.
  mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let content): sentences += Self.sentences(in: content.plainText)
    case .math: names.append("formula")
    case .chunk(let chunk):
      if !chunk.isHidden { names.append("piece of code") }
      addOutput(of: chunk)
    case .listing, .include: names.append("listing")
    case .list: names.append("list")
    case .table: names.append("table")
    case .tabs(let tabs): for block in tabs.tabs.flatMap(\.body) { add(block) }
    case .details(_, let body): for block in body { add(block) }
    case .quote(let body): for block in body { add(block) }
    case .callout(let callout): for block in callout.body { add(block) }
    // No answer goes on into an exercise.
    case .heading, .exercise, .fold, .thematicBreak: break
    }
  }

  private static func article(_ name: String) -> String {
    name == "piece of code" ? "code" : ("aeiou".contains(name.prefix(1)) ? "an " : "a ") + name
  }

  private static func plural(_ name: String) -> String {
    switch name {
    case "piece of code": "pieces of code"
    case "set of charts": "sets of charts"
    case "network to train": "networks to train"
    default: name + "s"
    }
  }

  private static func sentences(in text: String) -> Int {
    let words = text.split(whereSeparator: \.isWhitespace)
    let ends = words.count { word in
      word.last { !")]\"'”’".contains($0) }.map { ".?!:…".contains($0) } ?? false
    }
    return max(ends, 1)
  }
}

extension Exhibit {
  /// What a reader calls it.
  fileprivate var commonName: String {
    switch self {
    case .table, .gradientTable: "table"
    case .graph: "graph"
    case .chart: "chart"
    case .multiples: "set of charts"
    case .gate: "gate"
    case .network: "network"
    case .timeline: "timeline"
    case .stepper: "stepper"
    case .listing: "listing"
    case .scrubber: "film"
    case .training: "network to train"
    case .diagram: "diagram"
    }
  }
}
