import CourseRuntime
import Foundation
import Literate
import Subprocess
import TestReports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Builds the program of a course, and asks it what it holds.
package struct CourseBuilder: Sendable {
  /// The package's folder.
  let root: URL
  /// The program; SwiftPM builds it where it is.
  let program: URL
  /// More arguments for `swift build`.
  let arguments: [String]
  /// How long the program may take to say what it holds.
  let timeout: Duration

  init(
    root: URL, program: URL, arguments: [String], timeout: Duration = .seconds(10)
  ) {
    self.root = root
    self.program = program
    self.arguments = arguments
    self.timeout = timeout
  }

  /// Prepares to build the program of a course.
  package init(_ course: CourseOnDisk, arguments: [String] = []) {
    self.init(root: course.root, program: course.program, arguments: arguments)
  }

  /// What is built ends with this program, however it ends: its group is told to, and then made to.
  private static var options: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(
        signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(300)),
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero),
    ]
    return options
  }

  /// Builds the program as it was built when it was started: in its folder and configuration.
  ///
  /// - Returns: What the compiler warns of in files of the package; it says so when it compiles them.
  /// - Throws: `CourseBuildError` with the compiler's errors, or the system's error.
  @discardableResult
  package func build() async throws -> [Problem] {
    let folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
    let scratch = folder.deletingLastPathComponent().deletingLastPathComponent()
    let build = try await SwiftBuild(
      [
        "build", "--product", program.lastPathComponent, "--package-path", root.path,
        "--scratch-path", scratch.path, "--configuration", folder.lastPathComponent,
      ] + arguments, options: Self.options)
    guard build.isSuccess else { throw CourseBuildError(output: build.output, root: root) }
    let module = try await description().module
    TangledModule(try BuildPlan(of: program, module: module)).confirm()
    let isOwn = { (path: String) in !path.hasPrefix("/") || path.hasPrefix(root.path + "/") }
    return BuildReport(build.output).warnings.filter { isOwn($0.path) }
      .map { Problem($0, severity: .warning, root: root) }
  }

  /// Asks the program what it holds.
  ///
  /// - Throws: `CourseBuildError` if it does not say, or the system's error.
  package func description() async throws -> CourseDescription {
    let result = try await withThrowingTaskGroup(of: Answer?.self) { group in
      group.addTask { try await answer() }
      group.addTask {
        try await Task.sleep(for: timeout)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
    guard let result,
      let description = try? JSONDecoder().decode(
        CourseDescription.self, from: Data(result.output.utf8))
    else {
      let reason = result?.reason ?? ""
      throw CourseBuildError(problems: [
        Problem(
          in: "Course.swift",
          "the program does not say what course it is" + (reason.isEmpty ? "" : ": \(reason)"))
      ])
    }
    return description
  }

  private struct Answer {
    let output: String
    let errors: String
    let hasCrashed: Bool

    /// Why there is no answer in it; empty if nothing says so.
    var reason: String {
      let message = CrashReport(errors).message
      // The compiler does not always see that a type of the toolkit has changed.
      guard message.isEmpty, hasCrashed else { return message }
      return
        "it crashes; if the toolkit has changed, 'swift package clean' forgets what was built with the old one"
    }
  }

  private func answer() async throws -> Answer {
    let result = try await run(
      .path(.init(program.path)), arguments: ["describe"], platformOptions: Self.options,
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 16))
    let hasCrashed = if case .signaled = result.terminationStatus { true } else { false }
    return Answer(
      output: result.standardOutput, errors: result.standardError, hasCrashed: hasCrashed)
  }
}
