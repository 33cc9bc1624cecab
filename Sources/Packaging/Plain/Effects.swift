/// What statements may do besides computing: fail, and wait.
struct Effects {
  let waits: Bool
  let fails: Bool

  init(of code: String) {
    let words = code.words
    waits = words.contains("await")
    fails = words.contains("try") || words.contains("throw")
  }

  /// What a function that does them says behind its parentheses.
  var declaration: String { (waits ? " async" : "") + (fails ? " throws" : "") }

  /// What a call of it says.
  var marks: String { (fails ? "try " : "") + (waits ? "await " : "") }
}

extension String {
  /// The words of code: its names and keywords, and the words of its texts, too.
  var words: Set<String> {
    let code = split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
    return Set(
      code.flatMap { $0.split { !($0.isLetter || $0.isNumber || $0 == "_") } }.map(String.init))
  }
}
