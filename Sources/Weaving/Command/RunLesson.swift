import ArgumentParser
import Exhibits
import Foundation

/// `weave run-lesson`: what a child process of `weave` does.
///
/// It runs one lesson and records it.
struct RunLesson<Course: WovenCourse>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run-lesson", abstract: "Run one lesson ('weave' calls this).",
      shouldDisplay: false)
  }

  @Argument(help: "The lesson's number.")
  var number: Int

  @Option(help: "The file for what happens, an event a line.")
  var events: String

  @Option(help: "The file for what the lesson prints.")
  var text: String

  @Option(help: "How many seconds the lesson may run.")
  var seconds: Double

  func run() throws {
    guard let lesson = Course.program.lessons.first(where: { $0.number == number }) else {
      throw ValidationError("there is no lesson \(number)")
    }
    RunLimits(seconds: seconds).apply()
    try Recorder.start(events: events, text: text)
    guard Recorder.record(lesson) else { throw ExitCode.failure }
  }
}
