import Testing

@testable import Literate

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("replaces", "replaces"), ("replace", "replaces"), ("relpaces", "replaces"), ("rum", "run"),
      ("repalcse", "replaces"), ("hiden", "hidden"), ("rn", "run"), ("HIDDEN", nil), ("r", nil),
      ("banana", nil), ("", nil), ("rub-run", nil),
    ] as [(String, String?)])
  func `suggests what at most a third of the letters differ from`(word: String, near: String?) {
    #expect(suggestion(for: word, from: ["replaces", "hidden", "run"]) == near)
  }

  @Test func `suggests the nearest, and the first of equals`() {
    #expect(suggestion(for: "chapter", from: ["chaptre-x", "chapters", "chaptor"]) == "chapters")
  }

  @Test func `suggests nothing for what nobody mistypes`() {
    let word = String(repeating: "a", count: 100_000)
    #expect(suggestion(for: word, from: [word + "b"]) == nil)
  }
}
