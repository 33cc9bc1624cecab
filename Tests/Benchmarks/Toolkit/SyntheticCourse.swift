import Literate

/// A course of any size, the same on every run, for this toolkit and for those beside it.
struct SyntheticCourse {
  /// Lessons with five paragraphs and ten chunks each: code, runs, tests, insertions, a
  /// replacement, an exercise.
  let lessons: [SyntheticLesson]

  init(lessons count: Int) {
    lessons = (1...count).map { SyntheticLesson(number: $0) }
  }

  /// The lessons as this toolkit reads them.
  var files: [Course.File] {
    files(for: .toolkit).map { Course.File(path: "lessons/\($0.name)", bytes: Array($0.text.utf8)) }
  }

  /// Returns the files that a tool reads.
  func files(for tool: Tool) -> [(name: String, text: String)] {
    let texts = lessons.map { (name: $0.fileName, text: tool.text(of: $0)) }
    guard tool == .noweb else { return texts }
    return [(name: "course.nw", text: texts.map(\.text).joined())]
  }
}

/// A lesson, piece by piece.
struct SyntheticLesson {
  /// A piece of a lesson.
  enum Piece {
    case heading(String)
    case prose
    case chunk(Chunk)
    /// A computed value in a sentence.
    case value(String)
  }

  /// A chunk: its fence, its code and the same in Python.
  struct Chunk {
    var role = ""
    var id: String?
    var into: String?
    var replaces: String?
    var isInList = false
    let swift: String
    let python: String
  }

  let number: Int
  let pieces: [Piece]

  /// The number in four digits, and a name.
  var fileName: String {
    let digits = String(number)
    return String(repeating: "0", count: 4 - digits.count) + digits + "-lesson.md"
  }

  static let prose = """
    A paragraph of *ordinary* prose with `code`, a [link](#what-it-is-about) and a formula,
    $`\\frac{\\partial L}{\\partial a} = \\sum_i \\frac{\\partial L}{\\partial u_i}`$, that goes on for
    a few lines, as the paragraphs of a lesson do, until it has said what it wanted to say.


    """

  init(number n: Int) {
    number = n
    let first = Self.method("first", n)
    let second = Self.method("second", n)
    pieces = [
      .heading("What it is about"), .prose,
      .chunk(
        Chunk(
          id: "type-\(n)",
          swift: "struct Type\(n) {\n  var value = \(n).0\n  // <<members-\(n)>>\n}\n",
          python: "class Type\(n):\n    value = \(n).0\n")),
      .prose,
      .chunk(
        Chunk(
          id: "member-\(n)", into: "members-\(n)", swift: first.swift, python: first.python)),
      .prose,
      .chunk(Chunk(into: "members-\(n)", swift: second.swift, python: second.python)),
      .chunk(
        Chunk(
          isInList: true, swift: "let list\(n) = [1, 2, 3]\n", python: "list\(n) = [1, 2, 3]\n")),
      .heading("What it does"), .prose,
      .chunk(
        Chunk(
          role: "run", swift: "let a = Type\(n)()\nprint(a.value)\n",
          python: "a = Type\(n)()\nprint(a.value)\n")),
      .value("a.value"), .prose,
      .chunk(
        Chunk(
          role: "run", swift: "print(a.first(2), a.second(3))\n",
          python: "print(a.first(2), a.second(3))\n")),
      .chunk(
        Chunk(
          role: "test", swift: "@Test func `works \(n)`() { #expect(Type\(n)().value == \(n)) }\n",
          python: "assert Type\(n)().value == \(n)\n")),
      .chunk(
        Chunk(
          role: "exercise", swift: "func answer\(n)() -> Int { 0 }\n",
          python: "def answer\(n)(): return 0\n")),
      .chunk(
        Chunk(
          role: "solution", swift: "func answer\(n)() -> Int { \(n) }\n",
          python: "def answer\(n)(): return \(n)\n")),
      .chunk(Chunk(replaces: "member-\(n)", swift: first.swift, python: first.python)),
    ]
  }

  private static func method(_ name: String, _ n: Int) -> (swift: String, python: String) {
    let swift = """
        func \(name)(_ x: Double) -> Double {
          let y = x * value + \(n)
          return y * y
        }

      """
    let python = """
      def \(name)(self, x):
          y = x * self.value + \(n)
          return y * y
      Type\(n).\(name) = \(name)

      """
    return (swift, python)
  }
}
