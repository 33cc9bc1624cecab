import CourseFiles
import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Publishing
import Running

/// Records the results of chunks, one after the other: what is measured has the machine for itself.
struct Recording: Sendable {
  let runner: CourseRunner
  let compiler: CompilerFacts
  let machine = Machine()
  /// What environment variables say.
  let environment: [String: String]

  /// Prepares to record.
  ///
  /// - Throws: The system's error if the compiler cannot be asked what it is.
  init(_ runner: CourseRunner, environment: [String: String]) async throws {
    self.runner = runner
    self.environment = environment
    compiler = try await CompilerFacts(runner.build.plan)
  }

  /// Runs a chunk and returns its result, as it is to be kept.
  ///
  /// - Parameters:
  ///   - chunk: The chunk.
  ///   - lesson: Its lesson.
  ///   - date: The day.
  /// - Returns: The result, sealed.
  /// - Throws: `RecordingError`, `RunFault`, `BuildFailure`, or the system's error.
  func result(of chunk: Chunk, in lesson: Lesson, on date: Date) async throws -> RecordedResult {
    let given = try givenFiles(of: chunk)
    let program = try await runner.build.program(recording: chunk)
    defer { program.remove() }
    let taught = runner.course.state(through: lesson.number).taughtCode
    let start = ContinuousClock.now
    let transcript = try await runner.lessons.recording(
      of: chunk, in: lesson, by: program.url, taughtCode: taught, given: given.mapValues(\.path))
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    var results = transcript.results
    if !results.counted.isEmpty {
      results.instructions = try await instructions(
        of: chunk, in: lesson, by: program, given.mapValues(\.path))
    }
    return RecordedResult(
      results: results, output: transcript.chunks[chunk.index]?.output ?? [],
      provenance: .init(
        command: runner.records.command(for: chunk.id ?? ""), compiler: compiler.version,
        flags: compiler.flags, processor: machine.processor, cores: machine.cores,
        system: machine.system, date: Self.day(of: date),
        seconds: (seconds * 10).rounded(.up) / 10),
      dependencies: runner.records.dependencies(
        of: chunk, files: results.files, given: given.mapValues(\.digest))
    ).sealed
  }

  /// Counts the instructions of a chunk again.
  ///
  /// - Throws: As ``result(of:in:on:)`` does.
  func instructions(of chunk: Chunk, in lesson: Lesson) async throws -> [String: Int] {
    let given = try givenFiles(of: chunk).mapValues(\.path)
    let program = try await runner.build.program(recording: chunk)
    defer { program.remove() }
    return try await instructions(of: chunk, in: lesson, by: program, given)
  }

  private func instructions(
    of chunk: Chunk, in lesson: Lesson, by program: LessonBuild.Program, _ given: [String: String]
  ) async throws -> [String: Int] {
    guard let valgrind else { throw RecordingError(location: chunk.location, reason: .noValgrind) }
    return try await runner.lessons.instructions(
      of: chunk, in: lesson, by: program.url,
      taughtCode: runner.course.state(through: lesson.number).taughtCode, given: given,
      valgrind: valgrind)
  }

  /// Where valgrind is, if it is there.
  var valgrind: String? {
    (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/valgrind" }
      .first { access($0, X_OK) == 0 }
  }

  /// The files that a chunk needs, by the variables that name them.
  private func givenFiles(of chunk: Chunk) throws -> [String: (path: String, digest: String)] {
    var files: [String: (path: String, digest: String)] = [:]
    for variable in chunk.needs {
      guard let path = environment[variable], !path.isEmpty else {
        throw RecordingError(
          location: chunk.location,
          reason: .notSet(variable, command: runner.records.command(for: chunk.id ?? "")))
      }
      let file = URL(filePath: path).absoluteURL
      guard let data = try? Data(contentsOf: file) else {
        throw RecordingError(location: chunk.location, reason: .noFile(variable, path: path))
      }
      files[variable] = (file.path, SHA256(data).description)
    }
    return files
  }

  private static func day(of date: Date) -> String {
    date.formatted(.iso8601.year().month().day())
  }
}

/// Why a result cannot be recorded.
struct RecordingError: Error, Hashable, CustomStringConvertible {
  enum Reason: Hashable {
    /// A variable that the chunk needs is not set.
    case notSet(String, command: String)
    /// A variable names no file.
    case noFile(String, path: String)
    /// Instructions are to be counted, and there is nothing to count them with.
    case noValgrind
    /// A count is not what was recorded.
    case otherCount(String, recorded: Int, now: Int)
  }

  let location: SourceLocation
  let reason: Reason

  var description: String { Problem(at: location, words).description }

  private var words: String {
    switch reason {
    case .notSet(let variable, let command):
      "the chunk needs a file, which the environment variable '\(variable)' names: "
        + "'\(variable)=path \(command)'"
    case .noFile(let variable, let path):
      "the environment variable '\(variable)' names '\(path)', which is no file that can be read"
    case .noValgrind:
      "the chunk counts instructions, and there is no valgrind to count them with: install it, with "
        + "'apt-get install valgrind' say"
    case .otherCount(let name, let recorded, let now):
      "'\(name)' took \(recorded) instructions when it was recorded, and takes \(now) now, which is "
        + "more than \(Int(InstructionCheck.tolerance * 100)) % off"
    }
  }
}

/// Whether instructions that are counted again are those that were recorded.
enum InstructionCheck {
  /// How far a count may be off, as a part of what was recorded.
  static let tolerance = 0.05

  /// Returns what is off, by name.
  static func faults(
    recorded: [String: Int], now: [String: Int], at location: SourceLocation
  ) -> [RecordingError] {
    recorded.sorted { $0.key < $1.key }.compactMap { name, count in
      let new = now[name] ?? 0
      guard abs(Double(new - count)) > tolerance * Double(count) else { return nil }
      return RecordingError(
        location: location, reason: .otherCount(name, recorded: count, now: new))
    }
  }
}
