import Literate
import Tangling

/// The exercises of a course as a package for a learner: each with the program as its lesson leaves
/// it, the code to complete in a file of its own, and its tests.
///
/// Every exercise is a target by itself, so that one can be solved before another, and an exercise
/// that builds on the solution of an earlier one has it.
package struct Workbook: Sendable {
  /// A file of the package.
  package struct File: Hashable, Sendable {
    /// The path in the package's folder.
    package let path: String
    /// What is in it.
    package let text: String
    /// Whether the learner is to write in it.
    package let isLearners: Bool
  }

  private let course: Course
  private let title: String
  private let needs: TargetNeeds
  private let values: [Int: [Int: String]]

  /// Prepares the workbook of a course.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - title: What it is called.
  ///   - needs: What the course's own package says of its lessons.
  ///   - values: What lessons compute into their prose: for each lesson's number the values, by their
  ///     places. A value that is not known is told as its expression.
  package init(
    _ course: Course, title: String, needs: TargetNeeds = TargetNeeds(),
    values: [Int: [Int: String]] = [:]
  ) {
    self.course = course
    self.title = title
    self.needs = needs
    self.values = values
  }

  /// The lessons with values in what the workbook says, which are to be known before it is written.
  package static func lessonsWithValues(in course: Course) -> [Lesson] {
    course.lessons.filter { lesson in
      lesson.exercises.contains { exercise in
        (exercise.statement + exercise.hints.joined()).contains(where: PlainProse.hasValue)
          || exercise.title?.hasValue == true
      }
    }
  }

  /// The package's files, without the sources of the modules `Exhibits`, `CourseRuntime`, `TestReports` and
  /// `WorkbookProgress`, each in its folder in `Sources`.
  package var files: [File] {
    [manifest, readme, progress, ignored] + course.exercises.flatMap(files)
  }

  private func files(of exercise: Exercise) -> [File] {
    let program = ExerciseProgram(exercise, of: course, origin: .plain)
    let name = exercise.name
    let starter = program.answerFile(header: header(of: exercise))
    let suite = program.suiteFile(module: name)
    return [
      File(path: "\(name)/\(starter.name)", text: starter.text, isLearners: true),
      // What the file was at the beginning: 'progress' tells by it what nobody has begun yet.
      File(path: "\(name)/.starter", text: starter.text, isLearners: false),
      File(path: "\(name)/Tests/\(suite.name)", text: suite.text, isLearners: false),
    ]
      + program.courseFiles.map {
        File(path: "\(name)/Course/\($0.name)", text: $0.text, isLearners: false)
      }
  }

  private func title(of exercise: Exercise) -> String {
    course.lesson(exercise.lesson).map(exercise.title) ?? exercise.name
  }

  /// How the words of an exercise are told, with the values of its lesson.
  private func prose(of exercise: Exercise) -> PlainProse {
    PlainProse(values: values[exercise.lesson] ?? [:])
  }

  /// What the lesson asks for, as a comment.
  private func header(of exercise: Exercise) -> String {
    let statement = exercise.statement.compactMap(prose(of: exercise).lines)
    let lines = ([[title(of: exercise)]] + statement).joined(separator: [""])
    return lines.map { $0.isEmpty ? "//\n" : "// \($0)\n" }.joined() + "\n"
  }

  private var manifest: File {
    let names = course.exercises.map { "  \(swiftLiteral($0.name)),\n" }.joined()
    let products = needs.products.map { ", \($0)" }.joined()
    let settings = needs.meaningfulSettings.isEmpty ? "" : ", swiftSettings: settings"
    let rules = needs.resources.map(\.rule).joined(separator: ", ")
    let resources = rules.isEmpty ? "" : ", resources: [\(rules)]"
    let settingsLine =
      settings.isEmpty
      ? ""
      : "let settings: [SwiftSetting] = [\(needs.meaningfulSettings.joined(separator: ", "))]\n"
    return File(
      path: "Package.swift",
      text: """
        \(needs.firstLine)

        import PackageDescription

        // What does not compile keeps the rest from being tested: 'progress' leaves it out.
        let broken = Set((Context.environment["WITHOUT"] ?? "").split(separator: ",").map(String.init))
        let exercises = [
        \(names)].filter { !broken.contains($0) }
        \(settingsLine)
        let package = Package(
          name: "workbook",
          platforms: [.macOS(.v15)],
        \(needs.dependenciesLine)\
          targets: [
            .target(name: "Exhibits"),
            .target(name: "CourseRuntime", dependencies: ["Exhibits"]),
            .target(name: "TestReports"),
            .target(name: "WorkbookProgress", dependencies: ["TestReports"]),
            .executableTarget(name: "progress", dependencies: ["WorkbookProgress"]),
          ]
            + exercises.flatMap { name -> [Target] in
              [
                .target(
                  name: name, dependencies: ["CourseRuntime", "Exhibits"\(products)], path: name,
                  exclude: ["Tests"], sources: ["Course", "\\(name).swift"]\(resources)\(settings)),
                .testTarget(
                  name: "\\(name)Tests", dependencies: [.byName(name: name)], path: "\\(name)/Tests",
                  sources: ["\\(name)Tests.swift"]\(settings)),
              ]
            },
        \(needs.languageModesLine)\
        )

        """, isLearners: false)
  }

  private var readme: File {
    let rows = course.exercises.map { exercise in
      "| [`\(exercise.name)`](\(exercise.name)/\(exercise.name).swift) | "
        + "\(title(of: exercise).replacing("|", with: "\\|")) |\n"
    }.joined()
    let first = course.exercises.first?.name ?? "Exercise01"
    return File(
      path: "README.md",
      text: """
        # Exercises: \(title.oneLine)

        Each folder is an exercise. The file with its name is yours: it says what is asked, and has code that compiles and
        is wrong, or nothing yet. Beside it are the program of the course up to there, in `Course`, and the tests, in
        `Tests`.

        ```console
        swift run progress --watch
        swift run progress
        swift test --filter \(first)
        ```

        The first stays: whenever you save a file it runs the tests and says what is still missing, has hints, and goes on
        to the next exercise. The second says once what you have solved and what comes next, the third what one exercise
        lacks. Exercises do not depend on each other: what a later one needs of an earlier one is there.

        When the course has changed, its command `workbook` brings this folder up to date. It never overwrites what you
        wrote: a new starter for a file that you have edited goes into `Starters`, and whatever else you have edited
        into `Kept`.

        | file | exercise |
        |---|---|
        \(rows)
        """, isLearners: false)
  }

  private var progress: File {
    let list = course.exercises.map(entry).joined()
    return File(
      path: "Sources/progress/main.swift",
      text: """
        import WorkbookProgress

        let exercises = [
        \(list)]
        try Progress(exercises).show(CommandLine.arguments.dropFirst())

        """, isLearners: false)
  }

  /// An exercise in the list of the program for the progress.
  private func entry(_ exercise: Exercise) -> String {
    let names = "\(swiftLiteral(exercise.name)), titled: \(swiftLiteral(title(of: exercise)))"
    guard !exercise.hints.isEmpty else { return "  WorkbookExercise(\(names)),\n" }
    let hints = exercise.hints.map { hint in
      let lines = hint.compactMap(prose(of: exercise).lines).joined(separator: [""])
        .joined(separator: "\n")
      return "      \(swiftLiteral(lines)),\n"
    }.joined()
    return "  WorkbookExercise(\n    \(names),\n    hints: [\n\(hints)    ]),\n"
  }

  private var ignored: File {
    File(path: ".gitignore", text: ".build/\n.progress.json\n", isLearners: false)
  }
}
