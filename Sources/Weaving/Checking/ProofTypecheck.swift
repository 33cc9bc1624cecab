import CourseFiles
import Foundation
import Running
import Subprocess
import Tangling

extension ProofRun {
  /// Tells whether a target that is not to compile does, under the flags of one that was built.
  ///
  /// The answer is kept beside what was compiled, with the compiler's call and the target's files.
  ///
  /// - Parameters:
  ///   - target: The target; its files are written.
  ///   - model: The name of a target that was built.
  /// - Returns: Whether it compiles.
  /// - Throws: The system's error, or `ProofFailure` if SwiftPM does not say how the model was built.
  func compiles(_ target: ProofPackage.Target, like model: String) async throws -> Bool {
    let debug = folder.appending(path: ".build/debug").resolvingSymlinksInPath()
    guard let call = CompilerCall(of: model, in: debug) else {
      throw ProofFailure(output: "\(debug.path)/description.json says nothing of '\(model)'")
    }
    let sources = folder.appending(path: "Tests/\(target.name)")
    let files = (target.files.map(\.name) + ["Course.swift"]).sorted()
    let arguments =
      ["-typecheck", "-module-name", target.name] + call.flags + ["-I", call.imports]
      + files.map { sources.appending(path: $0).path }
    let question = ([call.compiler] + arguments + target.files.map(\.text))
      .joined(separator: "\n")
    let store = OutputFolder(folder.appending(path: ".build/typechecked"))
    let known = try? String(
      contentsOf: store.url.appending(path: target.name), encoding: .utf8)
    if known == Self.answer(question, true) { return true }
    if known == Self.answer(question, false) { return false }
    let result = try await Subprocess.run(
      .path(.init(call.compiler)), arguments: Arguments(arguments), output: .discarded,
      error: .discarded)
    let compiles = result.terminationStatus.isSuccess
    try store.write(Self.answer(question, compiles).utf8, to: target.name)
    return compiles
  }

  private static func answer(_ question: String, _ compiles: Bool) -> String {
    "\(question)\n\(compiles ? "compiles" : "does not compile")\n"
  }
}

/// How SwiftPM compiled a module, from what it wrote beside what it built.
private struct CompilerCall {
  let compiler: String
  let imports: String
  let flags: [String]

  private struct Description: Decodable {
    struct Command: Decodable {
      let executable: String
      let moduleName: String
      let importPath: String
      let otherArguments: [String]
    }
    let swiftCommands: [String: Command]
  }

  init?(of module: String, in folder: URL) {
    let file = folder.appending(path: "description.json")
    guard let data = try? Data(contentsOf: file),
      let commands = (try? JSONDecoder().decode(Description.self, from: data))?.swiftCommands,
      let command = commands.values.first(where: { $0.moduleName == module })
    else { return nil }
    compiler = command.executable
    imports = command.importPath
    flags = Self.withoutOutputs(command.otherArguments)
  }

  /// Leaves out what says where and how to write results.
  private static func withoutOutputs(_ arguments: [String]) -> [String] {
    let alone: Set<String> = [
      "-parseable-output", "-serialize-diagnostics", "-incremental", "-enable-batch-mode",
      "-emit-objc-header",
    ]
    let withValue: Set<String> = ["-index-store-path", "-emit-objc-header-path"]
    var flags: [String] = []
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if withValue.contains(argument) {
        rest = rest.dropFirst()
      } else if !alone.contains(argument) {
        flags.append(argument)
      }
    }
    return flags
  }
}
