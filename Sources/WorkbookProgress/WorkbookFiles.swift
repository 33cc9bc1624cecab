import Foundation

/// The files of a workbook, as far as they tell how far a learner has come.
struct WorkbookFiles {
  /// The workbook's folder.
  let folder: URL

  /// Whether the learner's file of an exercise is what it was at the beginning.
  func isUntouched(_ exercise: WorkbookExercise) -> Bool {
    let starter = try? Data(contentsOf: folder.appending(path: "\(exercise.name)/.starter"))
    let file = try? Data(contentsOf: folder.appending(path: exercise.file))
    return starter != nil && starter == file
  }

  /// What tells whether anything of an exercise has changed that its tests depend on: the size and the
  /// time of each of its files.
  func stamp(of exercise: WorkbookExercise) -> [String] {
    swiftFiles(of: exercise).map { path in
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: folder.appending(path: "\(exercise.name)/\(path)").path)
      let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
      let size = attributes?[.size] as? Int ?? 0
      return "\(path) \(size) \(time)"
    }
  }

  /// The Swift files that somebody put beside the learner's: they are not compiled.
  func strayFiles(of exercise: WorkbookExercise) -> [String] {
    swiftFiles(of: exercise).filter {
      !$0.hasPrefix("Course/") && !$0.hasPrefix("Tests/") && $0 != "\(exercise.name).swift"
    }
  }

  private func swiftFiles(of exercise: WorkbookExercise) -> [String] {
    let root = folder.appending(path: exercise.name)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted()
  }
}
