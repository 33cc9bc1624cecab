import Literate

/// A state of a course as a SwiftPM package that stands by itself: no plugin, no Markdown.
public struct Ejection: Sendable {
  private let state: CourseState
  private let module: String

  /// Prepares a package of a course as a lesson leaves it.
  ///
  /// - Parameters:
  ///   - state: The program.
  ///   - module: The name of the package's module.
  public init(_ state: CourseState, module: String) {
    self.state = state
    self.module = module
  }

  /// The package's files, by path; without the manifest and the sources of
  /// `Exhibits` and `CourseRuntime`.
  public var files: [TangledFile] {
    let tangler = StandaloneTangler(state, module: module, origin: .plain)
    let sources = tangler.moduleFiles.map {
      TangledFile(name: "Sources/\(module)/\($0.name)", text: $0.text)
    }
    let tests = zip(state.lessons, tangler.suiteFiles).filter { lesson, _ in
      !state.chunks(of: lesson, for: .suite).isEmpty
    }.map { TangledFile(name: "Tests/\(module)Tests/\($1.name)", text: $1.text) }
    return [manifest(hasTests: !tests.isEmpty), readme, main] + sources + tests
  }

  private func manifest(hasTests: Bool) -> TangledFile {
    let tests =
      hasTests
      ? """

          .testTarget(name: "\(module)Tests", dependencies: ["\(module)"]),
      """ : ""
    return TangledFile(
      name: "Package.swift",
      text: """
        // swift-tools-version: 6.1

        import PackageDescription

        let package = Package(
          name: "\(module)",
          platforms: [.macOS(.v15)],
          targets: [
            .target(name: "Exhibits"),
            .target(name: "CourseRuntime", dependencies: ["Exhibits"]),
            .target(
              name: "\(module)",
              dependencies: ["CourseRuntime", "Exhibits"],
              swiftSettings: [.unsafeFlags(["-O"])]
            ),
            .executableTarget(name: "lessons", dependencies: ["\(module)"]),\(tests)
          ],
          swiftLanguageModes: [.v6]
        )

        """)
  }

  private var readme: TangledFile {
    let lessons = state.lessons.map { lesson in
      let title = lesson.title.plainText.split(whereSeparator: \.isWhitespace)
      return "- \(lesson.number): \(title.joined(separator: " "))\n"
    }.joined()
    let last = state.last
    return TangledFile(
      name: "README.md",
      text: """
        # \(module)

        The program of a course as lesson \(last) leaves it, tangled from its lessons:

        \(lessons)
        `swift test` runs the lessons' tests, `swift run lessons` runs what the lessons run, and
        `swift run lessons \(last)` what lesson \(last) runs alone.

        """)
  }

  private var main: TangledFile {
    TangledFile(
      name: "Sources/lessons/main.swift",
      text: """
        import \(module)

        let wanted = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        for lesson in program.lessons where wanted.isEmpty || wanted.contains(lesson.number) {
          print("Lesson \\(lesson.number)")
          try await lesson.run()
        }

        """)
  }
}
