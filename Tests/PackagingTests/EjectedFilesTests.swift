import CourseFiles
import CourseRuntime
import Foundation
import Literate
import Packaging
import Tangling
import Testing

@Suite struct EjectedFilesTests {
  private func files(_ lessons: [String: String]) throws -> [String: [UInt8]] {
    let root = FileManager.default.temporaryDirectory.appending(path: "eject-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in lessons {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let course = try Course(directory: root, root: root)
    do {
      return try EjectedFiles(course.finalState, lessons: root.path, module: "Small").bytes
    } catch let error as NoManifest {
      #expect(error.lessons == root.path)
      throw error
    }
  }

  @Test func `they are the program, its description, its data, and what it is linked with`() throws
  {
    let files = try files([
      "01-a.md": "# A\n\n```swift run\nprint(program)\n```\n", "Course.swift": "let a = 1\n",
      "data/b/names.txt": "Anna\n",
      "data/.hidden": "",
    ])
    #expect(files["Sources/Small/01-a.swift"] != nil)
    #expect(files["Sources/Small/Course.swift"] == Array("let a = 1\n".utf8))
    #expect(files["data/b/names.txt"] == Array("Anna\n".utf8))
    #expect(files.keys.filter { $0.hasPrefix("data/") }.count == 1)
    #expect(files["Sources/CourseRuntime/Data/DataFile.swift"] != nil)
    #expect(files["Sources/Exhibits/Exhibit.swift"] != nil)
  }

  @Test func `of the toolkit they have what is used`() throws {
    func modules(_ code: String) throws -> Set<String> {
      let files = try files(["01-a.md": "# A\n\n```swift run\n\(code)\n```\n"])
      return Set(
        files.keys.filter { $0.hasPrefix("Sources/") }.map { String($0.split(separator: "/")[1]) })
    }
    #expect(try modules("print(1)") == ["Small"])
    #expect(try modules("print(Table.self)") == ["Small", "Exhibits"])
    #expect(try modules("try show(x)") == ["Small", "Exhibits", "CourseRuntime"])
  }

  @Test func `a program that shows the course's own needs its description`() throws {
    let lesson = "# A\n\n```swift run\nprint(program)\n```\n"
    #expect(throws: NoManifest.self) { try files(["01-a.md": lesson]) }
    #expect(
      try files(["01-a.md": "# A\n\n```swift\nlet a = 1\n```\n"])["README.md"] != nil)
    #expect(
      NoManifest(lessons: "lessons").description
        == "lessons: error: there is no file 'Course.swift', which says what the course is called: "
        + "a lesson shows the program of the course, which needs it")
  }

  @Test func `files of another target that no lesson holds come along`() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "eject-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    for (path, text) in [
      "lessons/01-a.md": "# A\n\n```swift target=Server\nimport Course\n```\n",
      "Sources/Server/Start/Main.swift": "import Course\nprint(1)\n", "Sources/Server/notes.md": "",
    ] {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let lessons = root.appending(path: "lessons")
    let needs = TargetNeeds(
      module: "Course",
      others: [
        OtherTarget(name: "Server", isExecutable: true, modules: ["Course"], path: "Sources/Server")
      ])
    let files = try EjectedFiles(
      Course(directory: lessons, root: root).finalState, lessons: lessons.path, root: root,
      module: "Small", needs: needs
    ).bytes
    #expect(files["Sources/Server/Start/Main.swift"] == Array("import Small\nprint(1)\n".utf8))
    #expect(files["Sources/Server/notes.md"] == nil)
    #expect(files["Sources/Server/01-a.swift"] != nil)
  }

  @Test func `lessons without code make no package`() {
    let error = #expect(throws: NoProgram.self) {
      try files(["01-a.md": "# A\n\nWords.\n", "data/names.txt": "Anna\n"])
    }
    #expect(
      error?.description.hasSuffix(
        ": error: no lesson has code, so there is no program to take along: write a chunk of 'swift' or "
          + "'swift run'") == true)
  }
}
