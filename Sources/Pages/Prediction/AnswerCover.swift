import LessonRuns
import Literate
import Markup

/// What of an answer stands together on a page, under one cover.
///
/// A cover is a fold that keeps the room of what is in it, so that nothing moves when it is opened.
struct AnswerCover {
  /// The name of the box that it belongs to.
  let box: String
  private var content = ""
  private var words: CoveredWords

  init(of box: String, run: LessonRun) {
    self.box = box
    words = CoveredWords(of: run)
  }

  /// Puts a block under the cover.
  mutating func add(_ html: String, _ block: Block) {
    content += html
    words.add(block)
  }

  /// Puts what a chunk printed and showed under the cover.
  mutating func add(output html: String, of chunk: Chunk) {
    content += html
    words.addOutput(of: chunk)
  }

  /// The cover as HTML; nothing if nothing is under it.
  var html: String {
    if content.isEmpty { return "" }
    let what = HTML.element("span", ["class": "answer-what"], HTML.escaped(words.text))
    return HTML.element(
      "details", ["class": "answer", "data-of": box],
      "\n" + HTML.element("summary", Phrase.answer.text + " " + what) + "\n" + content) + "\n"
  }
}
