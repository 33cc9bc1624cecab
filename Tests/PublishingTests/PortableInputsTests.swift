import Foundation
import Running
import Testing

@testable import Publishing

@Suite struct PortableInputsTests {
  private let place = FileManager.default.temporaryDirectory.appending(path: "inputs-\(UUID())")

  /// Writes what SwiftPM leaves of a course that is linked with a module `Kit`, and looks at it.
  private func inputs(
    in name: String, flags: [String] = [], kit: String = "let a = 1\n", version: String = "6.3",
    edited isEdited: Bool = false, confirmed isConfirmed: Bool = false
  ) throws -> PortableInputs {
    let root = place.appending(path: name)
    let folder = root.appending(path: ".build/machine/debug")
    func write(_ text: String, _ path: String, _ base: URL) throws -> String {
      let file = base.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return file.path
    }
    let source = try write(kit, "Sources/Kit/Kit.swift", root)
    let written = try write("let place = \"\(folder.path)\"\n", "Kit.build/Made.swift", folder)
    let manifest = try write("let course = 1\n", "lessons/Course.swift", root)
    let object = try write("debug: \(root.path)", "Kit.build/Kit.swift.o", folder)
    func command(_ module: String, _ files: [String]) -> [String: Any] {
      [
        "executable": "/usr/bin/swiftc", "moduleName": module,
        "importPath": folder.path + "/Modules", "inputs": files.map { ["name": $0] },
        "otherArguments": flags + ["-I", folder.path + "/Modules"],
      ]
    }
    let description = [
      "swiftCommands": [
        "a": command("Kit", [source, written]), "b": command("Lessons", [manifest]),
      ]
    ]
    _ = try write(
      String(decoding: JSONSerialization.data(withJSONObject: description), as: UTF8.self),
      "description.json", folder)
    _ = try write("Swift version \(version)\nTarget: m\n", "swift-version-1.txt", folder)
    _ = try write("\(object)\n", "weave.product/Objects.LinkFileList", folder)
    let list = "@\(folder.path)/weave.product/Objects.LinkFileList"
    _ = try write(
      #"    args: ["swiftc","-L","\#(folder.path)","-o","\#(folder.path)/weave","\#(list)"]"#
        + "\n",
      "debug.yaml", root.appending(path: ".build"))
    let program = try write("program", "weave", folder)
    let time = Date(timeIntervalSince1970: isEdited ? 1_000_000 : 4_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: program)
    let look = {
      PortableInputs(
        try BuildPlan(of: URL(filePath: program), module: "Lessons"), root: root,
        checksums: FileChecksums(folder: root.appending(path: "sums")))
    }
    let found = try look()
    guard isConfirmed else { return found }
    found.confirm()
    return try look()
  }

  @Test func `two machines say the same of the same program, wherever it is`() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let here = try inputs(in: "a", flags: ["-j2", "-package-name", "a"])
    let there = try inputs(in: "elsewhere/b", flags: ["-j16", "-package-name", "b"])
    #expect(here.key == there.key)
    #expect(here.compilerKey == there.compilerKey)
    #expect(here.toolchain == "Swift version 6.3, Target: m")
    #expect(!String(decoding: here.key, as: UTF8.self).contains(place.lastPathComponent))
  }

  @Test func `what a program is built of counts`() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    let keys = [
      try inputs(in: "a"), try inputs(in: "a", flags: ["-O"]),
      try inputs(in: "a", kit: "let a = 2\n"), try inputs(in: "a", version: "6.4"),
    ].map(\.key)
    #expect(Set(keys).count == 4)
  }

  @Test func `a program that is older than its sources is not what they say`() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    #expect(try inputs(in: "a").isCurrent)
    #expect(try !inputs(in: "a", edited: true).isCurrent)
    #expect(try inputs(in: "a", edited: true, confirmed: true).isCurrent)
  }
}
