import Literate
import Tangling

/// A Swift file that a language server sees in place of the lessons.
struct VirtualFile: Hashable {
  /// Its path in the folder of such files.
  let name: String
  let text: String
  let lines: LineTable
  /// The line of a lesson that each line is, if it is one.
  let origins: [SourceLocation?]
  /// What of the lessons stands in it.
  let owners: Set<Passage.Owner>
  /// The lessons that these are of.
  let lessons: Set<Int>
  /// The lines that a lesson's line is here, by the lesson's file and the line from 0.
  private let places: [Place: [Int]]

  private struct Place: Hashable {
    let file: String
    let line: Int
  }

  /// Takes over a file that was tangled.
  init(_ file: TangledFile, name: String, owners: Set<Passage.Owner>) {
    self.name = name
    self.owners = owners
    lessons = Set(owners.map(\.lesson))
    text = file.text
    lines = LineTable(Array(file.text.utf8))
    origins = file.origins
    var places: [Place: [Int]] = [:]
    for (line, origin) in file.origins.enumerated() {
      guard let origin else { continue }
      places[Place(file: origin.file, line: origin.line - 1), default: []].append(line)
    }
    self.places = places
  }

  /// Finds where a byte of a lesson's passage stands here.
  ///
  /// - Parameters:
  ///   - byte: The place in the lesson's line.
  ///   - passage: The passage that it lies in.
  ///   - line: The lesson's line, from 0.
  ///   - file: The lesson's file.
  ///   - text: What the lesson's line says.
  /// - Returns: The place; nil if the passage is not here.
  func position(
    ofByte byte: Int, in passage: Passage, line: Int, of file: String, _ text: ArraySlice<UInt8>
  ) -> Position? {
    guard owners.contains(passage.owner) else { return nil }
    let code = passage.text(in: text)
    let start = passage.bytes.lowerBound - passage.shift
    for line in places[Place(file: file, line: line)] ?? [] {
      let own = lines[line]
      // Two values of one line stand on two lines here.
      guard own.dropFirst(start).prefix(code.count).elementsEqual(code) else { continue }
      return lines.position(line: line, byte: max(0, byte - passage.shift))
    }
    return nil
  }
}
