import Foundation
import Testing

@testable import Running

@Suite struct WrittenProgramTests {
  private let files = ["first": "let a = 1\n", "second": "let b = a\n"].sorted { $0 < $1 }.map {
    IndexedProgram.File(name: "\($0.key).swift", text: $0.value, origins: [], key: [])
  }

  @Test func `all readers find the same files, and the last of them leaves nothing`() throws {
    let program = WrittenProgram(files, readers: 2)
    let folder = try program.folder()
    let second = folder.appending(path: "second.swift")
    #expect(try String(contentsOf: second, encoding: .utf8) == "let b = a\n")
    program.leave()
    #expect(try program.folder() == folder)
    #expect(FileManager.default.fileExists(atPath: second.path))
    program.leave()
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func `a reader who leaves without reading has nothing written`() {
    let program = WrittenProgram(files, readers: 1)
    program.leave()
    #expect(program.names == ["first.swift", "second.swift"])
    #expect(program.text(of: "first.swift") == "let a = 1\n")
  }

  @Test func `every reader is told that files cannot be written`() {
    let nested = IndexedProgram.File(
      name: "first.swift/below.swift", text: "", origins: [], key: [])
    let program = WrittenProgram(files + [nested], readers: 1)
    #expect(throws: (any Error).self) { try program.folder() }
    #expect(throws: (any Error).self) { try program.folder() }
    program.leave()
  }
}
