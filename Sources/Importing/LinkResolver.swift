import Literate

/// Says where an address in a document leads once the document is a lesson.
struct LinkResolver {
  let source: SourceFolder
  let names: DocumentNames
  /// The names of the lessons, by the paths of their documents.
  let lessons: [String: String]
  /// What the headings of the documents say, by the documents' paths.
  let headings: [String: [MarkdownOutline.Heading]]
  /// The document's path.
  let document: String

  /// Where an address leads.
  enum Target: Hashable {
    /// Where it says: elsewhere, or in the same document.
    case same
    /// To another address; the words are for one that has none of its own.
    case changed(String, words: String)
    /// To a file that is taken along, and for an image perhaps to one for dark pages.
    case file(String, source: String, dark: String?)
    /// To an image on another machine.
    case elsewhere(String)
    /// Nowhere in the course.
    case nowhere

    /// The path that a file gets, and the one that it has.
    var copied: (copy: String, source: String)? {
      guard case .file(let copy, let source, _) = self else { return nil }
      return (copy, source)
    }

    /// The same of the image for dark pages.
    var darkTwin: (copy: String, source: String)? {
      guard case .file(let copy, _, let dark?) = self,
        let dot = copy.lastIndex(of: ".")
      else { return nil }
      return ("\(copy[..<dot])-dark\(copy[dot...])", dark)
    }
  }

  func resolve(_ address: String, isImage: Bool) -> Target {
    // What the import has written itself.
    if address.hasPrefix(Self.folder)
      || lessons.values.contains(String(address.prefix { $0 != "#" }))
    {
      return .same
    }
    if address.hasPrefix("//") {
      let whole = "https:" + address
      return isImage ? .elsewhere(whole) : .changed(whole, words: whole)
    }
    if isImage {
      if let scheme = Self.scheme(address) {
        return scheme == "http" || scheme == "https" ? .elsewhere(address) : .nowhere
      }
      return picture(address)
    }
    if let (path, anchor) = names.document(address, from: document) {
      return lesson(path, anchor, address)
    }
    if let scheme = Self.scheme(address) {
      return ["http", "https", "mailto"].contains(scheme) ? .same : .nowhere
    }
    guard let path = DocumentNames.path(address, from: document), source.others.contains(path)
    else { return .nowhere }
    return .file(Self.copy(of: path), source: path, dark: nil)
  }

  private func lesson(_ path: String, _ anchor: String?, _ address: String) -> Target {
    let all = headings[path] ?? []
    // Other tools make other anchors of the same words.
    let heading = anchor.flatMap { anchor in
      all.first { $0.anchor == anchor } ?? all.first { $0.anchor.isAlike(anchor) }
    }
    let mark = (heading?.anchor ?? anchor).map { "#" + $0 } ?? ""
    let new = (path == document && anchor != nil ? "" : lessons[path] ?? "") + mark
    if new == address { return .same }
    let words = heading?.words ?? all.first?.words
    return .changed(new, words: words.map(\.trimmed) ?? DocumentNames.title(path))
  }

  private func picture(_ address: String) -> Target {
    guard let path = DocumentNames.path(address, from: document) else { return .nowhere }
    if source.others.contains(path) {
      guard PictureFormat(file: path) != nil else { return .nowhere }
      return .file(Self.copy(of: path), source: path, dark: dark(path))
    }
    // DocC speaks of an image by its name alone, wherever it is.
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let wanted = DocumentNames.baseName(name).lowercased()
    let found = source.others.sorted().filter { other in
      guard PictureFormat(file: other) != nil else { return false }
      let base = DocumentNames.baseName(other).lowercased()
      return base == wanted || base == wanted + "@2x"
    }
    // The larger one looks well on every screen, and is the last by its name.
    guard let best = found.first, !name.contains(".") || PictureFormat(file: name) != nil else {
      return .nowhere
    }
    return .file(Self.copy(of: best), source: best, dark: dark(best))
  }

  /// Returns the image for dark pages that belongs to another.
  private func dark(_ path: String) -> String? {
    let base = DocumentNames.baseName(path)
    let stem = base.hasSuffix("@2x") ? String(base.dropLast(3)) : base
    let folder = path.dropLast(path.split(separator: "/").last?.count ?? 0)
    let ending = path[(path.lastIndex(of: ".") ?? path.endIndex)...]
    let candidates = ["\(stem)~dark@2x", "\(stem)~dark", "\(stem)-dark"]
    return candidates.map { "\(folder)\($0)\(ending)" }.first(where: source.others.contains)
  }

  /// The folder of the files that are taken along.
  private static let folder = "files/"

  /// The path that a file gets; its letters are those that every address has.
  ///
  /// Swift and Markdown beside lessons would be code and lessons, so they are text there.
  static func copy(of path: String) -> String {
    let plain = path.replacing("@2x", with: "").unicodeScalars.map { scalar -> Character in
      let isPlain =
        "a"..."z" ~= scalar || "A"..."Z" ~= scalar || "0"..."9" ~= scalar
        || "/._-".unicodeScalars.contains(scalar)
      return isPlain ? Character(scalar) : "-"
    }
    let name = folder + String(plain)
    let isSource = [".swift", ".md"].contains { name.lowercased().hasSuffix($0) }
    return isSource ? name + ".txt" : name
  }

  private static func scheme(_ address: String) -> String? {
    let name = address.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    guard name.endIndex < address.endIndex, address[name.endIndex] == ":" else { return nil }
    return name.lowercased()
  }
}
