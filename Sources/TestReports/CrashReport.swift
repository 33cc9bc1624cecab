import Foundation

/// What the Swift runtime printed about a process of tests that crashed.
public struct CrashReport: Sendable {
  private let lines: [Substring]

  /// Reads what the process printed.
  public init(_ output: String) {
    lines = output.split(separator: "\n")
  }

  /// The reason: `Index out of range`, say; empty if none was given.
  public var message: String {
    for line in lines.reversed() {
      if let mark = line.range(of: "Fatal error: ") { return String(line[mark.upperBound...]) }
    }
    return ""
  }

  /// The signal that ended the process, if one did.
  public var signal: Int? {
    let words = "exited with unexpected signal code "
    for line in lines.reversed() {
      if let mark = line.range(of: words) {
        return Int(line[mark.upperBound...].prefix { $0.isNumber })
      }
    }
    return nil
  }

  /// Whether a memory fault came out of very many calls within calls.
  ///
  /// The runtime has often no room left for its report then; what it lists is deep.
  public var isStackOverflow: Bool {
    guard let signal, signal == 11 || signal == 10 else { return false }
    guard lines.contains(where: { $0.contains("*** Program crashed: ") }) else { return true }
    let calls = lines.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
    return (calls.max() ?? 0) > 100
  }

  /// The innermost place in a target's files: the file's name, the line and the column.
  ///
  /// A trap that the file itself sets off names it, and any other is found in the backtrace.
  public func place(in target: String) -> (file: String, line: Int, column: Int)? {
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
    return (String(parts[0]), number, column ?? 1)
  }
}
