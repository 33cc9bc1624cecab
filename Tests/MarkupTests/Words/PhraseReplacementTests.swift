import Testing

@testable import Markup

@Suite struct PhraseReplacementTests {
  @Test func `what a course says in place of a phrase goes before every language`() {
    Phrase.$replacements.withValue([.lessonNumber: "Chapter {1}", .tests: "a proof|{n} proofs"]) {
      #expect(Phrase.lessonNumber.text("3") == "Chapter 3")
      #expect(Phrase.tests.text(count: 1) == "a proof")
      #expect(Phrase.tests.text(count: 2) == "2 proofs")
      #expect(Phrase.next.text == "Next")
      PageLanguage.$current.withValue(.german) {
        #expect(Phrase.lessonNumber.text("3") == "Chapter 3")
        #expect(Phrase.next.text == PageLanguage.german.text(of: .next))
      }
    }
    #expect(Phrase.lessonNumber.text("3") == "Lesson 3")
  }

  @Test(arguments: [PageLanguage.english, .german])
  func `every language could stand in place of English`(language: PageLanguage) {
    for phrase in Phrase.allCases {
      let fault = phrase.fault(inReplacement: language.text(of: phrase))
      #expect(fault == nil, "\(phrase)")
    }
  }

  @Test(arguments: [
    (Phrase.lessonNumber, " ", "it has no words"),
    (.lessonNumber, "<b>{1}</b>", "'<' cannot stand in it: it is text, without markup"),
    (.lessonNumber, "{{#a}}{1}", "'{' cannot stand in it: it is text, without markup"),
    (.groupSign, "", "it has no words"),
    (.lessonNumber, "{1} of {2}", "nothing stands for '{2}' in it"),
    (
      .lessonNumber, "{1}|{1}",
      "'|' parts what is said of one from what is said of more, and it counts nothing"
    ),
    (.lessonCount, "chapters", "it counts: say it of one, and behind '|' of more"),
    (.computedAnd, ", which is", "blanks and line breaks at its ends have to be as they are there"),
  ])
  func `a text that cannot stand in its place is told, and why`(
    phrase: Phrase, text: String, fault: String
  ) {
    #expect(phrase.fault(inReplacement: text) == fault)
  }
}
