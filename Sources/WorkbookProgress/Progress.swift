import Foundation

/// Tells a learner which exercises of a workbook are solved, what the others lack, and which is next.
package struct Progress {
  private let exercises: [WorkbookExercise]
  private let files: WorkbookFiles

  /// The progress in a workbook with these exercises, in order.
  ///
  /// - Parameters:
  ///   - exercises: The exercises.
  ///   - folder: The workbook's folder.
  package init(
    _ exercises: [WorkbookExercise],
    in folder: URL = URL(filePath: FileManager.default.currentDirectoryPath)
  ) {
    self.exercises = exercises
    files = WorkbookFiles(folder: folder)
  }

  /// Builds and tests the exercises that the learner has begun, and prints how far they are; with
  /// `--watch` again and again, whenever one of them is saved.
  ///
  /// - Parameter arguments: The names of exercises, or how they end, as `08`; none means all of them.
  /// - Throws: The system's error if `swift` cannot be called.
  package func show(_ arguments: some Collection<String>) throws {
    let names = arguments.filter { $0 != "--watch" }
    if let unknown = names.first(where: { $0.hasPrefix("-") }) {
      return print("There is no option \(unknown): 'swift run progress [--watch] [08 …]'.")
    }
    let wanted = exercises.filter { exercise in
      names.isEmpty || names.contains { exercise.name.hasSuffix($0) }
    }
    guard !wanted.isEmpty else {
      return print("There is no exercise \(names.joined(separator: ", ")).")
    }
    if arguments.contains("--watch") {
      var watch = Watch(wanted, among: exercises, files: files)
      try watch.run()
    } else {
      try showOnce(wanted)
    }
  }

  private func showOnce(_ wanted: [WorkbookExercise]) throws {
    var record = ProgressRecord(in: files.folder)
    let begun = wanted.filter { !files.isUntouched($0) }
    if !begun.isEmpty {
      print("Building \(begun.count == 1 ? begun[0].name : "\(begun.count) exercises") …")
    }
    let stamps = Dictionary(uniqueKeysWithValues: begun.map { ($0.name, files.stamp(of: $0)) })
    var states = try ExerciseRunner(all: exercises).states(of: begun)
    for (name, state) in states { record.note(state, of: name, stamp: stamps[name] ?? []) }
    for exercise in wanted where files.isUntouched(exercise) { states[exercise.name] = .untouched }
    try record.write(to: files.folder)
    for line in lines(wanted, states) { print(line) }
    for exercise in wanted {
      for path in files.strayFiles(of: exercise) {
        print("Not compiled: \(exercise.name)/\(path). An exercise is solved in \(exercise.file).")
      }
    }
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
}
