import ArgumentParser
import CProcess
import CourseRuntime
import Foundation
import Running

/// `weaver supervise-lesson`: what a child process of the tool does.
///
/// It starts one lesson, watches over it, and says on one line how it ended.
struct SuperviseLesson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supervise-lesson", abstract: "Run one lesson ('weave' calls this).",
    shouldDisplay: false)

  @OptionGroup var arguments: RunArguments

  func run() throws {
    let supervisor = Supervisor(
      command: [Terminal.executable.path, StartLesson.name] + arguments.words,
      seconds: arguments.seconds, folder: arguments.folder)
    guard let termination = try supervisor.run() else { throw ExitCode.failure }
    print(termination.line)
  }
}

/// `weaver start-lesson`: what a child process of `weaver supervise-lesson` does.
///
/// It takes limits on and puts the course's program in its own place, which keeps them.
struct StartLesson: ParsableCommand {
  static let name = "start-lesson"

  static let configuration = CommandConfiguration(
    commandName: name, abstract: "Begin to run one lesson ('weaver supervise-lesson' calls this).",
    shouldDisplay: false)

  @OptionGroup var arguments: RunArguments

  func run() throws {
    end_with_parent()
    arguments.limits.apply()
    let words = arguments.command
    var pointers = words.map { strdup($0) } + [nil]
    execv(words[0], &pointers)
    throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}

/// What both are called with.
struct RunArguments: ParsableArguments {
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

  /// The program, and what it is called with.
  var command: [String] {
    let counting = callgrind.map { LessonRunner.callgrindCommand(valgrind: $0, folder: folder) }
    return (counting ?? []) + [program, "record-lesson", folder]
  }

  var limits: RunLimits { RunLimits(seconds: seconds, memory: memory, printed: printed) }

  /// The same on a command line.
  var words: [String] {
    [
      program, "--folder", folder, "--seconds", "\(seconds)", "--memory", "\(memory)",
      "--printed", "\(printed)",
    ] + (callgrind.map { ["--callgrind", $0] } ?? [])
  }
}
