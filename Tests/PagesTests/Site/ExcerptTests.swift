import Testing

@testable import Pages

@Suite struct ExcerptTests {
  @Test(arguments: [
    ("One. Two.", "One. Two."),
    ("A sentence. And another that is too long.", "A sentence."),
    ("A sentence that is too long for the room.", "A sentence that is too …"),
    ("What follows:", "What follows."),
    ("Is it? It is!  Now, 3.5 of them.", "Is it? It is!"),
    ("", ""),
  ])
  func `whole sentences, or else words`(paragraph: String, text: String) {
    #expect(Excerpt(of: paragraph, length: 22).text == text)
  }
}
