import Foundation

/// The style sheets of books, which come with the toolkit.
enum BookStyle {
  /// Returns a sheet.
  ///
  /// - Parameter name: The name of its file, without the ending.
  /// - Returns: CSS.
  /// - Throws: The system's error if it cannot be read.
  static func sheet(named name: String) throws -> String {
    guard let folder = Bundle.module.url(forResource: "Resources", withExtension: nil) else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    return try String(contentsOf: folder.appending(path: "\(name).css"), encoding: .utf8)
  }
}
