import CourseFiles
import Foundation
import LessonRuns
import Literate

/// How long the lessons of a course took when shares of them were run and joined last.
///
/// It is a file of the package, to be committed, so that every machine shares the work out alike.
struct LessonDurations: Hashable, Sendable {
  /// The file, in the package's folder.
  static let fileName = "lesson-durations.json"

  /// Seconds, by the name of the lesson's file.
  var seconds: [String: Double] = [:]

  /// No lesson's.
  init() {}

  /// Reads the file of a package; nothing is known without one.
  ///
  /// - Throws: `Problem` if it is no such file.
  init(in root: URL) throws {
    guard let data = try? Data(contentsOf: root.appending(path: Self.fileName)) else { return }
    guard let seconds = try? JSONDecoder().decode([String: Double].self, from: data),
      seconds.values.allSatisfy({ $0 >= 0 && $0.isFinite })
    else {
      throw Problem(
        in: Self.fileName,
        "not a table of seconds by lessons: remove it, and 'weave --from … --keep-durations' "
          + "writes it anew")
    }
    self.seconds = seconds
  }

  /// Writes the file of a package, in hundredths of seconds.
  ///
  /// - Throws: The system's error.
  func write(to root: URL) throws {
    let lines = seconds.sorted { $0.key < $1.key }.map { name, seconds in
      "  \(Self.quoted(name)): \((seconds * 100).rounded() / 100)"
    }
    let text = "{\n\(lines.joined(separator: ",\n"))\n}\n"
    try OutputFolder(root).write(text.utf8, to: Self.fileName)
  }

  private static func quoted(_ name: String) -> String {
    (try? JSONEncoder().encode(name)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }

  /// Returns what the runs of lessons are expected to cost: as long as they took, and those that are not
  /// known as much as known ones of their size.
  func weights(of lessons: [Lesson]) -> [Int: Double] {
    let sizes = lessons.map { Double($0.sizeOfRun) }
    let known = lessons.map { seconds[$0.fileName] }
    let pairs = zip(sizes, known).compactMap { size, time in time.map { (size, $0) } }
    let measured = pairs.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    let rate = measured.0 > 0 && measured.1 > 0 ? measured.1 / measured.0 : 1
    return Dictionary(
      uniqueKeysWithValues: zip(lessons, zip(sizes, known)).map { lesson, cost in
        (lesson.number, cost.1 ?? cost.0 * rate)
      })
  }
}

extension Lesson {
  /// The name of its file.
  var fileName: String { "\(slug).md" }

  /// How much there is to run and to compile for it, in bytes of code.
  fileprivate var sizeOfRun: Int {
    let fails = chunks.filter { $0.role == .fails }.reduce(0) { $0 + $1.text.utf8.count }
    return steps.reduce(fails) { size, step in
      switch step {
      case .run(let chunk): size + chunk.text.utf8.count
      case .value(let value): size + value.expression.utf8.count
      }
    }
  }
}
