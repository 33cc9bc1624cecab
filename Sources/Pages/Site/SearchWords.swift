import Literate

/// The words of a section that a search may be for, besides those that are shown of it.
struct SearchWords {
  /// The text of which excerpts are shown.
  private(set) var text = ""
  /// The words of the text and of the code that came too late for it, each once.
  private var more: [String] = []
  private var known: Set<String> = []
  /// The words that the section sets strong: what it defines.
  private(set) var terms: [String] = []

  /// How many characters of a section's text are kept as they are.
  ///
  /// Of the rest each word is kept once: the search finds it, and the index stays small.
  static let excerptLength = 330

  /// The further words, with blanks between them.
  var further: String { more.joined(separator: " ") }

  /// Takes in a paragraph.
  mutating func add(_ paragraph: String) {
    let words = paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return }
    if text.count < Self.excerptLength {
      text += (text.isEmpty ? "" : " ") + words
      known.formUnion(Self.words(in: words))
    } else {
      addWords(in: words)
    }
  }

  /// Takes in code: its names, and the words in its texts and comments.
  mutating func add(code: String) { addWords(in: code) }

  /// Takes in a term that is defined.
  mutating func define(_ term: String) { terms.append(term) }

  private mutating func addWords(in text: String) {
    for word in Self.words(in: text) where known.insert(word).inserted { more.append(word) }
  }

  private static func words(in text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      .filter { $0.count > 2 && !($0.first?.isNumber ?? true) && !usual.contains(String($0)) }
      .map(String.init)
  }

  /// Words that nobody looks for: Swift's, and those that are in every sentence.
  private static let usual: Set<String> = [
    "let", "var", "func", "return", "for", "while", "else", "switch", "case", "try", "import",
    "self",
    "print", "show", "the", "and", "that", "with", "from", "this", "not", "are", "was", "has",
    "have",
    "its", "one", "you", "all", "but", "they", "them", "into", "than", "then", "there", "what",
    "which",
    "when", "where", "how", "why", "can", "does", "will", "would", "each", "every", "more", "most",
    "out",
    "your", "our", "their", "been", "were", "who", "also", "because", "The", "And", "That", "With",
    "This", "Not", "You", "All", "But", "They", "Then", "There", "What", "Which", "When", "Where",
    "How", "Why", "Can", "Its", "For", "One", "Each", "Every", "Here", "here", "any", "some",
    "only",
    "Int", "Double", "String",
  ]
}
