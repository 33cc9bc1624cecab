import Literate

extension ImportedDocument {
  /// The types that several sections of the document declare, each for itself: in one program they would be one
  /// name too many, and a scope in each section keeps them apart.
  var proposals: [ImportChange] {
    guard isSound, let lesson = Course.File(path: lesson, bytes: text.bytes).lesson,
      let headings = MarkdownOutline(text.bytes)?.headings
    else { return [] }
    var places: [String: [(section: Int, line: Int)]] = [:]
    for chunk in lesson.chunks where chunk.role == .shown {
      let section = headings.last { $0.line < chunk.location.line }?.line ?? 0
      for (name, place) in chunk.declaredTypes where places[name]?.last?.section != section {
        places[name, default: []].append((section, text.origin(ofLine: place.line)))
      }
    }
    return places.filter { $1.count > 1 }.map { name, places in
      ImportChange(
        file: path, line: places[0].line, kind: .scopes(name, lines: places.map(\.line)))
    }.sorted { ($0.line, $0.description) < ($1.line, $1.description) }
  }
}
