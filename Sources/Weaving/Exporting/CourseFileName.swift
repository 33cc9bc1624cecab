/// A title as the name of a file: small letters, digits and hyphens.
struct CourseFileName {
  /// The name; nil if the title has no letter and no digit that every file system knows.
  let text: String?

  /// Makes a name of a title.
  init(_ title: String) {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    text = words.isEmpty ? nil : words.joined(separator: "-")
  }
}
