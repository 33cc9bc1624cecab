import Foundation

/// The page that says of a lesson that its version has it no more: it stands where the lesson would, so that a
/// link to it from an older version, or from elsewhere, never leads to nowhere.
///
/// It is drawn with the site, before anybody knows which lessons are gone, and completed for each of them.
package struct GonePage {
  /// The file of a version that holds the page; hidden, for it is not yet one.
  package static let file = ".gone"

  /// What stands for the page's path until it is completed: a sign that no text has.
  static let page = "\u{E000}"
  /// What stands for the version that had the lesson last.
  static let version = "\u{E001}"

  private let text: String

  /// Takes the page as a site has it.
  package init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  /// Returns the page of a lesson.
  ///
  /// - Parameters:
  ///   - path: The lesson's page.
  ///   - version: The version that had it last.
  /// - Returns: The page's bytes.
  package func completed(for path: String, lastIn version: SiteVersion) -> [UInt8] {
    Array(
      text.replacing(Self.page, with: path).replacing(Self.version, with: version.name).utf8)
  }
}
