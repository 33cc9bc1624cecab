import Literate

/// What a lesson's code imports: every file that holds a part of the lesson imports it as well.
struct Imports {
  /// Imports that hold always, each once.
  private(set) var plain: [String]
  /// Those that hold on a condition, with it, on lines of their own.
  private(set) var conditional = ""

  /// Begins with modules of the toolkit.
  init(_ modules: [String]) {
    plain = modules.map { "import \($0)" }
  }

  /// Adds an import that holds always.
  mutating func add(_ statement: String) {
    if !plain.contains(statement) { plain.append(statement) }
  }

  /// Adds what another file imports.
  mutating func add(_ other: Imports) {
    for statement in other.plain { add(statement) }
    if !conditional.contains(other.conditional) { conditional += other.conditional }
  }

  /// Adds what the code of a chunk imports.
  mutating func add(from chunk: Chunk) {
    guard chunk.text.contains("import ") else { return }
    var block: [Substring] = []
    var depth = 0
    var hasImport = false
    for line in chunk.lines {
      let isImport = Self.isImport(line)
      if line.hasPrefix("#if") { depth += 1 }
      if depth > 0 {
        if isImport || line.hasPrefix("#") { block.append(line) }
        hasImport = hasImport || isImport
      } else if isImport {
        add(String(line).withoutComment)
      }
      guard line.hasPrefix("#endif"), depth > 0 else { continue }
      depth -= 1
      guard depth == 0 else { continue }
      if hasImport { conditional += block.map { $0 + "\n" }.joined() }
      (block, hasImport) = ([], false)
    }
  }

  /// Whether a line of code at file scope is an import, with whatever may stand before the word.
  private static func isImport(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place + 1 < words.count else { return false }
    let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    return words[..<place].allSatisfy { $0.hasPrefix("@") || modifiers.contains($0) }
  }
}

extension String {
  fileprivate var withoutComment: String {
    let code = firstRange(of: "//").map { self[..<$0.lowerBound] } ?? self[...]
    return code.split(separator: " ").joined(separator: " ")
  }
}

extension CourseState {
  /// What a suite with some chunks imports of the runtime: no more than it calls, for the course's module
  /// may have a type of any other name.
  package func runtimeImports(for chunks: [Chunk]) -> [String] {
    let code = chunks.map(plainText)
    return ["dataFile", "givenFile", "isGiven", "recorded"].filter { name in
      code.contains { $0.contains("\(name)(") }
    }.map { "import func CourseRuntime.\($0)" }
  }
}
