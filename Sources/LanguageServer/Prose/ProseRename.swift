import Literate

/// Renames of what is not Swift: ids, placeholders, and headings with the links to them.
extension LanguageServer {
  /// Where the name of an element stands in the course; nil if it has none that can be changed.
  func renamedPlaces(
    _ element: ProseElement, in lesson: Lesson
  ) -> [(lesson: String, range: TextRange)]? {
    switch element {
    case .name("into", let name), .placeholder(let name):
      return occurrences(of: name).filter { ["into", "<<"].contains($0.attribute) }
        .map { ($0.lesson, $0.range) }
    case .name("id", let name), .name("replaces", let name):
      return occurrences(of: name).filter { ["id", "replaces"].contains($0.attribute) }
        .map { ($0.lesson, $0.range) }
    case .heading(let anchor, _):
      return anchor.isEmpty ? nil : []
    default: return nil
    }
  }

  func rename(_ element: ProseElement, in lesson: Lesson, to name: String) -> JSON {
    var changes: [String: [JSON]] = [:]
    if case .heading(let anchor, _) = element {
      changes = renamedHeading(anchor, in: lesson, to: name)
    } else {
      for (file, range) in renamedPlaces(element, in: lesson) ?? [] {
        changes[uri(of: file), default: []].append(
          ["range": range.json, "newText": .string(name)])
      }
    }
    return ["changes": .object(changes.mapValues(JSON.array))]
  }

  /// A heading's anchor is made from its words, so links to it change with them: what they become, the
  /// parser says of the lesson with the new heading.
  private func renamedHeading(
    _ anchor: String, in lesson: Lesson, to name: String
  ) -> [String: [JSON]] {
    guard let text = virtual.texts[lesson.file] else { return [:] }
    let headings = Headings(text.lines, LineKind.all(in: text.lines), lesson).all
    guard let index = headings.firstIndex(where: { $0.anchor == anchor }) else { return [:] }
    let heading = headings[index]
    var changes = [
      uri(of: lesson.file): [
        [
          "range": text.lines.range(line: heading.line, heading.bytes).json,
          "newText": .string(name),
        ] as JSON
      ]
    ]
    let lines = (0..<text.lines.count).map { line in
      let old = Array(text.lines[line])
      return line == heading.line
        ? old[..<heading.bytes.lowerBound] + Array(name.utf8)[...] : old[...]
    }
    let renamed = Course.File(path: lesson.file, bytes: Array(lines.joined(separator: [0x0A])))
    guard let anchors = renamed.lesson?.anchors, anchors.count == headings.count else {
      return changes
    }
    // The names of other headings may change, too: a number behind them, say.
    for link in links(where: { $0.lesson.file == lesson.file && $0.heading != nil }) {
      guard let mark = link.address.firstIndex(of: "#"),
        let place = headings.firstIndex(where: { $0.anchor == link.address[mark...].dropFirst() }),
        anchors[place] != headings[place].anchor
      else { continue }
      changes[uri(of: link.lesson), default: []].append([
        "range": link.range.json,
        "newText": .string("\(link.address[..<mark])#\(anchors[place])"),
      ])
    }
    return changes
  }
}
