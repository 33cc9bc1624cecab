import Foundation
import TestReports

/// Builds exercises and runs their tests, those that do not compile apart from the others.
struct ExerciseRunner {
  /// All exercises of the workbook.
  let all: [WorkbookExercise]

  /// Returns how far some exercises are; nothing of one that nothing can be said of.
  ///
  /// - Throws: The system's error if `swift` cannot be called.
  func states(of exercises: [WorkbookExercise]) throws -> [String: ExerciseState] {
    guard !exercises.isEmpty else { return [:] }
    var states: [String: ExerciseState] = [:]
    var sound = exercises
    var others = Set(all.map(\.name)).subtracting(exercises.map(\.name))
    while !sound.isEmpty {
      let swift = SwiftCommand(without: Array(others) + states.keys)
      let build = try swift.run(["build", "--build-tests"], seconds: nil)
      if build.isSuccess { break }
      let broken = brokenExercises(in: BuildReport(build.output), among: sound)
      guard !broken.isEmpty else {
        print(build.output)
        others.formUnion(sound.map(\.name))
        return states
      }
      states.merge(broken) { first, _ in first }
      sound.removeAll { broken[$0.name] != nil }
    }
    guard !sound.isEmpty else { return states }
    let swift = SwiftCommand(without: Array(others) + states.keys)
    return states.merging(try test(sound, swift)) { first, _ in first }
  }

  private func brokenExercises(
    in report: BuildReport, among exercises: [WorkbookExercise]
  ) -> [String: ExerciseState] {
    let names = Set(exercises.map(\.name))
    var broken: [String: ExerciseState] = [:]
    for fault in report.faults {
      guard let name = fault.folder(among: names), broken[name] == nil,
        let folder = fault.path.range(of: "/\(name)/", options: .backwards)
      else { continue }
      broken[name] = ExerciseState(path: fault.path[folder.upperBound...], fault)
    }
    return broken
  }

  /// Runs all tests in one process, and if one of them ends it, each exercise in its own.
  private func test(
    _ exercises: [WorkbookExercise], _ swift: SwiftCommand
  ) throws -> [String: ExerciseState] {
    let (report, output, isLate) = try swift.test(exercises.map { "^\($0.name)Tests\\." })
    var states: [String: ExerciseState] = [:]
    if report.isComplete || exercises.count == 1 {
      for exercise in exercises {
        states[exercise.name] = ExerciseState(
          exercise.name, report, output: output, isLate: isLate)
      }
    } else {
      for exercise in exercises { states.merge(try test([exercise], swift)) { $1 } }
    }
    return states
  }
}
