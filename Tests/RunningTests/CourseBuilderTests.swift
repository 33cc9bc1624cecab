import Foundation
import Testing

@testable import Running

@Suite struct CourseBuilderTests {
  /// What is said of a program that is such a script.
  ///
  /// A busy machine hears late what it says.
  private func fault(
    ofProgram script: String, timeout: Duration = .seconds(86_400)
  ) async throws -> String? {
    let program = try Script(script)
    let builder = CourseBuilder(
      root: program.folder, program: program.url, arguments: [], timeout: timeout)
    let error = await #expect(throws: CourseBuildError.self) { try await builder.description() }
    return error?.description
  }

  @Test func `a program that says nothing is a fault of the manifest`() async throws {
    #expect(
      try await fault(ofProgram: "echo no JSON")
        == "Course.swift: error: the program does not say what course it is")
  }

  @Test func `a program that traps is told with its reason`() async throws {
    let report = "echo 'Lessons/Course.swift:3: Fatal error: no title' >&2; kill -TRAP $$"
    #expect(try await fault(ofProgram: report)?.hasSuffix("it is: no title") == true)
  }

  @Test func `a program that crashes without a reason may hold objects of an older toolkit`()
    async throws
  {
    #expect(try await fault(ofProgram: "kill -SEGV $$")?.contains("swift package clean") == true)
  }

  @Test func `a program that never ends is not waited for`() async throws {
    #expect(
      try await fault(ofProgram: "exec sleep 86400", timeout: .milliseconds(100))
        == "Course.swift: error: the program does not say what course it is")
  }
}
