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
    let path = file.utf8
    let start = path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) }
    let name = path[(start ?? path.startIndex)...]
    guard name.suffix(3).elementsEqual(".md".utf8) else { return nil }
    let slug = name.dropLast(3)
    let digits = slug.prefix { $0 >= 48 && $0 <= 57 }
    let rest = slug.dropFirst(digits.count)
    guard (2...5).contains(digits.count), let number = Int(Substring(digits)),
      rest.first == UInt8(ascii: "-"), rest.count > 1,
      rest.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 122) || $0 == 45 })
    else { return nil }
    self.number = number
    self.slug = String(Substring(slug))
    self.file = file
  }
}
