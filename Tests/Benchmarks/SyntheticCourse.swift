import Literate

/// A course of any size, the same on every run: prose, code, runs, tests, insertions, replacements.
struct SyntheticCourse {
  /// The lessons as files.
  let files: [Course.File]

  /// Makes a course with ten chunks a lesson.
  init(lessons: Int) {
    files = (1...lessons).map { number in
      Course.File(
        path: "lessons/\(Self.padded(number))-lesson.md", bytes: Array(Self.text(number).utf8))
    }
  }

  /// The size of all lessons in bytes.
  var bytes: Int { files.reduce(0) { $0 + $1.bytes.count } }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func text(_ n: Int) -> String {
    var text = "# Lesson \(n)\n\n"
    text += "## What it is about\n\n\(prose)"
    text +=
      "```swift id=type-\(n)\nstruct Type\(n) {\n  var value = \(n).0\n  // <<members-\(n)>>\n}\n```\n\n"
    text += "\(prose)```swift into=members-\(n) id=member-\(n)\n\(function("first", n))```\n\n"
    text += "\(prose)```swift into=members-\(n)\n\(function("second", n))```\n\n"
    text += "- in a list\n\n  ```swift\n  let list\(n) = [1, 2, 3]\n  ```\n\n"
    text += "## What it does\n\n\(prose)```swift run\nlet a = Type\(n)()\nprint(a.value)\n```\n\n"
    text += "The value is `{swift %.2f} a.value`. \(prose)"
    text += "```swift run\nprint(a.first(2), a.second(3))\n```\n\n"
    text +=
      "```swift test\n@Test func `works \(n)`() { #expect(Type\(n)().value == \(n)) }\n```\n\n"
    text += "```swift exercise\nfunc answer\(n)() -> Int { 0 }\n```\n\n"
    text += "```swift solution\nfunc answer\(n)() -> Int { \(n) }\n```\n\n"
    text += "```swift replaces=member-\(n)\n\(function("first", n))```\n"
    return text
  }

  private static func function(_ name: String, _ n: Int) -> String {
    "  func \(name)(_ x: Double) -> Double {\n    let y = x * value + \(n)\n    return y * y\n  }\n"
  }

  private static let prose = """
    A paragraph of *ordinary* prose with `code`, a [link](#what-it-is-about) and a formula,
    $`\\frac{\\partial L}{\\partial a} = \\sum_i \\frac{\\partial L}{\\partial u_i}`$, that goes on for
    a few lines, as the paragraphs of a lesson do, until it has said what it wanted to say.


    """
}
