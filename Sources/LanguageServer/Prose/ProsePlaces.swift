import Literate

/// Where the names and links of a course stand, and what they lead to.
extension LanguageServer {
  /// The chunk that a name in a fence speaks of.
  func named(_ attribute: String, _ name: String, in lesson: Lesson) -> Chunk? {
    let chunks = draft.course.lessons.flatMap(\.chunks)
    switch attribute {
    case "id", "replaces": return chunks.first { $0.id == name }
    case "into":
      return chunks.first { chunk in
        chunk.role.destination != nil && chunk.placeholders.contains { $0.name == name }
      }
    default: return nil
    }
  }

  func fillers(of name: String) -> [Chunk] {
    draft.course.lessons.flatMap(\.chunks).filter {
      if case .into(name, _) = $0.placement { true } else { false }
    }
  }

  func linked(
    _ address: String, from lesson: Lesson
  ) -> (lesson: Lesson, heading: Headings.Entry?)? {
    guard case .lesson(let file, let anchor) = LinkTarget(address),
      let target = file.isEmpty
        ? lesson : draft.course.lessons.first(where: { "\($0.slug).md" == file }),
      let text = virtual.texts[target.file]
    else { return nil }
    let headings = Headings(text.lines, LineKind.all(in: text.lines), target).all
    guard let anchor else { return (target, headings.first) }
    return (target, headings.first { $0.anchor == anchor })
  }

  /// Where an element leads to.
  func target(
    of element: ProseElement, in lesson: Lesson
  ) -> (lesson: String, range: TextRange)? {
    switch element {
    case .name("into", let name):
      return occurrences(of: name).first { $0.attribute == "<<" }.map { ($0.lesson, $0.range) }
    case .name(_, let name):
      return occurrences(of: name).first { $0.attribute == "id" }.map { ($0.lesson, $0.range) }
    case .placeholder(let name):
      return occurrences(of: name).first { $0.attribute == "into" }.map { ($0.lesson, $0.range) }
    case .link(let address):
      guard let (target, heading) = linked(address, from: lesson),
        let text = virtual.texts[target.file]
      else { return nil }
      let line = heading?.line ?? 0
      return (target.file, text.lines.range(line: line, heading?.bytes ?? 0..<0))
    case .fenceWord, .formula, .heading, .value: return nil
    }
  }

  /// Every place that speaks of the same thing.
  func places(
    of element: ProseElement, in lesson: Lesson
  ) -> [(lesson: String, range: TextRange)] {
    if let places = renamedPlaces(element, in: lesson) { return places }
    guard case .link(let address) = element, let (target, heading) = linked(address, from: lesson)
    else { return [] }
    return links { $0.lesson.file == target.file && $0.heading?.line == heading?.line }
      .map { ($0.lesson, $0.range) }
  }

  /// A name of a chunk or a placeholder, where it stands.
  struct Occurrence {
    let lesson: String
    /// `id`, `replaces`, `into`, or `<<` for a placeholder.
    let attribute: String
    let range: TextRange
  }

  func occurrences(of name: String) -> [Occurrence] {
    var found: [Occurrence] = []
    for lesson in draft.course.lessons {
      guard let lines = virtual.texts[lesson.file]?.lines else { continue }
      for (number, kind) in LineKind.all(in: lines).enumerated() {
        let line = Array(lines[number])
        if case .code("swift") = kind, let bytes = ProseElement.placeholder(in: line),
          String(decoding: line[bytes], as: UTF8.self) == name
        {
          let range = lines.range(line: number, bytes)
          found.append(Occurrence(lesson: lesson.file, attribute: "<<", range: range))
        }
        guard kind == .fence(opens: true) else { continue }
        for attribute in ["id", "replaces", "into"] {
          let word = Array("\(attribute)=\(name)".utf8)
          for start in line.indices where line[start...].starts(with: word) {
            let end = start + word.count
            let isWhole =
              start > 0 && line[start - 1] == 0x20 && (end == line.count || line[end] == 0x20)
            guard isWhole else { continue }
            let range = lines.range(line: number, end - name.utf8.count..<end)
            found.append(Occurrence(lesson: lesson.file, attribute: attribute, range: range))
          }
        }
      }
    }
    return found
  }

  /// A link, what it leads to, and where its address stands.
  struct LinkPlace {
    let lesson: String
    let address: String
    let range: TextRange
  }

  func links(
    where isWanted: ((lesson: Lesson, heading: Headings.Entry?)) -> Bool
  ) -> [LinkPlace] {
    var found: [LinkPlace] = []
    for lesson in draft.course.lessons {
      guard let lines = virtual.texts[lesson.file]?.lines else { continue }
      for (number, kind) in LineKind.all(in: lines).enumerated() where kind == .prose {
        let line = Array(lines[number])
        var offset = 0
        while let close = line[offset...].firstIndex(of: UInt8(ascii: "]")) {
          offset = close + 1
          guard let (address, bytes) = ProseElement.link(around: close, in: line),
            bytes.lowerBound == close + 2, let target = linked(address, from: lesson),
            isWanted(target)
          else { continue }
          let range = lines.range(line: number, bytes)
          found.append(LinkPlace(lesson: lesson.file, address: address, range: range))
        }
      }
    }
    return found
  }
}
