import SeededNumbers

/// Makes broken inputs out of sound ones, the same ones for the same seed.
public struct Mutator {
  private var generator: SplitMix64
  private let corpus: [[UInt8]]
  private let words: [[UInt8]]

  /// The longest input.
  private static let limit = 4_096

  /// Begins a sequence of inputs.
  ///
  /// - Parameters:
  ///   - corpus: Sound inputs; one at least.
  ///   - seed: What the sequence depends on.
  public init(corpus: [[UInt8]], seed: UInt64) {
    precondition(!corpus.isEmpty, "inputs are made of other inputs")
    generator = SplitMix64(seed: seed)
    self.corpus = corpus
    words = Self.dictionary.map { Array($0.utf8) }
  }

  /// Returns the next input.
  public mutating func next() -> [UInt8] {
    var input = pick(corpus)
    for _ in 0..<Int.random(in: 1...8, using: &generator) { mutate(&input) }
    return Array(input.prefix(Self.limit))
  }

  private mutating func mutate(_ input: inout [UInt8]) {
    let place = Int.random(in: 0...input.count, using: &generator)
    let end = min(input.count, place + Int.random(in: 0...64, using: &generator))
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: input.removeSubrange(place..<end)
    case 1: input.insert(contentsOf: input[place..<end], at: place)
    case 2 where place < input.count:
      input[place] = UInt8.random(in: 0...255, using: &generator)
    case 3 where place < input.count:
      input[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 4:
      let other = pick(corpus)
      let start = Int.random(in: 0...other.count, using: &generator)
      input.replaceSubrange(place..<end, with: other[start...].prefix(200))
    case 5: input.removeSubrange(end...)
    default: input.insert(contentsOf: pick(words), at: place)
    }
  }

  private mutating func pick(_ list: [[UInt8]]) -> [UInt8] {
    list[Int.random(in: 0..<list.count, using: &generator)]
  }

  /// Words of the languages that inputs are written in.
  public static let dictionary = [
    "```swift\n", "```swift run\n", "```swift test\n", "```swift exercise\n", "```swift solution\n",
    "```swift fails\n", "```swift shown\n", "```swift id=a\n", "```swift replaces=a\n",
    "```swift into=p\n", "// <<p>>\n", "```swift hidden\n", "\n```\n", "~~~\n", "```math\n",
    "`{swift} a`", "`{swift %.2f}\na`", "$`x`$", "> ", "- ", "1. ", "\n\n", "\r\n", "\r", "\t",
    "> [!TABS]\n> - a\n>\n>   b\n> - c\n>\n>   d\n", "![a](b.svg){#fig:a}", "{#tbl:a}",
    "\n\n: a {#tbl:a}\n\n",
    "[@fig:a]", "[@tbl:a, 1; @b]", "```swift label=lst:a\n", "```swift from=a.swift#a\n",
    "    ", "# ", "## ", "[a](#t)", "[a](02-two.md)", "[a]: b\n", "<b>", "<https://a.b>", "![a](b)",
    "> [!NOTE]\n> ", "> [!PREDICT]\n", "## Glossary\n\n- **a**: b\n", "&amp;", "&#0;", "\\", "*",
    "**", "_", "\u{0C}# T\n", "\u{FEFF}", "\u{2028}", "\u{202E}", "é\u{301}", "\0", "{", "}", "(",
    ")", "\"\"\"\n", "#\"\"\"\n", "\\(", "\"", "#if A\n", "#else\n", "#endif\n", "/*", "*/", "//",
    "/", "#/", "/#", "`", "#sourceLocation()", "let a = 1\n", "struct A {\n", "\\frac{1}{2}", "^2",
    "_i", "\\left(", "\\right)", "\\begin{cases}", "\\end{cases}", "&", "\\\\", "\\text{", "%", "'",
    "\\sqrt[", "<", ">",
  ]
}
