import ArgumentParser
import Foundation
import Running

/// `weaver supervise-lesson`: what a child process of the tool does.
///
/// It starts the course's program for one lesson, watches over it, and says on one line how it ended.
struct SuperviseLesson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervise-lesson", abstract: "Run one lesson ('weave' calls this).",
    shouldDisplay: false)

  @Argument(help: "The course's program.")
  var program: String

  @Option(help: "The folder with the request, for what happens, and for what the lesson prints.")
  var folder: String

  @Option(help: "How many seconds the lesson may run.")
  var seconds: Double

  @Option(help: "How many mebibytes of memory the lesson may use.")
  var memory: Int

  @Option(help: "How many bytes a chunk may print.")
  var printed: Int

  @Option(help: "The path of valgrind, if instructions are to be counted.")
  var callgrind: String?

  func run() throws {
    let counting = callgrind.map { LessonRunner.callgrindCommand(valgrind: $0, folder: folder) }
    let supervisor = Supervisor(
      command: (counting ?? []) + [program, "record-lesson", folder],
      limits: RunLimits(seconds: seconds, memory: memory, printed: printed), folder: folder)
    guard let termination = try supervisor.run() else { throw ExitCode.failure }
    print(termination.line)
  }
}
