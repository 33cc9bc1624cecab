import Foundation

/// The errors that `swift build` printed about the targets of a package of proofs.
struct BuildReport {
  /// An error of the compiler.
  struct Fault: Hashable {
    /// The target, which is the name of its folder.
    let target: String
    /// The file's name.
    let file: String
    let line: Int
    let column: Int
    let message: String
  }

  /// The errors, each once, in the order in which they were printed.
  let faults: [Fault]

  init(_ output: String) {
    var seen: Set<Fault> = []
    faults = output.split(separator: "\n").compactMap(Self.fault).filter {
      seen.insert($0).inserted
    }
  }

  /// Reads `/…/Tests/Target/file.swift:12:3: error: message`.
  private static func fault(in line: Substring) -> Fault? {
    guard line.hasPrefix("/"), let mark = line.range(of: ": error: ") else { return nil }
    let parts = line[..<mark.lowerBound].split(separator: ":")
    guard parts.count == 3, let number = Int(parts[1]), let column = Int(parts[2]) else {
      return nil
    }
    let path = parts[0].split(separator: "/")
    guard path.count > 2 else { return nil }
    return Fault(
      target: String(path[path.count - 2]), file: String(path[path.count - 1]), line: number,
      column: column, message: String(line[mark.upperBound...]))
  }
}
