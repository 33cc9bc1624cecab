import Literate
import Tangling

/// The programs that prove a course: one of what each chapter leaves, one of every exercise as the reader
/// finds it, and one of every wrong answer.
///
/// A program holds its tests: half as many to compile, and each as whole as it would be apart. All are programs
/// of one module, so that they can share what is the same in them.
package struct ProofPackage: Sendable {
  /// The name of the module, and of the one target of the package that says how it is built.
  package static let module = "CourseProof"

  /// A program with tests of its own.
  package struct Target: Hashable, Sendable {
    /// The program's name.
    package let name: String
    /// What it proves.
    package let subject: Subject
    /// What the lessons add to the program.
    package let lessons: [TangledFile]
    /// What stands beside them: an answer, the list of the lessons.
    package let beside: [TangledFile]
    /// The suites.
    package let suites: [TangledFile]

    /// Its files; their names are unique in the program.
    package var files: [TangledFile] { lessons + beside + suites }
  }

  /// What a target proves.
  package enum Subject: Hashable, Sendable {
    /// The program as a lesson leaves it compiles, and passes its tests.
    case chapter(Int)
    /// The program with a scope of a lesson open compiles, and passes the scope's tests.
    case scope(String, lesson: Int)
    /// The program with a starter in the place of its solution compiles, and fails a test.
    case starter(Exercise)
    /// The program without a solution, which the reader writes from an empty file, does not compile.
    case emptyFile(Exercise)
    /// The program with a wrong answer in the place of its solution compiles, and fails a test.
    case wrong(Chunk, of: Exercise)

    /// The number of the lesson that it belongs to.
    package var lesson: Int {
      switch self {
      case .chapter(let number), .scope(_, let number): number
      case .starter(let exercise), .emptyFile(let exercise), .wrong(_, let exercise):
        exercise.lesson
      }
    }

    /// The exercise that is not solved, if one is not.
    package var exercise: Exercise? {
      switch self {
      case .chapter, .scope: nil
      case .starter(let exercise), .emptyFile(let exercise), .wrong(_, let exercise): exercise
      }
    }
  }

  /// The chapters' targets, in order, and those of the exercises.
  package let targets: [Target]

  /// Makes the targets of a course.
  package init(_ course: Course) {
    let chapters = course.lessons.map { Self.chapter($0, of: course) }
    let scopes = course.lessons.flatMap { lesson in
      lesson.scopes.map { Self.scope($0, of: lesson, in: course) }
    }
    targets =
      chapters + scopes
      + course.exercises.flatMap { exercise in
        [Self.starter(of: exercise, in: course)]
          + exercise.wrongAnswers.enumerated().map { place, answer in
            Self.wrong(answer, place: place, of: exercise, in: course)
          }
      }
  }

  /// A chapter has its own suite to pass: earlier code and tests are what they were.
  ///
  /// Where it changes
  /// the code of an earlier lesson, it has to pass that one's suite as well.
  private static func chapter(_ lesson: Lesson, of course: Course) -> Target {
    let state = course.state(through: lesson.number)
    let tangler = StandaloneTangler(state, module: nil, origin: .traced)
    let suites = state.lessonsChangedLast.union([lesson.number])
    let suiteFiles = zip(state.lessons, tangler.suiteFiles).filter { owner, _ in
      suites.contains(owner.number) && !state.chunks(of: owner, for: .suite).isEmpty
    }.map { $1.named("\($0.slug).tests.swift") }
    return Target(
      name: "Snapshot\(lesson.label)", subject: .chapter(lesson.number),
      lessons: tangler.declarationFiles, beside: [tangler.registry], suites: suiteFiles)
  }

  /// A scope has its own suite to pass.
  private static func scope(_ scope: Scope, of lesson: Lesson, in course: Course) -> Target {
    let opened = lesson.opening(scope)
    let state = course.opening(scope, of: lesson).state(through: lesson.number)
    let tangler = StandaloneTangler(state, module: nil, origin: .traced)
    let hasTests = !state.chunks(of: opened, for: .suite).isEmpty
    let suites = tangler.suiteFiles.suffix(hasTests ? 1 : 0)
    return Target(
      name: "Snapshot\(lesson.label)-\(scope.name)",
      subject: .scope(scope.name, lesson: lesson.number),
      lessons: tangler.declarationFiles, beside: [tangler.registry],
      suites: suites.map { $0.named("\(lesson.slug).tests.swift") })
  }

  private static func starter(of exercise: Exercise, in course: Course) -> Target {
    target(
      "Unsolved\(exercise.name)", exercise.beginsEmpty ? .emptyFile(exercise) : .starter(exercise),
      of: exercise, answer: exercise.starter, in: course)
  }

  private static func wrong(
    _ answer: Chunk, place: Int, of exercise: Exercise, in course: Course
  ) -> Target {
    target(
      "Wrong\(place + 1)\(exercise.name)", .wrong(answer, of: exercise), of: exercise,
      answer: answer, in: course)
  }

  private static func target(
    _ name: String, _ subject: Subject, of exercise: Exercise, answer: Chunk, in course: Course
  ) -> Target {
    let program = ExerciseProgram(exercise, answer: answer, of: course, origin: .traced)
    return Target(
      name: name, subject: subject, lessons: program.courseFilesBesideSolutions,
      beside: [program.answerFile()], suites: [program.suiteFile(module: nil)])
  }

  /// Returns the text of `Package.swift` for a package with one target of tests, which says how SwiftPM builds
  /// such programs.
  ///
  /// - Parameter needs: What the course's own package says of its lessons.
  /// - Returns: A manifest that finds the target's files in `Tests/CourseProof`. The modules `Exhibits` and
  ///   `CourseRuntime` are not of the package: the course's own program has them.
  package static func manifest(needs: TargetNeeds = TargetNeeds()) -> String {
    let dependencies = needs.products.joined(separator: ", ")
    let rules = needs.resources.map(\.rule).joined(separator: ", ")
    let resources = rules.isEmpty ? "" : " resources: [\(rules)],"
    let settings = needs.meaningfulSettings.joined(separator: ", ")
    return """
      \(needs.firstLine)

      import PackageDescription

      let package = Package(
        name: "proof",
        platforms: [.macOS(.v15)],
      \(needs.dependenciesLine)\
        targets: [
          .testTarget(
            name: \(swiftLiteral(module)), dependencies: [\(dependencies)],\(resources)
            swiftSettings: [\(settings)]),
        ],
      \(needs.languageModesLine)\
      )

      """
  }
}
