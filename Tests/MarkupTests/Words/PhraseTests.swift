import Testing

@testable import Markup

@Suite struct PhraseTests {
  private static let translations: [PageLanguage] = [.german]

  @Test(arguments: PageLanguage.allCases)
  func `a phrase has words, and no markup that it would have to bring`(language: PageLanguage) {
    for phrase in Phrase.allCases {
      let text = language.text(of: phrase)
      #expect(!text.isEmpty, "\(phrase)")
      #expect(!text.contains { "<>&".contains($0) }, "\(phrase)")
    }
  }

  @Test(arguments: translations)
  func `every language speaks of the same things as English`(language: PageLanguage) {
    // Between digits a blank is a sign.
    for phrase in Phrase.allCases where phrase != .groupSign {
      let (english, text) = (phrase.english, language.text(of: phrase))
      #expect(Phrase.places(in: text) == Phrase.places(in: english), "\(phrase)")
      #expect(text.split(separator: "|").count == english.split(separator: "|").count, "\(phrase)")
      #expect(text.first?.isWhitespace == english.first?.isWhitespace, "\(phrase)")
      #expect(text.last?.isWhitespace == english.last?.isWhitespace, "\(phrase)")
    }
  }

  @Test(arguments: translations)
  func `most phrases are other ones in another language`(language: PageLanguage) {
    let same = Phrase.allCases.filter { language.text(of: $0) == $0.english }
    // "Test", "Name", "April" and their like are the same words in both.
    #expect(same.count < Phrase.allCases.count / 8, "\(same)")
  }

  @Test func `what a phrase speaks of is put in once, in the order of the language`() {
    #expect(Phrase.addsLines.text(count: 1, "{n}", "{1}") == "Adds a line to {n} in {1}")
    #expect(Phrase.addsLines.text(count: 3, "a", "b") == "Adds 3 lines to a in b")
    PageLanguage.$current.withValue(.german) {
      #expect(Phrase.addsLines.text(count: 3, "a", "b") == "Ergänzt a in b um 3 Zeilen")
      #expect(Phrase.day.text("9", Phrase.march.text, "2026") == "9. März 2026")
    }
    #expect(Phrase.addsLines.text(count: 0, "a", "b") == "Adds 0 lines to a in b")
  }

  @Test func `what a program wrote in English is said in the language of the page`() {
    PageLanguage.$current.withValue(.german) {
      let said = Phrase.turnOf.said(in: "Turn of (a+b): its gradient is ")
      #expect(said == "(a+b) ist an der Reihe, der Gradient ist ")
      #expect(Phrase.someRows.said(in: "A · b · 9 of 20 rows, evenly spread") != nil)
      #expect(
        Phrase.someRowsAndExtremes.said(in: "A · 9 of 20 rows: evenly spread, and the extremes")
          != nil)
      #expect(Phrase.turnOf.said(in: "Turn of a") == nil)
      #expect(Phrase.columnStep.said(in: "steps") == nil)
      #expect(Phrase.columnStep.said(in: "step") == "Schritt")
    }
  }

  @Test func `the pseudo-language marks each form of a phrase by itself`() {
    PageLanguage.$current.withValue(.marked) {
      #expect(Phrase.tests.text(count: 1) == "⟦1 test⟧")
      #expect(Phrase.tests.text(count: 2) == "⟦2 tests⟧")
      #expect(Phrase.publishedEnd.text == ".")
    }
  }
}
