/// A lesson's file name, taken apart: `06-the-value-class.md`.
public struct LessonName: Hashable, Sendable {
  /// The number in front.
  public let number: Int
  /// The name without `.md`.
  public let slug: String
  /// The path, relative to the package root.
  public let file: String

  /// Reads a path; nil unless its last part is a number, a hyphen, and lower-case letters, digits
  /// and hyphens, with the ending `.md`.
  public init?(file: String) {
    let name = file.split(separator: "/").last ?? ""
    guard name.hasSuffix(".md") else { return nil }
    let slug = name.dropLast(3)
    let parts = slug.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, (2...4).contains(parts[0].utf8.count),
      parts[0].utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), let number = Int(parts[0]),
      !parts[1].isEmpty,
      parts[1].utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 122) || $0 == 45 })
    else { return nil }
    self.number = number
    self.slug = String(slug)
    self.file = file
  }
}
