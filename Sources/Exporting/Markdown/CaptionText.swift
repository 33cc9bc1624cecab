/// The caption of a chunk as Markdown: pages write it with code and links, and nothing else.
enum CaptionText {
  /// Returns the Markdown of a caption's HTML; its links lead to places that Markdown has no names for.
  static func markdown(_ html: String) -> String {
    var text = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      text += MarkdownText.escaped(unescaped(rest[..<open]))
      let tag = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      if tag == "code", let end = rest.range(of: "</code>") {
        text += MarkdownText.code(unescaped(rest[..<end.lowerBound]))
        rest = rest[end.upperBound...]
      }
    }
    return text + MarkdownText.escaped(unescaped(rest))
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;", with: "\""
    )
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
