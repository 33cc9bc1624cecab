import Properties

/// A text that means something to one of the languages that pages are made of.
struct Payload: Hashable, CustomStringConvertible {
  let text: String

  var description: String { text.debugDescription }

  /// The text in Markdown prose, every character as an entity, so that Markdown sees none of it.
  var entities: String { text.unicodeScalars.map { "&#\($0.value);" }.joined() }

  /// The text as a page must show it: what HTML forbids is its picture, or U+FFFD.
  var shown: String { StrictHTML.shown(text) }

  /// Whether a lesson may hold the text as it is, in code.
  var isCode: Bool {
    text.unicodeScalars.allSatisfy {
      $0 != "\0" && !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
    }
  }

  /// Every payload; `hit()` would be seen by the browser suite.
  static let all =
    [
      "<script>hit()</script>", "\"><img src=x onerror=hit()>", "'><img src=x onerror=hit()>",
      "' onmouseover='hit()", "\" onfocus=hit() autofocus x=\"", "</script><script>hit()</script>",
      "</title></textarea></style></pre></code></svg></math><img src=x onerror=hit()>",
      "]]><svg onload=hit()>", "<![CDATA[<b>]]>", "--><b>", "<!-- <b>", "<!DOCTYPE x>",
      "<?x?><%x%>",
      "&lt;b&gt; &amp; &#60;i&#62; &notin; &", "{{title}} {{{title}}} {{> head}} {{#parts}} }}",
      "javascript:hit()", "${hit()} `hit()`", "\\u003cb\\u003e \\\" \\n \\(hit()) \\",
      "*/ hit() /*",
      "\"\"\"# hit()", "a\u{2028}hit()\u{2029}", "\u{202E}tpircs\u{2066}", "\u{200F}\u{200B}\u{AD}",
      // A mark that combines with a quote makes one character of both, which is no quote to some.
      "\"\u{301} http-equiv=refresh content=0;url=https://example.org",
      "<\u{301}b> &\u{301}lt; '\u{301}",
      "<\u{200D}b>", "\u{FEFF}<b>", "+ADw-b+AD4-", "\u{1}\u{1B}[31m\u{7F}\u{9B}\u{85}", "\u{0}<b>",
      "<p class=\"stand-in\">", "<use href=\"data:image/svg+xml,x\"/>", "é 日本 👩‍👩‍👧 \u{10FFFD}",
    ].map(Payload.init)

  /// All of them in one.
  static let everything = Payload(text: all.map(\.text).joined(separator: " "))
}
