import Exhibits

/// Parties with a line each, and between the lines what they say.
struct SequenceDrawing {
  private static let pitch = 40
  private static let head = 30

  let scene: DiagramScene

  init(_ sequence: SequenceDiagram) {
    var scene = DiagramScene()
    let names = sequence.parties.map { DiagramScene.shortened($0, to: 16) }
    let places = Dictionary(uniqueKeysWithValues: zip(sequence.parties, names.indices))
    let texts = sequence.messages.map { DiagramScene.shortened($0.text, to: 30) }
    let xs = Self.xs(sequence, names: names, texts: texts, places: places)
    let bottom = Self.head + (sequence.messages.count + 1) * Self.pitch - 10
    for (name, x) in zip(names, xs) {
      let width = DiagramScene.width(name) + 20
      scene.path("lane", "M\(x) \(Self.head)V\(bottom)", around: [(x, Self.head), (x, bottom)])
      scene.rectangle(
        "node", x: x - width / 2, y: 0, width: width, height: Self.head, radius: 4)
      scene.text("text", name, x: x, y: 20)
    }
    for (index, message) in sequence.messages.enumerated() {
      let y = Self.head + (index + 1) * Self.pitch
      let (start, end) = (xs[places[message.sender] ?? 0], xs[places[message.receiver] ?? 0])
      let look = message.isReply ? "reply" : "edge"
      if start == end {
        scene.path(
          look, "M\(start) \(y - 8)h22v16h-16", around: [(start, y - 8), (start + 22, y + 8)])
        scene.arrow("edge", at: (start + 2, y + 8), from: (start + 22, y + 8))
        scene.text("edge-text", texts[index], x: start + 28, y: y + 4, anchor: .start)
      } else {
        let way = end > start ? 1 : -1
        scene.path(look, "M\(start) \(y)H\(end - 8 * way)", around: [(start, y), (end, y)])
        scene.arrow("edge", at: (end - way, y), from: (start, y))
        scene.text("edge-text", texts[index], x: (start + end) / 2, y: y - 6)
      }
    }
    self.scene = scene
  }

  /// Where the lines stand: neighbours as far apart as their names and messages need.
  private static func xs(
    _ sequence: SequenceDiagram, names: [String], texts: [String], places: [String: Int]
  ) -> [Int] {
    var gaps = zip(names, names.dropFirst()).map { left, right in
      max(90, (DiagramScene.width(left) + DiagramScene.width(right)) / 2 + 34)
    }
    for (message, text) in zip(sequence.messages, texts) {
      guard let start = places[message.sender], let end = places[message.receiver] else { continue }
      let (first, last) = (min(start, end), max(start, end))
      let need = DiagramScene.width(text) + 26
      if first == last {
        if first < gaps.count { gaps[first] = max(gaps[first], need + 24) }
        continue
      }
      let lacking = need - gaps[first..<last].reduce(0, +)
      if lacking > 0 {
        for gap in first..<last { gaps[gap] += lacking / (last - first) + 1 }
      }
    }
    return gaps.reduce(into: [0]) { xs, gap in xs.append((xs.last ?? 0) + gap) }
  }
}
