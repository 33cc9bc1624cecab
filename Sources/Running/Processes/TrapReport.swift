/// What the Swift runtime prints when a program traps, as far as a reader of a lesson needs it.
struct TrapReport {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The reason: `Index out of range`, or what the lesson gave `fatalError` to say.
  var message: String {
    for line in text.split(separator: "\n").reversed() {
      // `Module/file:line: Fatal error: reason`; a line without the place is the lesson's own.
      guard let mark = line.range(of: ": Fatal error: ") else { continue }
      return String(line[mark.upperBound...])
    }
    return failure ?? ""
  }

  /// The reason of a trap in optimised code, which prints nothing: the runtime's report says it.
  private var failure: String? {
    guard let report, let mark = report.range(of: "Swift runtime failure: ") else { return nil }
    let rest = report[mark.upperBound...].prefix { $0 != "\n" }
    return String(rest[..<(rest.range(of: " in ")?.lowerBound ?? rest.endIndex)])
  }

  /// Whether the program could get no more memory.
  var isOutOfMemory: Bool {
    let before = text[..<(report?.startIndex ?? text.endIndex)].split(separator: "\n")
    return before.last?.hasPrefix("Fatal error: failed to allocate ") == true
  }

  /// The signal that the report is about, if there is one.
  var signal: Int32? {
    report.flatMap { Int32($0.dropFirst("*** Signal ".count).prefix { $0.isNumber }) }
  }

  /// Whether a memory fault came out of very many calls within calls.
  var isStackOverflow: Bool {
    guard let report else { return false }
    return report.contains("*** Program crashed: Bad pointer dereference at ")
      && depth(report) > 100
  }

  /// The number of the outermost call that is listed; the runtime leaves out those in the middle.
  private func depth(_ report: Substring) -> Int {
    report.split(separator: "\n").lazy
      .compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }.max() ?? 0
  }

  /// The lines of `file` that the report names, the innermost first.
  func lines(in file: String) -> [Int] {
    text.components(separatedBy: file + ":").dropFirst().compactMap { rest in
      Int(rest.prefix { $0.isASCII && $0.isNumber })
    }
  }

  /// What the runtime says of the crash, from where it begins.
  private var report: Substring? {
    text.range(of: "*** Signal ", options: .backwards).map { text[$0.lowerBound...] }
  }
}
