import Literate
import Markup

/// What text speaks of by a number, with that number above it.
package enum NumberedMarkup {
  /// Returns some HTML below its number; as it is, if it has none.
  package static func html(_ label: Label?, _ content: String) -> String {
    guard let label else { return content }
    return HTML.element(
      "div", ["class": "numbered", "id": label.anchor],
      "\n" + HTML.element("p", ["class": "figure-number"], label.words) + "\n" + content) + "\n"
  }

  /// Returns a caption behind its number; nothing if it has neither.
  package static func caption(_ label: Label?, _ words: String) -> String {
    guard let label else { return words }
    return HTML.element("b", words.isEmpty ? label.words : "\(label.words).")
      + (words.isEmpty ? "" : " \(words)")
  }
}

extension Label {
  /// What keeps a chunk from being called so that shows nothing.
  package var faultOfNothing: String {
    "the chunk shows nothing that '\(written)' could name: print or show something"
  }
}
