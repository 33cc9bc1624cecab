import Foundation

/// The address of a file in messages.
struct DocumentURI: Hashable {
  /// As it is written, `file:///…`.
  let text: String

  /// The address of a file.
  init(_ url: URL) {
    text = Self.text(ofPath: url.standardizedFileURL.path)
  }

  private init(text: String) {
    self.text = text
  }

  /// The address of a file in a folder.
  func appending(_ path: String) -> DocumentURI {
    DocumentURI(text: text + "/" + Self.escaped(path))
  }

  /// Returns the path of an address; nil if it is not that of a file.
  static func path(_ text: String) -> String? {
    guard text.hasPrefix("file://") else { return nil }
    return String(text.dropFirst("file://".count)).removingPercentEncoding
  }

  private static func text(ofPath path: String) -> String {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    return "file://" + escaped(path)
  }

  private static func escaped(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}
