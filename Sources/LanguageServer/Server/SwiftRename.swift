/// Renames in Swift code.
///
/// The Swift server knows the course as a whole. A chunk that a later one replaces, a starter, or a chunk
/// that must not compile stands in a program of its own: there, each place with the old name is asked
/// whether it means the same, so that every lesson's program still builds.
extension LanguageServer {
  /// Answers a request to rename what stands at a place of a tangled file.
  func rename(
    _ parameters: JSON, in file: VirtualFile, at place: Position, _ id: JSON,
    then reply: @escaping (JSON) -> Void
  ) {
    let uri = DocumentURI(setup.scratch).appending(file.name).text
    var question = parameters
    question["textDocument"] = ["uri": .string(uri)]
    question["position"] = place.json
    swift?.show(file)
    ask("textDocument/rename", question, for: id) { [weak self] answer in
      guard let self else { return }
      if case .failure(let words) = answer {
        tell(words, kind: 1)
        return reply(.null)
      }
      guard let edit = mapped(answer.value, in: uri) else { return reply(.null) }
      let places = placesInViews(of: file.word(at: place), besides: file.name)
      let name = parameters["newName"].string?.prefix { $0 != "(" } ?? ""
      usrs(at: place, in: file, id) { [weak self] meant in
        guard let self, !meant.isEmpty, !places.isEmpty else { return reply(edit) }
        var changes = edit["changes"].object.mapValues(\.array)
        var left = places.count
        for found in places {
          usrs(at: found.place, in: found.file, id) { [weak self] usrs in
            if let self, !usrs.isDisjoint(with: meant) {
              let new: JSON = ["range": found.range.json, "newText": .string(String(name))]
              let uri = self.uri(of: found.lesson)
              if changes[uri]?.contains(where: { $0["range"] == new["range"] }) != true {
                changes[uri, default: []].append(new)
              }
            }
            left -= 1
            if left == 0 { reply(["changes": .object(changes.mapValues(JSON.array))]) }
          }
        }
      }
    }
  }

  /// A word in a view, and where it stands in its lesson.
  private struct ViewPlace {
    let file: VirtualFile
    let place: Position
    let lesson: String
    let range: TextRange
  }

  /// The places of a word in those views in which their chunks are looked at.
  private func placesInViews(of word: String, besides name: String) -> [ViewPlace] {
    guard !word.isEmpty else { return [] }
    var found: [ViewPlace] = []
    for file in virtual.files.values.sorted(by: { $0.name < $1.name })
    where virtual.isView(file) && file.name != name {
      for range in file.places(of: word) {
        guard let start = virtual.origin(of: range.start, in: file.name),
          let end = virtual.origin(of: range.end, in: file.name),
          virtual.position(of: start.at, in: start.lesson)?.file.name == file.name
        else { continue }
        found.append(
          ViewPlace(
            file: file, place: range.start, lesson: start.lesson,
            range: TextRange(start.at, end.at)))
      }
    }
    return found
  }

  /// Asks for the identities, by which the compiler knows it, of what stands at a place.
  private func usrs(
    at place: Position, in file: VirtualFile, _ id: JSON,
    then handle: @escaping (Set<String>) -> Void
  ) {
    swift?.show(file)
    let uri = DocumentURI(setup.scratch).appending(file.name).text
    let question: JSON = ["textDocument": ["uri": .string(uri)], "position": place.json]
    ask("textDocument/symbolInfo", question, for: id) { answer in
      handle(Set(answer.value.array.compactMap { $0["usr"].string }))
    }
  }
}

extension VirtualFile {
  /// The name that a position stands in or behind; empty if there is none.
  fileprivate func word(at position: Position) -> String {
    let line = Array(lines[position.line])
    let byte = lines.byte(at: position)
    var (start, end) = (byte, byte)
    while start > 0, line[start - 1].isPartOfName { start -= 1 }
    while end < line.count, line[end].isPartOfName { end += 1 }
    return String(decoding: line[start..<end], as: UTF8.self)
  }

  /// The ranges in which a name stands, and nothing longer.
  fileprivate func places(of word: String) -> [TextRange] {
    let name = Array(word.utf8)
    var found: [TextRange] = []
    for number in 0..<lines.count where lines[number].count >= name.count {
      let line = Array(lines[number])
      for start in 0...line.count - name.count where line[start] == name[0] {
        let end = start + name.count
        guard line[start..<end].elementsEqual(name), start == 0 || !line[start - 1].isPartOfName,
          end == line.count || !line[end].isPartOfName
        else { continue }
        found.append(lines.range(line: number, start..<end))
      }
    }
    return found
  }
}

extension UInt8 {
  /// Whether a byte can be part of a name: of a letter, a digit or an underscore.
  fileprivate var isPartOfName: Bool {
    self >= 0x80 || self == UInt8(ascii: "_") || (48...57).contains(self)
      || (97...122).contains(self | 0x20)
  }
}
