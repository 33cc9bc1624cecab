extension Lesson {
  /// Whether its text speaks of something by a number: what it cites, or what has a name.
  package var hasReferences: Bool { !citations.isEmpty || !labels.isEmpty }

  /// The name by which links lead to an entry of the lesson's references.
  static func referenceAnchor(_ number: Int) -> String { "cite.\(number)" }

  /// Returns the lesson with what it cites at its end: below its last heading, if nothing else stands there,
  /// and otherwise below one that says what it is.
  func withReferences(_ bibliography: Bibliography) -> Lesson {
    guard !citations.isEmpty else { return self }
    var seen: Set<String> = []
    let cited = citations.filter { seen.insert($0.key).inserted }
    var list = List(
      start: 1, isTight: true,
      items: cited.map { [.paragraph(bibliography.entries[$0.key] ?? [])] })
    list.anchors = cited.map { Self.referenceAnchor($0.number) }
    var lesson = self
    if case .heading? = blocks.last {
    } else {
      lesson.blocks.append(
        .heading(Heading(level: 2, content: [.text("References")], anchor: "page.references")))
    }
    lesson.blocks.append(.list(list))
    return lesson
  }
}
