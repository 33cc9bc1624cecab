import Foundation

/// What SwiftPM leaves of a course that is linked with a module `Kit`, without a build.
package struct BuildRecord {
  private let root: URL
  private let flags: [String]
  private let kit: String
  private let version: String
  private let compiler: String
  private let folder: URL

  /// Prepares a record.
  ///
  /// - Parameters:
  ///   - root: The course's folder.
  ///   - flags: What the modules are compiled with.
  ///   - kit: The text of `Kit`.
  ///   - version: The compiler's.
  ///   - compiler: The compiler.
  package init(
    root: URL, flags: [String] = [], kit: String = "let a = 1\n", version: String = "6.3",
    compiler: String = "/usr/bin/swiftc"
  ) {
    (self.root, self.flags, self.kit, self.version) = (root, flags, kit, version)
    self.compiler = compiler
    folder = root.appending(path: ".build/machine/debug")
  }

  /// Writes the record, and files in the places of what was built.
  ///
  /// - Returns: The course's program, of the module `Lessons`.
  /// - Throws: The system's error.
  package func write() throws -> URL {
    let source = try write(kit, "Sources/Kit/Kit.swift", root)
    let written = try write("let place = \"\(folder.path)\"\n", "Kit.build/Made.swift", folder)
    let manifest = try write("let course = 1\n", "lessons/Course.swift", root)
    let object = try write("debug: \(root.path)", "Kit.build/Kit.swift.o", folder)
    for module in ["Kit", "Lessons"] {
      _ = try write("\(module) is \(kit)", "Modules/\(module).swiftmodule", folder)
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
    _ = try write("\(object.path)\n", "weave.product/Objects.LinkFileList", folder)
    let list = "@\(folder.path)/weave.product/Objects.LinkFileList"
    _ = try write(
      #"    args: ["swiftc","-L","\#(folder.path)","-o","\#(folder.path)/weave","\#(list)"]"#
        + "\n",
      "debug.yaml", root.appending(path: ".build"))
    return try write("program", "weave", folder)
  }

  private func command(_ module: String, _ files: [URL]) -> [String: Any] {
    [
      "executable": compiler, "moduleName": module,
      "importPath": folder.path + "/Modules", "inputs": files.map { ["name": $0.path] },
      "otherArguments": flags + ["-I", folder.path + "/Modules"],
    ]
  }

  private func write(_ text: String, _ path: String, _ base: URL) throws -> URL {
    let file = base.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }
}
