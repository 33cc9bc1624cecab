import ArgumentParser
import CourseRuntime
import Exhibits
import Foundation
import Literate

@testable import Publishing
@testable import Running
@testable import Weaving

/// `benchmarks keep-results`: keeps results for all lessons of the course in the current folder, as if they
/// had been run, so that a course of thousands of lessons can be measured without compiling any.
///
/// The values and exhibits are made up; the keys are those under which `weave` looks for them.
struct KeepResults: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep made-up results for all lessons of a course, as if they had been run.")

  func run() async throws {
    let folder = try await CourseOnDisk()
    let cache = RunCache(folder: RunCache.folder(beside: folder.program))
    let course = try folder.course()
    let weaver = Weaver(folder: folder, tool: folder.program, cache: cache)
    let keys = try weaver.runner(for: course, folder.plan()).keys
    for lesson in course.lessons where !lesson.steps.isEmpty {
      cache.keep(Self.transcript(of: lesson), of: lesson, for: keys.transcript(of: lesson))
    }
    cache.settle()
  }

  /// A number in every value, and two lines of sixty points in every chunk that runs.
  private static func transcript(of lesson: Lesson) -> Transcript {
    var transcript = Transcript()
    for step in lesson.steps {
      switch step {
      case .value(let value):
        transcript.values[value.index] = .init(text: "\(lesson.number)", isNumber: true)
      case .run(let chunk):
        let chart = LineChart(
          "What lesson \(lesson.number) computes", x: "x", y: "y",
          series: [line("rising", by: 1.5), line("falling", by: -0.5)])
        transcript.chunks[chunk.index] = .init(
          output: [.text("\(lesson.number)\n"), .exhibit(.chart(.line(chart)))], seconds: 0)
      }
    }
    transcript.ending = .finished
    return transcript
  }

  private static func line(_ name: String, by slope: Double) -> Series {
    Series(name, (0..<60).map { slope * Double($0) })
  }
}
