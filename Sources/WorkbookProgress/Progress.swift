import Foundation
import TestReports

/// Tells a learner which exercises of a workbook are solved, what the others lack, and which is next.
public struct Progress {
  private let exercises: [WorkbookExercise]

  /// The progress in a workbook with these exercises, in order.
  public init(_ exercises: [WorkbookExercise]) {
    self.exercises = exercises
  }

  /// Builds and tests the exercises, and prints how far they are.
  ///
  /// - Parameter names: The names of exercises, or how they end, as `08`; none means all of them.
  /// - Throws: The system's error if `swift` cannot be called.
  public func show(_ names: some Collection<String>) throws {
    let wanted = exercises.filter { exercise in
      names.isEmpty || names.contains { exercise.name.hasSuffix($0) }
    }
    guard !wanted.isEmpty else {
      print("There is no exercise \(names.joined(separator: ", ")).")
      return
    }
    print("Building \(wanted.count == 1 ? wanted[0].name : "\(wanted.count) exercises") …")
    for line in lines(wanted, try states(of: wanted)) { print(line) }
  }

  /// The lines for some exercises, then how many are solved and which is next.
  func lines(_ exercises: [WorkbookExercise], _ states: [String: ExerciseState]) -> [String] {
    var lines = exercises.flatMap { states[$0.name]?.lines($0) ?? ["? \($0.title)"] }
    let open = exercises.filter { states[$0.name] != .solved }
    lines += ["", "\(exercises.count - open.count) of \(exercises.count) solved."]
    if let next = open.first {
      lines.append("Next: \(next.file), then 'swift test --filter \(next.name)'.")
    }
    return lines
  }

  private func states(of exercises: [WorkbookExercise]) throws -> [String: ExerciseState] {
    var states: [String: ExerciseState] = [:]
    var sound = exercises
    var others = Set(self.exercises.map(\.name)).subtracting(exercises.map(\.name))
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
      let path = fault.path[folder.upperBound...]
      broken[name] = .broken("\(path):\(fault.line):\(fault.column): \(fault.message)")
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
