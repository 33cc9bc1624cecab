import Foundation

@testable import Running

/// What SwiftPM writes down of a program, in a folder of its own.
struct WrittenPlan {
  let root = FileManager.default.temporaryDirectory.appending(path: "plan-\(UUID())")
  private var folder: URL { root.appending(path: ".build/x/debug") }

  /// The name of the list of the program's objects, where a command names it.
  static let list = "weave.product/Objects.LinkFileList\""

  /// Writes it.
  ///
  /// - Parameters:
  ///   - commands: How products are made.
  ///   - compiler: The compiler.
  /// - Throws: The system's error.
  func write(
    commands: String = "    args: [\"swiftc\",\"-o\",\"/x/weave\",\"@/x/\(list)]",
    compiler: String = "/usr/bin/swiftc"
  ) throws {
    let product = folder.appending(path: "weave.product")
    try FileManager.default.createDirectory(at: product, withIntermediateDirectories: true)
    let files = [
      ".build/debug.yaml": commands,
      ".build/x/debug/weave": "",
      ".build/x/debug/weave.product/Objects.LinkFileList":
        "/x/Lessons.build/a.swift.o\n\"/with a blank/Exhibits.build/b.swift.o\"\n",
      ".build/x/debug/description.json": """
      {"swiftCommands": {"C.Lessons": {"executable": "\(compiler)", "moduleName": "Lessons",
      "importPath": "/x/Modules", "inputs": [{"name": "/x/a.swift"}], "otherArguments": ["-Onone"]}}}
      """,
    ]
    for (path, text) in files { try Data(text.utf8).write(to: root.appending(path: path)) }
  }

  /// Reads it.
  func plan() throws -> BuildPlan {
    try BuildPlan(of: folder.appending(path: "weave"), module: "Lessons")
  }

  func remove() { try? FileManager.default.removeItem(at: root) }
}
