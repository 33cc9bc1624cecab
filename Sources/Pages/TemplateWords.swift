import Foundation
import Markup

/// Puts the words of the page that is being made into templates and scripts.
///
/// A template asks for a phrase as `{{words.next}}`, or with what it speaks of after its name:
/// `{{words.begin first.title}}`. A script asks `say("next")`; the phrases that scripts ask for go to
/// the end of the first of them, for a page may load scripts and hold none.
enum TemplateWords {
  /// Returns a template with the phrases that it asks for, which may ask for phrases themselves.
  static func filled(_ template: String) -> String { filledOnce(filledOnce(template)) }

  private static func filledOnce(_ template: String) -> String {
    template.replacing(/\{\{words\.(\w+)((?: [\w.]+)*)\}\}/) { match in
      guard let phrase = Phrase(rawValue: String(match.1)) else { return String(match.0) }
      let names = match.2.split(separator: " ")
      var text = HTML.escaped(phrase.text)
      for (place, name) in names.enumerated() {
        text = text.replacing("{\(place + 1)}", with: "{{\(name)}}")
      }
      return text
    }
  }

  /// Whether a tag of a template asks for a phrase, as `words.next` does.
  static func isPhrase(_ tag: String) -> Bool {
    let words = tag.split(separator: " ")
    guard let name = words.first, name.hasPrefix("words.") else { return false }
    return Phrase(rawValue: String(name.dropFirst("words.".count))) != nil
  }

  /// What a template asks for besides phrases, in order to say them.
  static func names(in tag: String) -> [String] {
    tag.split(separator: " ").dropFirst().filter { !$0.hasPrefix("words.") }.map(String.init)
  }

  /// Returns the phrases that scripts ask for, as a script.
  ///
  /// - Parameter scripts: All scripts of a site.
  /// - Returns: Lines of script.
  /// - Throws: What the encoder throws.
  static func script(for scripts: [String]) throws -> String {
    let names = Set(scripts.flatMap(words(saidBy:)))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let lines = try names.sorted().compactMap { name in
      try Phrase(rawValue: name).map { phrase in
        let text = try encoder.encode(phrase.text)
        return "  \(name): \(String(decoding: text, as: UTF8.self)),\n"
      }
    }
    return "\n// The words of the page, as the language of the course has them.\n"
      + "window.phrases = {\n  ...window.phrases,\n" + lines.joined() + "};\n"
  }

  /// What a script says, up to the quotation marks: of these, phrases have a name.
  private static func words(saidBy script: String) -> [String] {
    // No pattern: to match one takes longer than to read all templates where the program is not optimised.
    script.components(separatedBy: "say(\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
