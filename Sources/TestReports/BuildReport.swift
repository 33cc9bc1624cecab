import Foundation

/// The errors and warnings that the compiler printed, by itself or called by `swift build`.
package struct BuildReport: Sendable {
  /// An error or a warning.
  package struct Fault: Hashable, Sendable {
    /// The file's path, as it was printed.
    package let path: String
    /// The line, counted from 1.
    package let line: Int
    /// The column, counted from 1.
    package let column: Int
    /// What is wrong.
    package let message: String
    /// What the compiler adds to it, each with its own place, as it was printed:
    /// `lessons/01-a.md:3:6: note: 'f' declared here`.
    package var notes: [String] = []

    /// The file's name.
    package var file: String { path.split(separator: "/").last.map(String.init) ?? "" }

    /// Returns the innermost folder on the path that has one of some names.
    package func folder(among names: Set<String>) -> String? {
      path.split(separator: "/").dropLast().map(String.init).last(where: names.contains)
    }
  }

  /// The errors, each once, in the order in which they were printed.
  package let faults: [Fault]
  /// The warnings, likewise.
  package let warnings: [Fault]
  /// All errors, each with the number of its line in the output.
  private let places: [(fault: Fault, index: Int)]
  private let lines: [Substring]

  /// Reads what was printed.
  package init(_ output: String) {
    lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    places = Self.findings("error", in: lines)
    faults = Self.once(places.map(\.fault))
    warnings = Self.once(Self.findings("warning", in: lines).map(\.fault))
  }

  private static func once(_ faults: [Fault]) -> [Fault] {
    var seen: Set<Fault> = []
    return faults.filter { seen.insert($0).inserted }
  }

  /// Returns every error in some lines of a file as it was printed, with the line of code and its mark,
  /// and without its place.
  package func excerpts(of path: String, in range: Range<Int>) -> [String] {
    places.filter { $0.fault.path == path && range.contains($0.fault.line) }.map { place in
      let code = lines[(place.index + 1)...].prefix(2)
      return (["error: \(place.fault.message)"] + code.map(String.init)).joined(separator: "\n")
    }
  }

  /// Finds what is of a kind, each with the notes that follow it before anything else is told.
  private static func findings(_ kind: String, in lines: [Substring]) -> [(
    fault: Fault, index: Int
  )] {
    var found: [(fault: Fault, index: Int)] = []
    var takesNotes = false
    for (index, line) in lines.enumerated() {
      if let fault = fault(kind, in: line) {
        found.append((fault, index))
        takesNotes = true
      } else if ["error", "warning"].contains(where: { fault($0, in: line) != nil }) {
        takesNotes = false
      } else if takesNotes, fault("note", in: line) != nil {
        found[found.count - 1].fault.notes.append(String(line))
      }
    }
    return found
  }

  /// Reads `/…/folder/file.swift:12:3: error: message`.
  private static func fault(_ kind: String, in line: Substring) -> Fault? {
    guard let mark = line.range(of: ": \(kind): ") else { return nil }
    let parts = line[..<mark.lowerBound].split(separator: ":")
    guard parts.count == 3, let number = Int(parts[1]), let column = Int(parts[2]) else {
      return nil
    }
    return Fault(
      path: String(parts[0]), line: number, column: column,
      message: String(line[mark.upperBound...]))
  }
}
