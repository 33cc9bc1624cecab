import Foundation
import Importing
import Literate
import Subprocess
import TestPrograms
import Testing

@testable import Weaving

@Suite struct NewCourseTests {
  let title = CourseTitle("Numbers & \"Words\"")
  let toolkit = ToolkitDependency.release(address: "https://example.org/kit", version: "1.0.0")

  private func course() throws -> NewCourse {
    NewCourse(title: try #require(title), toolkit: toolkit)
  }

  /// Returns the lessons that a new course begins with.
  private func lessons() throws -> Course {
    let files = try course().files().filter { $0.key.hasSuffix(".md") && $0.key.contains("-") }
      .map { Course.File(path: $0.key, bytes: $0.value) }
    return try Course(files: files, directory: "lessons")
  }

  @Test func `it has what a package, a repository and a reader need`() throws {
    #expect(
      try course().files().keys.sorted() == [
        ".github/workflows/course.yml", ".gitignore", "Package.swift", "README.md",
        "Sources/weave/Main.swift", "Tests/LessonsTests/Support.swift",
        "lessons/01-a-die-and-its-average.md", "lessons/Course.swift", "versions.sh",
      ])
  }

  @Test func `a course that is imported has its lessons in the place of the first one`() throws {
    var course = try self.course()
    course.imported = try CourseImport(
      SourceFolder(files: [
        "One/a.md": Array("# A\n\n<b>x</b>\n".utf8), "One/b.md": Array("# B\n".utf8),
        "One/c.md": Array("# C\n\n[t](t.txt)\n".utf8), "One/t.txt": Array("t\n".utf8),
      ]))
    let files = try course.files()
    #expect(
      files.keys.filter { $0.hasPrefix("lessons/") }.sorted() == [
        "lessons/01-a.md", "lessons/02-b.md", "lessons/03-c.md", "lessons/Course.swift",
        "lessons/files/One/t.txt",
      ])
    let log = String(decoding: files["import.txt"] ?? [], as: UTF8.self)
    #expect(log.hasPrefix("One/a.md:3: HTML written as Markdown: '<b>'\n"))
    let readme = String(decoding: files["README.md"] ?? [], as: UTF8.self)
    #expect(readme.contains("`import.txt`") && !readme.contains("{{"))
    let manifest = String(decoding: files["lessons/Course.swift"] ?? [], as: UTF8.self)
    #expect(manifest.contains(#"title: "Numbers & \"Words\"","#))
  }

  @Test func `every blank is filled`() throws {
    for (path, bytes) in try course().files() where path != ".github/workflows/course.yml" {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("{{"), "\(path)")
      #expect(!text.contains("&amp;"), "\(path)")
    }
  }

  @Test func `its workflow pins its actions to the commits that our own pin`() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
    let folder = root.appending(path: ".github/workflows")
    let own = try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { name in
      try Self.actions(in: Data(contentsOf: folder.appending(path: name)))
    }
    let workflow = try #require(course().files()[".github/workflows/course.yml"])
    let actions = Self.actions(in: workflow)
    #expect(!actions.isEmpty)
    for action in actions {
      #expect(action.wholeMatch(of: /\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+/) != nil, "\(action)")
      #expect(own.contains(action) || action.hasPrefix("actions/cache@"), "\(action)")
    }
  }

  @Test func `its workflow publishes what 'weave publish' writes, and so has the whole history`()
    throws
  {
    var course = try self.course()
    for (shards, words) in [(1, ""), (3, " --from shares")] {
      course.shards = shards
      let bytes = try #require(course.files()[".github/workflows/course.yml"])
      let workflow = String(decoding: bytes, as: UTF8.self)
      #expect(
        workflow.contains("swift run weave publish\(words) --output .build/published \"$@\"\n"))
      #expect(workflow.contains("run: sh versions.sh restore\n"))
      #expect(workflow.contains("run: sh versions.sh keep\n"))
      #expect(workflow.contains("          path: .build/published\n"))
      #expect(workflow.contains("fetch-depth: 0"))
    }
  }

  @Test func `the versions that were published are kept on a branch, and come back from it`()
    async throws
  {
    let place = try TemporaryFolder()
    try await place.git("init", "-q", "--bare", "remote.git")
    try await place.git("init", "-q", "course")
    let course = place.url.appending(path: "course")
    try await place.git("-C", "course", "remote", "add", "origin", "../remote.git")
    let script = try #require(try self.course().files()["versions.sh"])
    try Data(script).write(to: course.appending(path: "versions.sh"))
    func run(_ word: String) async throws -> TerminationStatus {
      try await Subprocess.run(
        .path("/bin/sh"), arguments: ["versions.sh", word],
        environment: .inherit.updating(["REMOTE": "\(place.url.path)/remote.git"]),
        workingDirectory: .init(course.path), output: .discarded, error: .discarded
      ).terminationStatus
    }
    let published = course.appending(path: ".build/published")
    func files() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: published.path).sorted()
    }
    // At first there is nothing, and a site without versions stays so.
    #expect(try await run("restore") == .exited(0))
    #expect(try files() == [])
    #expect(try await run("keep") == .exited(0))
    for name in [".exported", ".gitignore", "versions.js"] {
      try Data("versions.js\n".utf8).write(to: published.appending(path: name))
    }
    #expect(try await run("keep") == .exited(0))
    try Data().write(to: published.appending(path: "left.html"))
    #expect(try await run("restore") == .exited(0))
    #expect(try files() == [".exported", ".gitignore", "versions.js"])
    // If nobody can tell what was published, it is not published without it.
    try FileManager.default.removeItem(at: place.url.appending(path: "remote.git"))
    #expect(try await run("restore") != .exited(0))
    #expect(try await run("else") == .exited(64))
  }

  @Test func `a course for several machines has a matrix of them, and a script for any service`()
    async throws
  {
    let course = NewCourse(title: try #require(title), toolkit: toolkit, shards: 3)
    let (files, plain) = (try course.files(), try self.course().files())
    #expect(Set(files.keys) == Set(plain.keys).union(["share.sh"]))
    for (path, bytes) in files where path != ".github/workflows/course.yml" {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("<%"), "\(path)")
    }
    let workflow = String(
      decoding: try #require(files[".github/workflows/course.yml"]), as: UTF8.self)
    #expect(workflow.hasPrefix("name: "))
    #expect(workflow.contains("shard: [1, 2, 3]\n"))
    #expect(workflow.contains("run: sh share.sh ${{ matrix.shard }}/3\n"))
    for action in Self.actions(in: workflow.utf8) {
      #expect(action.wholeMatch(of: /\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+/) != nil, "\(action)")
    }

    let place = try TemporaryFolder()
    let script = place.url.appending(path: "share.sh")
    try Data(try #require(files["share.sh"])).write(to: script)
    let swift = place.url.appending(path: "swift")
    try Data("#!/bin/sh\necho \"$@\"\n".utf8).write(to: swift)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: swift.path)
    func said(_ argument: String) async throws -> String {
      let result = try await Subprocess.run(
        .path("/bin/sh"), arguments: [script.path, argument],
        environment: .inherit.updating([
          "PATH": place.url.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        ]),
        output: .string(limit: 1 << 10), error: .combinedWithOutput)
      return result.standardOutput
    }
    #expect(
      try await said("2/3") == "run weave check --shard 2/3 --output shares/2\n")
    #expect(try await said("join") == "run weave check --from shares\n")
    #expect(try await said("all").hasPrefix("usage: sh share.sh 1/3 … 3/3"))
  }

  @Test(arguments: ["0", "257"])
  func `a workflow has as many machines as one matrix may have`(count: String) async throws {
    let place = try TemporaryFolder()
    let (status, said) = try await FaultProgram.run(
      ["new", place.url.path, "--title", "A", "--shards", count])
    #expect(status == .exited(1))
    #expect(said == "error: '--shards \(count)': a workflow has 1 to 256 machines\n")
  }

  /// What a workflow says after each `uses:`.
  private static func actions(in workflow: some Collection<UInt8>) -> [Substring] {
    String(decoding: workflow, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.firstRange(of: "uses: ").map { line[$0.upperBound...] }
    }
  }

  @Test func `its lesson has a chunk of every role, and every attribute`() throws {
    let chunks = try lessons().lessons.flatMap(\.chunks)
    // A recorded result is for what an author of a first lesson does not have yet.
    for role in Role.allCases where role != .recorded {
      #expect(chunks.contains { $0.role == role }, "\(role)")
    }
    #expect(chunks.contains { $0.isHidden })
    #expect(chunks.contains { $0.id != nil })
    let places = chunks.map(\.placement)
    #expect(places.contains { if case .replacing = $0 { true } else { false } })
    #expect(places.contains { if case .into = $0 { true } else { false } })
  }

  @Test func `its lesson has the call-outs that nobody knows from elsewhere`() throws {
    let kinds = try lessons().lessons.flatMap(\.blocks).compactMap { block in
      if case .callout(let callout) = block { callout.kind } else { nil as Callout.Kind? }
    }
    let knownFromGitHub: Set<Callout.Kind> = [.tip, .important, .warning, .caution]
    #expect(Set(kinds) == Set(Callout.Kind.allCases).subtracting(knownFromGitHub))
  }

  @Test func `a new folder is made, with the folders above it`() throws {
    let place = try TemporaryFolder()
    let folder = place.url.appending(path: "courses/mine")
    #expect(try course().write(to: folder.path) == 9)
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path))
  }

  @Test func `a repository may have been begun in the folder`() async throws {
    let place = try TemporaryFolder()
    try await place.git("init", "-q", ".")
    #expect(try course().write(to: place.url.path) == 9)
  }

  @Test func `a folder with anything in it is left as it is`() throws {
    let place = try TemporaryFolder()
    let readme = place.url.appending(path: "README.md")
    try Data("mine".utf8).write(to: readme)
    #expect(throws: NewCourseError.notEmpty(place.url.path, has: "README.md")) {
      try course().write(to: place.url.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.url.path) == ["README.md"])
    #expect(try String(contentsOf: readme, encoding: .utf8) == "mine")
  }

  @Test func `a file is no folder`() throws {
    let place = try TemporaryFolder()
    let file = place.url.appending(path: "file")
    try Data().write(to: file)
    #expect(throws: NewCourseError.isFile(file.path)) { try course().write(to: file.path) }
  }

  @Test func `a folder cannot have the toolkit's name`() throws {
    let folder = try TemporaryFolder().url.appending(path: "Kit").path
    #expect(throws: NewCourseError.toolkitsName(folder)) { try course().write(to: folder) }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func `the command says what is wrong, and ends with status 1`() async throws {
    let place = try TemporaryFolder()
    let (status, said) = try await FaultProgram.run(["new", place.url.path, "--title", " "])
    #expect(status == .exited(1))
    #expect(said == "error: a course needs a title\n")
  }
}
