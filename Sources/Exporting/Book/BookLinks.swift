/// Where the links of pages lead in a book, which has another order: solutions and tests stand at its end.
struct BookLinks {
  /// The documents, by name, and the names that links can lead to in them.
  private let anchors: [String: Set<String>]
  /// The documents of the chunks, whose names are unique in the course.
  private let chunks: [String: String]

  /// A place in a book.
  struct Place: Hashable {
    /// The name of the document.
    let name: String
    let anchor: String?
  }

  /// Reads the names in the documents of a book.
  init(_ documents: [EPUBDocument]) {
    var anchors: [String: Set<String>] = [:]
    var chunks: [String: String] = [:]
    for document in documents {
      let names = document.body.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
      anchors[document.name] = Set(names)
      for name in names where name.hasPrefix("chunk.") { chunks[name] = document.name }
    }
    self.anchors = anchors
    self.chunks = chunks
  }

  /// Returns where a link leads; nil if it leads out of the book.
  ///
  /// - Parameters:
  ///   - address: The address as a page has it: `06-the-value-class.html#chunk.6.1`.
  ///   - name: The document that the link stands in.
  /// - Returns: The place.
  func place(of address: String, from name: String) -> Place? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts[0].isEmpty ? name : String(parts[0].dropLast(".html".count))
    guard parts[0].isEmpty || parts[0].hasSuffix(".html"), anchors[file] != nil else { return nil }
    guard parts.count > 1 else { return Place(name: file, anchor: nil) }
    let anchor = String(parts[1])
    if let home = chunks[anchor] { return Place(name: home, anchor: anchor) }
    // What pages say and the book leaves out: the terms of a glossary, say.
    return Place(name: file, anchor: anchors[file]?.contains(anchor) == true ? anchor : nil)
  }
}
