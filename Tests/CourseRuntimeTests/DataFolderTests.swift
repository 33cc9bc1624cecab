import Foundation
import Testing

@testable import CourseRuntime

@Suite final class DataFolderTests {
  private let package = FileManager.default.temporaryDirectory.appending(path: "data-\(UUID())")
  private var lessons: URL { package.appending(path: "lessons") }
  private var folder: DataFolder { DataFolder(besideLessonsIn: lessons) }

  init() throws {
    try write("Anna\nBo\n", to: "lessons/data/names.txt")
    try write("1,2\r\n3,4", to: "lessons/data/tables/small.csv")
    try write("mine", to: "lessons/secret.txt")
    try write("", to: "lessons/data/.hidden")
  }

  deinit { try? FileManager.default.removeItem(at: package) }

  private func write(_ text: String, to path: String) throws {
    let file = package.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: package.appending(path: path).path, withDestinationPath: target)
  }

  private func fault(_ name: String) -> String? {
    do {
      _ = try folder.file(name)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `a file is its bytes, its text and its lines`() throws {
    let names = try folder.file("names.txt")
    #expect(names.bytes == Array("Anna\nBo\n".utf8))
    #expect(try names.text == "Anna\nBo\n")
    #expect(try names.lines == ["Anna", "Bo"])
    #expect(try folder.file("tables/small.csv").lines == ["1,2", "3,4"])
  }

  @Test func `an empty line is a line, and no text has none`() throws {
    #expect(try DataFile(name: "a", bytes: Array("a\n\n".utf8)).lines == ["a", ""])
    #expect(try DataFile(name: "a", bytes: []).lines == [])
  }

  @Test func `a byte order mark is no text, and what is not UTF-8 is none`() throws {
    #expect(try DataFile(name: "a", bytes: [0xEF, 0xBB, 0xBF, 0x61]).text == "a")
    let error = DataFileError(name: "a.png", reason: .notText)
    #expect(throws: error) { try DataFile(name: "a.png", bytes: [0x89, 0x50]).text }
    #expect(
      error.description == "the data file 'a.png' is no text: it is not UTF-8; take its 'bytes'")
  }

  @Test(arguments: [
    "../secret.txt", "/etc/hosts", "tables/../names.txt", "./names.txt", "", "tables/",
    "tables//small.csv", ".hidden", "names.txt\0",
  ])
  func `a name that leads out of the folder, or to what is hidden, is refused`(name: String) {
    #expect(
      fault(name) == "'\(name)' is no name of a data file: that is a path in the folder "
        + "'lessons/data', without '..' and without names that begin with '.'")
  }

  @Test func `a link is refused, wherever it leads`() throws {
    try link("lessons/data/out.txt", to: "../secret.txt")
    try link("lessons/data/in.txt", to: "names.txt")
    try link("lessons/data/nowhere.txt", to: "nothing")
    try link("lessons/data/up", to: "..")
    for name in ["out.txt", "in.txt", "nowhere.txt", "up/secret.txt", "up/data/names.txt"] {
      #expect(
        fault(name) == "'\(name)' is a link, or behind one: a data file is a file in the folder "
          + "'lessons/data' itself")
    }
    #expect(try folder.names == ["names.txt", "tables/small.csv"])
  }

  @Test func `a folder that is itself a link is refused`() throws {
    try write("far", to: "elsewhere/far.txt")
    try FileManager.default.removeItem(at: folder.url)
    try link("lessons/data", to: "../elsewhere")
    #expect(fault("far.txt")?.hasPrefix("'far.txt' is a link, or behind one") == true)
  }

  @Test func `a file that is not there is told with the folder and the nearest name`() throws {
    #expect(
      fault("nams.txt")
        == "there is no data file 'nams.txt' in the folder 'lessons/data': did you mean 'names.txt'?"
    )
    #expect(
      fault("weather.json") == "there is no data file 'weather.json' in the folder 'lessons/data'")
    #expect(fault("tables") == "'tables' in the folder 'lessons/data' is no file that can be read")
    try FileManager.default.removeItem(at: folder.url)
    #expect(
      fault("names.txt") == "there is no folder 'lessons/data' for the data file 'names.txt'")
    #expect(try folder.names == [])
  }

  @Test func `a lesson means the folder beside it, and no other`() throws {
    let lesson = lessons.appending(path: "01-a.md").path
    #expect(DataFolder(meantBy: lesson).url.path == folder.url.path)
    try FileManager.default.removeItem(at: folder.url)
    try write("", to: "data/names.txt")
    #expect(DataFolder(meantBy: lesson).url.path == folder.url.path)
  }

  @Test(arguments: ["Sources/Lessons/01-a.swift", "Tests/LessonsTests/01-a.swift", "main.swift"])
  func `a program that is taken along means the nearest folder in its package`(
    source: String
  ) throws {
    try write("", to: "taken/Package.swift")
    try write("", to: "data/names.txt")
    let source = package.appending(path: "taken/\(source)")
    let beside = source.deletingLastPathComponent().appending(path: "data").path
    #expect(DataFolder(meantBy: source.path).url.path == beside, "not one around the package")
    try write("", to: "taken/data/names.txt")
    let own = package.appending(path: "taken/data").path
    #expect(DataFolder(meantBy: source.path).url.path == own)
  }
}
