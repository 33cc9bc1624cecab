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
      let file = CompilerCall.description(in: debug).path
      throw ProofFailure(output: "\(file) says nothing of '\(model)'")
    }
    let sources = folder.appending(path: "Tests/\(target.name)")
    let files = (target.files.map(\.name) + ["Course.swift"]).sorted()
    let arguments =
      ["-typecheck", "-module-name", target.name]
      + call.flags.filter { !CompilerCall.sharing.contains($0) } + ["-I", call.imports.path]
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
