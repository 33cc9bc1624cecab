/// The beginning of a text, for where there is room for a line or two of it.
package struct Excerpt {
  /// Whole sentences if one fits; otherwise words, and an ellipsis.
  package let text: String

  /// Cuts `paragraph` to at most `length` letters.
  package init(of paragraph: String, length: Int) {
    var words = ""
    var sentences = ""
    for word in paragraph.split(whereSeparator: \.isWhitespace) {
      let longer = words.isEmpty ? String(word) : words + " " + word
      guard longer.count <= length else {
        text = sentences.isEmpty ? words + " …" : sentences
        return
      }
      words = longer
      if let last = word.last, ".?!".contains(last) { sentences = words }
    }
    // What a colon announces does not follow here.
    text = words.hasSuffix(":") ? words.dropLast() + "." : words
  }
}
