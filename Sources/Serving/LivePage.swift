import Foundation

/// Adds the client of the live preview to a page on its way to the browser.
///
/// The file in the folder stays as it is.
enum LivePage {
  /// The folder of the addresses that the server answers itself; no file of a site is named so.
  static let prefix = "/-preview/"

  /// Returns a page that loads the client, and whose policy lets that connect to the server.
  static func html(_ page: Data, version: Int) -> Data {
    var text = String(decoding: page, as: UTF8.self)
    let policy = #"http-equiv="Content-Security-Policy" content=""#
    if let place = text.range(of: policy) {
      // Of two directives with a name, the first one counts.
      text.insert(contentsOf: "connect-src 'self'; ", at: place.upperBound)
    }
    let script = #"<script src="\#(prefix)client.js" data-version="\#(version)" defer></script>"#
    // First of all, so that it sees the page before other scripts change it.
    let start = text.range(of: "<head>")?.upperBound ?? text.startIndex
    text.insert(contentsOf: "\n" + script, at: start)
    return Data(text.utf8)
  }

  /// Returns a file of the client: its script or its style sheet.
  static func asset(_ name: String) -> ServedFolder.File? {
    guard let folder = Bundle.module.url(forResource: "Resources", withExtension: nil) else {
      return nil
    }
    return ServedFolder(url: folder).file(at: "/\(name)")
  }
}
