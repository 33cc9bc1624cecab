import Foundation
import Tangling

/// What a person calls a course, and how other languages spell that.
struct CourseTitle: Hashable, Sendable {
  /// The title, on one line.
  let text: String

  /// Reads a title: its words with one blank between two; nil if there is none.
  init?(_ text: String) {
    let words = text.split { $0.isWhitespace || $0.isNewline }
    guard !words.isEmpty else { return nil }
    self.text = words.joined(separator: " ")
  }

  /// The title as a literal in Swift.
  var swiftLiteral: String { Tangling.swiftLiteral(text) }

  /// The title as Markdown: whatever could be taken for markup is escaped.
  var markdown: String {
    var markdown = ""
    for character in text {
      if #"\`*_{}[]<>()#+!|&~$"#.contains(character) { markdown += "\\" }
      markdown.append(character)
    }
    return markdown
  }

  /// The name of the package: the title's letters and digits that ASCII has, and hyphens between.
  ///
  /// "Größe & Maß" is `grosse-mass`; a title without such a letter gives `course`.
  var packageName: String {
    // In capitals ß is SS.
    let plain = text.uppercased().decomposedStringWithCompatibilityMapping.lowercased()
    let scalars = plain.unicodeScalars
    let kept = scalars.filter { !$0.properties.isDiacritic || $0.isASCII }
    let words = kept.split { !("a"..."z" ~= $0 || "0"..."9" ~= $0) }
    return words.isEmpty ? "course" : words.map(String.init).joined(separator: "-")
  }
}
