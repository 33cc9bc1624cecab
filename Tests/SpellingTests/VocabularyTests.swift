import Testing

@testable import Spelling

@Suite struct VocabularyTests {
  @Test(
    arguments: [
      ("replaces", "replaces"), ("replace", "replaces"), ("relpaces", "replaces"), ("rum", "run"),
      ("repalcse", "replaces"), ("hiden", "hidden"), ("rn", "run"), ("HIDDEN", nil), ("r", nil),
      ("banana", nil), ("", nil), ("rub-run", nil),
    ] as [(String, String?)])
  func `finds what at most a third of the letters differ from`(word: String, near: String?) {
    #expect(Vocabulary.nearest(to: word, among: ["replaces", "hidden", "run"]) == near)
  }

  @Test func `finds the nearest, and the first of equals`() {
    let words = ["chaptre-x", "chapters", "chaptor"]
    #expect(Vocabulary.nearest(to: "chapter", among: words) == "chapters")
    #expect(Vocabulary.nearest(to: "chapters", among: words) == "chapters")
  }

  @Test func `finds nothing for what nobody mistypes`() {
    let word = String(repeating: "a", count: 65)
    #expect(Vocabulary.nearest(to: word, among: [word]) == nil)
    #expect(Vocabulary.nearest(to: String(word.dropLast()), among: [word]) == word)
  }

  @Test func `stops looking for words when everything is wrong`() {
    var vocabulary = Vocabulary(["value"])
    let answers = (0..<2 * Vocabulary.questionLimit).map { _ in vocabulary.nearest(to: "valeu") }
    #expect(answers.compactMap(\.self).count == Vocabulary.questionLimit)
    #expect(answers.last == .some(nil))
  }

  @Test(
    arguments: [
      ("", "", 0), ("a", "", 1), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "adc", 1),
      ("abc", "abcd", 1), ("ca", "abc", 3), ("kitten", "sitting", 3), ("é", "e", 1),
    ])
  func `counts edits, either way, and no further than asked`(
    first: String, second: String, distance: Int
  ) {
    let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
    for limit in 0...5 {
      let found = editDistance(first, second, atMost: limit)
      #expect(found == (distance <= limit ? distance : nil))
      #expect(editDistance(second, first, atMost: limit) == found)
    }
  }
}
