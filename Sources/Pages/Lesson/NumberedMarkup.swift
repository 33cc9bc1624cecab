import Literate
import Markup

/// What text speaks of by a number, with that number above it.
package enum NumberedMarkup {
  /// Returns some HTML below its number; as it is, if it has none.
  package static func html(_ label: Label?, _ content: String) -> String {
    guard let label else { return content }
    return HTML.element(
      "div", ["class": "numbered", "id": label.anchor],
      "\n" + HTML.element("p", ["class": "figure-number"], label.said) + "\n" + content) + "\n"
  }

  /// Returns a caption behind its number; nothing if it has neither.
  package static func caption(_ label: Label?, _ words: String) -> String {
    guard let label else { return words }
    return HTML.element("b", words.isEmpty ? label.said : "\(label.said).")
      + (words.isEmpty ? "" : " \(words)")
  }
}

extension Label {
  /// What text calls it, in the language of the page: `Figure 3`.
  package var said: String {
    switch kind {
    case .figure: Phrase.figureNumber.text("\(number)")
    case .table: Phrase.tableNumber.text("\(number)")
    case .listing: Phrase.listingNumber.text("\(number)")
    }
  }

  /// Returns the words of a reference, which the parser writes in English, in the language of the page.
  static func said(inReference words: String) -> String {
    let kinds: [Phrase] = [.figureNumber, .tableNumber, .listingNumber, .equationNumber]
    return kinds.lazy.compactMap { $0.said(in: words) }.first ?? words
  }

  /// What keeps a chunk from being called so that shows nothing.
  package var faultOfNothing: String {
    "the chunk shows nothing that '\(written)' could name: print or show something"
  }
}
