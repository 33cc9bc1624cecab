import CourseRuntime
import Foundation
import LessonRuns
import Literate

extension LessonRunner {
  /// Runs a chunk whose result is to be recorded: by itself, and for as long as it takes.
  ///
  /// - Parameters:
  ///   - chunk: The chunk.
  ///   - lesson: Its lesson.
  ///   - program: A program that was built to record it.
  ///   - taughtCode: The code that the lessons teach, as this one leaves it.
  ///   - given: The paths of the files that environment variables name, by the variables.
  /// - Returns: What it did.
  /// - Throws: `RunFault` if the run went wrong, or the system's error.
  package func recording(
    of chunk: Chunk, in lesson: Lesson, by program: URL, taughtCode: TaughtCode,
    given: [String: String]
  ) async throws -> Transcript {
    let folder = try RunFolder(request(lesson, taughtCode, recording: .results))
    defer { folder.remove() }
    return try await transcript(
      of: lesson.recording(chunk), by: program, in: folder, limits(printing: manifest.printLimit),
      LessonEnvironment(folder: folder.url, given: given))
  }

  /// Runs such a chunk under valgrind's callgrind, and counts instructions.
  ///
  /// - Parameters:
  ///   - chunk: The chunk.
  ///   - lesson: Its lesson.
  ///   - program: A program that was built to record it.
  ///   - taughtCode: The code that the lessons teach, as this one leaves it.
  ///   - given: The paths of the files that environment variables name, by the variables.
  ///   - valgrind: The path of valgrind.
  /// - Returns: The instructions of every piece of code that is counted, by its name.
  /// - Throws: `RunFault` if the run went wrong, or the system's error.
  package func instructions(
    of chunk: Chunk, in lesson: Lesson, by program: URL, taughtCode: TaughtCode,
    given: [String: String], valgrind: String
  ) async throws -> [String: Int] {
    let folder = try RunFolder(request(lesson, taughtCode, recording: .instructions))
    defer { folder.remove() }
    // What callgrind writes is larger than what a lesson may print.
    let transcript = try await transcript(
      of: lesson.recording(chunk), by: program, in: folder, limits(printing: 1 << 32),
      LessonEnvironment(folder: folder.url, given: given), callgrind: valgrind)
    let counts = try CallgrindDumps(in: folder.url).counts
    guard counts.count == transcript.results.counted.count else {
      throw RunFault(
        location: chunk.location,
        reason: .notStarted(
          "callgrind counted \(counts.count) pieces of code, and the chunk has "
            + "\(transcript.results.counted.count)"))
    }
    return Dictionary(zip(transcript.results.counted, counts)) { $1 }
  }

  /// How a program is called so that its instructions are counted.
  package static func callgrindCommand(valgrind: String, folder: String) -> [String] {
    CallgrindDumps.command(valgrind: valgrind, folder: folder)
  }

  /// A recording has the machine for itself: it may take eleven days, and all memory.
  private func limits(printing bytes: Int) -> RunLimits {
    RunLimits(seconds: .infinity, memory: .max, printed: bytes)
  }
}

/// What callgrind wrote of a run: a file for each stretch between two calls that the runtime marks.
struct CallgrindDumps {
  /// What callgrind calls the files, with a number behind.
  static let name = "callgrind.out"

  /// How to call callgrind so that it writes them.
  static func command(valgrind: String, folder: String) -> [String] {
    [
      valgrind, "--tool=callgrind", "--callgrind-out-file=\(folder)/\(name)",
      "--dump-before=*countingBegins*", "--dump-before=*countingEnds*",
    ]
  }

  /// The instructions of each stretch of code that is counted, in order.
  let counts: [Int]

  /// Reads the files in a folder.
  ///
  /// - Throws: The system's error if one cannot be read.
  init(in folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let numbers = files.filter { $0.hasPrefix("\(Self.name).") }
      .compactMap { Int($0.dropFirst(Self.name.count + 1)) }
    counts = try numbers.sorted().compactMap { number in
      let data = try Data(contentsOf: folder.appending(path: "\(Self.name).\(number)"))
      return Self.count(in: data)
    }
  }

  /// Returns the instructions of a stretch; nil if it is none that is counted.
  static func count(in dump: Data) -> Int? {
    let head = String(decoding: dump.prefix(1 << 12), as: UTF8.self)
    let end = String(decoding: dump.suffix(1 << 10), as: UTF8.self)
    guard head.contains(/desc: Trigger: --dump-before=\S*countingEnds/),
      let line = end.split(separator: "\n").last(where: { $0.hasPrefix("totals:") })
    else { return nil }
    return Int(line.dropFirst("totals:".count).drop { $0 == " " })
  }
}
