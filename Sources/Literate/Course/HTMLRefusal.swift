extension Reason {
  /// Says of a tag of HTML what to write instead.
  ///
  /// - Parameter tag: The element's name in lower case; empty for what is no tag.
  /// - Returns: The refusal.
  static func refusal(ofTag tag: String) -> String {
    guard let instead = instead(of: tag) else {
      return "raw HTML is not allowed in a lesson: set code in backticks, or write '\\<'"
    }
    return "'<\(tag)>' is not known in a lesson: \(instead)"
  }

  private static func instead(of tag: String) -> String? {
    switch tag {
    case "img", "picture", "source", "figure", "figcaption":
      "an image is '![what it shows](file.png)'"
    case "br": "a line ends on purpose with a backslash; in the cell of a table write '<br>'"
    case "a": "a link is '[words](address)', and every heading has an anchor by itself"
    case "p", "div", "center", "section", "article":
      "an empty line ends a paragraph, and the page decides where it stands"
    case "b", "strong": "write '**words**'"
    case "i", "em", "u", "cite", "var", "dfn": "write '*words*'"
    case "code", "tt", "samp", "pre": "write '`code`', or a fence of three backticks"
    case "s", "del", "strike": "write '~~words~~'"
    case "h1", "h2", "h3", "h4", "h5", "h6":
      "write '\(String(repeating: "#", count: tag.last?.wholeNumberValue ?? 2)) Words'"
    case "ul", "ol", "li", "dl", "dt", "dd": "a list is lines that begin with '- ' or '1. '"
    case "table", "thead", "tbody", "tr", "th", "td": "a table is rows of cells between '|'"
    case "hr": "a rule is '---' between empty lines"
    case "blockquote", "aside": "a quote is lines that begin with '> '"
    case "sub", "sup", "kbd": "write '<\(tag)>words</\(tag)>', without attributes"
    case "details", "summary":
      "it opens a block of its own: '<details>', '<summary>Words</summary>', an empty line, the "
        + "text, an empty line, '</details>'"
    case "span", "font", "small", "big", "mark": "leave it out: the page decides how words look"
    case "script", "style", "iframe", "video", "audio", "svg", "object", "embed", "form", "input",
      "button":
      "a page runs nothing and fetches nothing; what moves is an exhibit from a 'run' chunk"
    default: nil
    }
  }
}
