import ArgumentParser
import CProcess
import Exhibits
import Foundation

/// `weave run-lesson`: what a child process of `weave` does.
///
/// It starts one lesson, watches over it, and says on one line how it ended.
struct RunLesson<Course: WovenCourse>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run-lesson", abstract: "Run one lesson ('weave' calls this).",
      shouldDisplay: false)
  }

  @OptionGroup var arguments: RunArguments

  func run() throws {
    let warden = Warden(
      command: [Terminal.executable.path, RecordLesson<Course>.name] + arguments.words,
      seconds: arguments.seconds, folder: arguments.folder)
    guard let fate = try warden.run() else { throw ExitCode.failure }
    print(fate.line)
  }
}

/// `weave record-lesson`: what a child process of `weave run-lesson` does.
///
/// It runs one lesson and records it.
struct RecordLesson<Course: WovenCourse>: ParsableCommand {
  static var name: String { "record-lesson" }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: name, abstract: "Run and record one lesson ('weave run-lesson' calls this).",
      shouldDisplay: false)
  }

  @OptionGroup var arguments: RunArguments

  func run() throws {
    end_with_parent()
    guard let lesson = Course.program.lessons.first(where: { $0.number == arguments.number }) else {
      throw ValidationError("there is no lesson \(arguments.number)")
    }
    arguments.limits.apply()
    let folder = URL(filePath: arguments.folder)
    try Recorder.start(
      events: folder.appending(path: RunFolder.events).path,
      text: folder.appending(path: RunFolder.text).path)
    guard LessonThread.run({ Recorder.record(lesson) }) else { throw ExitCode.failure }
  }
}

/// What both are called with.
struct RunArguments: ParsableArguments {
  @Argument(help: "The lesson's number.")
  var number: Int

  @Option(help: "The folder for what happens, and for what the lesson prints.")
  var folder: String

  @Option(help: "How many seconds the lesson may run.")
  var seconds: Double

  @Option(help: "How many mebibytes of memory the lesson may use.")
  var memory: Int

  @Option(help: "How many bytes a chunk may print.")
  var printed: Int

  var limits: RunLimits { RunLimits(seconds: seconds, memory: memory, printed: printed) }

  /// The same on a command line.
  var words: [String] {
    [
      "\(number)", "--folder", folder, "--seconds", "\(seconds)", "--memory", "\(memory)",
      "--printed", "\(printed)",
    ]
  }
}
