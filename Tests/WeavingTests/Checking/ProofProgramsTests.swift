import Foundation
import Literate
import Packaging
import Publishing
import TestPrograms
import Testing

@testable import Running
@testable import Tangling
@testable import Weaving

/// How the programs that prove a course share what is the same in them.
///
/// Every test calls the compiler.
@Suite final class ProofProgramsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "proof-\(UUID())")
  private let programs: ProofPrograms

  init() throws {
    let plan = try BuildPlan(of: FaultProgram.executable, module: "FaultLessons")
    programs = ProofPrograms(
      plan, description: .init(name: "Course.swift", text: ""), isOptimised: false, folder: folder,
      sources: ProofSources(folder: folder.appending(path: "sources")),
      memory: RunCache(folder: folder.appending(path: "known")))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func targets() throws -> [String: ProofPackage.Target] {
    let lesson = """
      # A

      ```swift
      func user() -> Int { answer() }
      ```

      ```swift exercise
      func answer() -> Int { 0 }
      ```

      ```swift solution
      func answer() -> Int { 42 }
      ```

      ```swift test
      @Test func it() { #expect(user() == 42) }
      ```

      ```swift wrong=one-more
      func answer() -> Int { 43 }
      ```

      ```swift wrong=takes-something
      func answer(_ more: Int = 1) -> Int { 41 + more }
      ```

      ```swift wrong=does-not-compile
      func answer() -> Int { fourty }
      ```
      """
    let course = try Course(
      files: [.init(path: "lessons/01-a.md", bytes: Array(lesson.utf8))], directory: "lessons")
    return Dictionary(uniqueKeysWithValues: ProofPackage(course).targets.map { ($0.name, $0) })
  }

  private func files(_ name: String) throws -> [CompiledFile] {
    try programs.files(of: try #require(try targets()[name]))
  }

  private func objects(_ name: String) throws -> [String: URL] {
    Dictionary(
      uniqueKeysWithValues: try files(name).map { ($0.source.lastPathComponent, $0.object) })
  }

  @Test func `an answer is compiled alone as long as the others see the same`() async throws {
    let names = ["UnsolvedExercise01", "Wrong1Exercise01", "Wrong2Exercise01"]
    for name in names { #expect(try await programs.build.compiles(try files(name), named: name)) }
    let (starter, same, other) = try (objects(names[0]), objects(names[1]), objects(names[2]))
    #expect(Set(starter.keys.filter { starter[$0] != same[$0] }) == ["Exercise01.swift"])
    // The lesson calls it, and the suite does not.
    #expect(
      Set(starter.keys.filter { starter[$0] != other[$0] }) == ["Exercise01.swift", "01-a.swift"])
    // Each was really compiled.
    let answers = try [starter, same, other].map { objects in
      try Data(contentsOf: try #require(objects["Exercise01.swift"]))
    }
    #expect(Set(answers).count == 3)
    let callers = try [starter, other].map { objects in
      try Data(contentsOf: try #require(objects["01-a.swift"]))
    }
    #expect(callers[0] != callers[1])
  }

  @Test func `an answer that does not compile is no program, also when asked again`() async throws {
    let files = try files("Wrong3Exercise01")
    for _ in 1...2 { #expect(try await !programs.build.compiles(files, named: "A")) }
    await #expect(throws: BuildFailure.self) {
      try await self.programs.build.program(of: files, named: "A", tellsPlaces: true)
    }
    do {
      _ = try await programs.build.program(of: files, named: "A", tellsPlaces: true)
    } catch let failure as BuildFailure {
      #expect(failure.compilerFaults.map(\.message) == ["cannot find 'fourty' in scope"])
      #expect(failure.compilerFaults.map(\.file) == ["Exercise01.swift"])
    }
  }
}
