import Foundation
import Literate

/// How an editor is told to open a place: by an address of its own kind, which the browser hands on to it.
///
/// So the server need not start anything, and no page can make it do so.
struct EditorLink: Hashable, Sendable {
  /// The address, with `{file}`, `{line}` and `{column}` in it.
  private let pattern: String

  /// The editors that are known by name: that of the command by which they are started.
  private static let known: [String: String] = {
    var known = [
      "zed": "zed://file{file}:{line}:{column}",
      "mate": "txmt://open?url=file://{file}&line={line}&column={column}",
      "bbedit": "x-bbedit://open?url=file://{file}&line={line}",
      "mvim": "mvim://open?url=file://{file}&line={line}&column={column}",
      "idea": "idea://open?file={file}&line={line}&column={column}",
    ]
    for (name, scheme) in [
      ("code", "vscode"), ("vscode", "vscode"), ("code-insiders", "vscode-insiders"),
      ("codium", "vscodium"), ("cursor", "cursor"), ("windsurf", "windsurf"),
    ] { known[name] = "\(scheme)://file{file}:{line}:{column}" }
    return known
  }()

  /// The names of editors that are known, in order.
  static var names: [String] { known.keys.sorted() }

  /// Takes an editor by its name, or the address itself; nil if it is neither.
  init?(_ editor: String) {
    let isAddress = editor.contains("://") && editor.contains("{file}")
    guard let pattern = isAddress ? editor : Self.known[editor] else { return nil }
    self.pattern = pattern
  }

  /// Takes the editor that a person has chosen for all programs; nil if none is chosen, or it has no such addresses.
  init?(environment: [String: String]) {
    let commands = ["VISUAL", "EDITOR"].compactMap { environment[$0] }
    let names = commands.compactMap { $0.split(separator: " ").first?.split(separator: "/").last }
    guard let link = names.lazy.compactMap({ Self.known[String($0)] }).first else { return nil }
    pattern = link
  }

  /// Returns the address of a place.
  ///
  /// - Parameters:
  ///   - location: The place.
  ///   - root: The folder that its path is seen from.
  /// - Returns: The address.
  func address(of location: SourceLocation, root: URL) -> String {
    let file =
      location.file.hasPrefix("/")
      ? URL(filePath: location.file) : root.appending(path: location.file)
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "&=+;"))
    let path = file.standardizedFileURL.path.addingPercentEncoding(withAllowedCharacters: allowed)
    return pattern.replacing("{line}", with: "\(location.line)")
      .replacing("{column}", with: "\(location.column)")
      .replacing("{file}", with: path ?? "")
  }
}
