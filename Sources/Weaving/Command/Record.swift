import ArgumentParser
import CourseFiles
import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Publishing
import Running

/// `weave record`: runs chunks whose results are kept, and keeps them.
struct Record: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Run the chunks of 'swift recorded', and keep their results beside the lessons.",
    discussion: """
      Without names, what is not recorded yet or is not of the code as it is. A result is a file \
      'lessons/recorded/NAME.json', with where and how it was made: commit it with the lesson. \
      'weave' and 'weave check' show it, and fail where it is not of the code any more.
      """)

  @OptionGroup var folders: Folders

  @Argument(help: ArgumentHelp("The chunks, by their ids.", valueName: "names"))
  var ids: [String] = []

  @Flag(help: "Record all of them.")
  var all = false

  @Flag(
    help: """
      Record nothing: count instructions again where the compiler is the one of the record, and \
      fail if they are more than 5 % off.
      """)
  var verify = false

  @Flag(help: "Record nothing: list what is recorded, where it was made, and whether it is stale.")
  var list = false

  func validate() throws {
    if all && !ids.isEmpty { throw ValidationError("--all says it: leave out the names") }
    if [all, verify, list].count(where: \.self) > 1 {
      throw ValidationError("--all, --verify and --list are three things: give one of them")
    }
  }

  func run() async throws {
    let folder = try await folders.course()
    let weaver = Weaver(
      folder: folder, tool: Terminal.executable,
      cache: RunCache(folder: RunCache.folder(beside: folder.program)))
    try await Terminal.tellingErrors {
      let course = try folder.course()
      let chunks = try chunks(of: course)
      if !folders.skipBuild { try await weaver.buildProgram(of: course) }
      let runner = try weaver.runner(for: course, try folder.plan())
      let recording = try await Recording(
        runner, environment: ProcessInfo.processInfo.environment)
      if list { return RecordList(recording).tell(chunks) }
      let isSound =
        verify ? await verify(chunks, recording) : await record(chunks, recording, in: folder)
      if !isSound { throw ExitCode.failure }
    }
  }

  /// The chunks that are meant.
  private func chunks(of course: Course) throws -> [Chunk] {
    let known = course.lessons.flatMap(\.recordedChunks)
    if ids.isEmpty { return known }
    return try ids.map { id in
      guard let chunk = known.first(where: { $0.id == id }) else {
        let names = known.compactMap(\.id).joined(separator: ", ")
        throw ValidationError(
          "no chunk is recorded as '\(id)'"
            + (names.isEmpty ? ": the course has none of 'swift recorded'" : ": there is \(names)"))
      }
      return chunk
    }
  }

  private func record(
    _ chunks: [Chunk], _ recording: Recording, in folder: CourseOnDisk
  ) async -> Bool {
    let records = recording.runner.records
    let wanted =
      all || !ids.isEmpty ? chunks : chunks.filter { (try? records.result(of: $0)) == nil }
    if wanted.isEmpty {
      Terminal.tell("Nothing to record: all \(chunks.count) results are of the code as it is.")
    }
    var isSound = true
    for chunk in wanted {
      await isSound.unless(chunk, in: recording.runner) { lesson in
        Terminal.say("\(chunk.id ?? ""): running")
        let result = try await recording.result(of: chunk, in: lesson, on: .now)
        let name = RecordsFolder.fileName(chunk.id ?? "")
        try OutputFolder(records.folder.url).write(result.json, to: name)
        Terminal.tell(
          "\(folder.lessonsName)/\(RecordsFolder.name)/\(name): \(result.provenance.seconds) s")
      }
    }
    return isSound
  }

  private func verify(_ chunks: [Chunk], _ recording: Recording) async -> Bool {
    var isSound = true
    for chunk in chunks {
      await isSound.unless(chunk, in: recording.runner) { lesson in
        let (result, _) = try recording.runner.records.result(of: chunk)
        let counts = result.results.instructions
        guard !counts.isEmpty else { return }
        guard result.provenance.compiler == recording.compiler.version,
          result.provenance.flags == recording.compiler.flags
        else {
          return Terminal.tell(
            "\(chunk.id ?? ""): recorded with \(result.provenance.compiler), and this is "
              + "\(recording.compiler.version): not compared")
        }
        let now = try await recording.instructions(of: chunk, in: lesson)
        let faults = InstructionCheck.faults(recorded: counts, now: now, at: chunk.location)
        guard faults.isEmpty else { throw RecordingErrors(faults: faults) }
        Terminal.tell("\(chunk.id ?? ""): \(counts.count) counts of instructions are as recorded")
      }
    }
    return isSound
  }
}

/// More than one fault of a recording.
private struct RecordingErrors: Error, CustomStringConvertible {
  let faults: [RecordingError]

  var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension Bool {
  /// Does something with a chunk and its lesson; tells what goes wrong, and becomes false then.
  fileprivate mutating func unless(
    _ chunk: Chunk, in runner: CourseRunner, _ act: (Lesson) async throws -> Void
  ) async {
    guard let lesson = runner.course.lesson(chunk.lesson) else { return }
    do {
      try await act(lesson)
    } catch let failure as BuildFailure {
      for fault in failure.faults(in: lesson, root: runner.build.root) {
        Terminal.report(fault.description)
      }
      self = false
    } catch {
      Terminal.report("\(error)")
      self = false
    }
  }
}
