import Foundation

/// The errors of the compiler that `swift build` printed.
public struct BuildReport: Sendable {
  /// An error.
  public struct Fault: Hashable, Sendable {
    /// The file's path, as it was printed.
    public let path: String
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1.
    public let column: Int
    /// What is wrong.
    public let message: String

    /// The file's name.
    public var file: String { path.split(separator: "/").last.map(String.init) ?? "" }

    /// Returns the innermost folder on the path that has one of some names.
    public func folder(among names: Set<String>) -> String? {
      path.split(separator: "/").dropLast().map(String.init).last(where: names.contains)
    }
  }

  /// The errors, each once, in the order in which they were printed.
  public let faults: [Fault]

  /// Reads what the build printed.
  public init(_ output: String) {
    var seen: Set<Fault> = []
    faults = output.split(separator: "\n").compactMap(Self.fault).filter {
      seen.insert($0).inserted
    }
  }

  /// Reads `/…/folder/file.swift:12:3: error: message`.
  private static func fault(in line: Substring) -> Fault? {
    guard let mark = line.range(of: ": error: ") else { return nil }
    let parts = line[..<mark.lowerBound].split(separator: ":")
    guard parts.count == 3, let number = Int(parts[1]), let column = Int(parts[2]) else {
      return nil
    }
    return Fault(
      path: String(parts[0]), line: number, column: column,
      message: String(line[mark.upperBound...]))
  }
}
