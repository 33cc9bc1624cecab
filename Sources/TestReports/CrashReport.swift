import Foundation

/// What the Swift runtime printed about a process that crashed, and SwiftPM if it ran the process.
///
/// A process can print what it likes before it crashes: what only the runtime says counts.
package struct CrashReport: Sendable {
  private let text: String
  private let lines: [Substring]

  /// Reads what the process printed.
  package init(_ output: String) {
    text = output
    lines = output.split(separator: "\n")
  }

  /// What the runtime says of the crash, from where it begins.
  private var report: Substring? {
    let beginning =
      text.range(of: "*** Signal ", options: .backwards)
      ?? text.range(of: "*** Program crashed: ", options: .backwards)
    return beginning.map { text[$0.lowerBound...] }
  }

  /// What was printed before the runtime's report, the program's own text among it.
  private var linesBefore: [Substring] {
    text[..<(report?.startIndex ?? text.endIndex)].split(separator: "\n")
  }

  // MARK: Why

  /// The reason: `Index out of range`, or what the program gave `fatalError` to say; empty if none was
  /// given.
  package var message: String {
    for line in lines.reversed() {
      // `Module/file:line: Fatal error: reason`; a line without the place is the program's own.
      guard let mark = line.range(of: ": Fatal error: ") else { continue }
      return String(line[mark.upperBound...])
    }
    return violation ?? failure ?? ""
  }

  /// What the runtime says when it ends a program that broke a rule of types or of memory, without the
  /// addresses in it, which differ from run to run.
  private var violation: String? {
    guard signal == SIGABRT, let last = linesBefore.last else { return nil }
    if last.hasPrefix("Fatal error: ") {
      return String(last.dropFirst("Fatal error: ".count)).withoutAddresses
    }
    if last.hasPrefix("Could not cast value of type ") { return String(last).withoutAddresses }
    guard last == "Fatal access conflict detected." else { return nil }
    let access = linesBefore.last { $0.hasPrefix("Simultaneous accesses to ") }
    return access.map { String($0).withoutAddresses }
  }

  /// The reason of a trap in optimised code, which prints nothing: the runtime's report says it, or at
  /// least which function of the standard library it was.
  private var failure: String? {
    guard let report else { return nil }
    let lines = report.split(separator: "\n")
    if let failure = lines.lazy.compactMap({ $0.wholeMatch(of: Self.failure)?.1 }).first {
      return String(failure)
    }
    let frame = lines.lazy.compactMap { $0.wholeMatch(of: Self.libraryFrame)?.1 }.first
    return frame.map { name in
      name.contains(".subscript.")
        ? "Index out of range" : "in \(name); optimised code tells no more"
    }
  }

  /// The report's headline, such as `*** Swift runtime failure: arithmetic overflow ***`.
  private static var failure: Regex<(Substring, Substring)> {
    /\*\*\* Swift runtime failure: (.+) \*\*\*/
  }

  /// The innermost call, if it is the standard library's, compiled into the lesson's code.
  private static var libraryFrame: Regex<(Substring, Substring)> {
    /\s*0 \[inlined\] \[system\] 0x[0-9a-f]+ (?:specialized )?(.+) in \S+ at \/\/?<compiler-generated>/
  }

  /// The signal that the runtime's report is about, if there is one.
  package var signal: Int32? {
    report.flatMap { Int32($0.dropFirst("*** Signal ".count).prefix { $0.isNumber }) }
  }

  /// The signal that ended the process, if SwiftPM ran it and names one.
  package var exitSignal: Int? {
    let words = "exited with unexpected signal code "
    for line in lines.reversed() {
      if let mark = line.range(of: words) {
        return Int(line[mark.upperBound...].prefix { $0.isNumber })
      }
    }
    return nil
  }

  /// Whether the program could get no more memory.
  package var isOutOfMemory: Bool {
    linesBefore.last?.hasPrefix("Fatal error: failed to allocate ") == true
  }

  /// Whether a memory fault came out of very many calls within calls.
  ///
  /// The runtime has often no room left for its report then; what it lists is deep.
  package var isStackOverflow: Bool {
    guard let report else { return exitSignal == 11 || exitSignal == 10 }
    return report.contains("*** Program crashed: Bad pointer dereference at ")
      && depth(report) > 100
  }

  /// The number of the outermost call that is listed; the runtime leaves out those in the middle.
  private func depth(_ report: Substring) -> Int {
    report.split(separator: "\n").lazy
      .compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }.max() ?? 0
  }

  // MARK: Where

  /// Returns the lines of a file that are named, in the order in which they are: of a backtrace, the
  /// innermost first.
  package func lines(in file: String) -> [Int] {
    text.components(separatedBy: file + ":").dropFirst().compactMap { rest in
      Int(rest.prefix { $0.isASCII && $0.isNumber })
    }
  }

  /// The innermost place in a lesson that the runtime's report names: the file's path and the line.
  package var lessonPlace: (file: Substring, line: Int)? {
    guard let match = report?.firstMatch(of: #/ at (\S.*\.md):(\d+):\d+\n/#) else { return nil }
    return Int(match.2).map { (match.1, $0) }
  }

  /// The innermost place in a target's files: the file's name, the line and the column.
  ///
  /// A trap that the file itself sets off names it, and any other is found in the backtrace. The files lie in a
  /// folder of the target's name, or in folders in it.
  package func place(in target: String) -> (file: String, line: Int, column: Int)? {
    for line in lines where line.contains(": Fatal error: ") {
      if let place = Self.place(in: line, after: "\(target)/") { return place }
    }
    for line in lines where line.contains(" at ") {
      if let place = Self.place(in: line, after: "/\(target)/") { return place }
    }
    return nil
  }

  private static func place(
    in line: Substring, after mark: String
  ) -> (file: String, line: Int, column: Int)? {
    guard let begin = line.range(of: mark, options: .backwards)?.upperBound else { return nil }
    let parts = line[begin...].split(separator: ":", maxSplits: 3)
    guard parts.count >= 2, let number = Int(parts[1].prefix { $0.isNumber }) else { return nil }
    let column = parts.count > 2 ? Int(parts[2].prefix { $0.isNumber }) : nil
    let file = parts[0].split(separator: "/").last ?? parts[0]
    return (String(file), number, column ?? 1)
  }
}

extension String {
  /// The text without addresses in memory: they differ from run to run.
  fileprivate var withoutAddresses: String { replacing(#/( to)? \(?0x[0-9a-f]+\)?/#, with: "") }
}
