import Foundation
import Subprocess

/// The compiler for single files of a course's module, called as SwiftPM's driver calls it.
///
/// A driver plans, and SwiftPM plans before it; for a file or two, that takes longer than to compile them.
struct Frontend: Sendable {
  private let command: [String]
  private let root: URL

  /// Asks the driver how it would compile a file of the module.
  ///
  /// - Parameters:
  ///   - plan: How the module was built.
  ///   - root: The package's folder, in which the compiler is called.
  /// - Throws: `BuildFailure` with what the driver says, or the system's error.
  init(_ plan: BuildPlan, root: URL) async throws {
    self.root = root
    let driver = try await DriverCommands(of: plan.compiler, about: "Probe.swift", in: root) {
      probe in
      ["-module-name", plan.module] + plan.flags.filter { !CompilerCall.sharing.contains($0) }
        + ["-I", plan.imports.path, "-c", probe.path]
    }
    command = Self.command(from: driver.commands[0], without: driver.probe.path)
  }

  /// How much the compiler optimises.
  enum Optimisation: CaseIterable, Sendable {
    /// As the module was built.
    case asBuilt
    /// Not at all, which keeps the reasons of traps.
    case none
    /// For speed.
    case speed
    /// For speed, and so that a linker can drop every function that nobody calls: each has a section of its
    /// own, and none is kept because tests might want it.
    case apart
  }

  /// Compiles files of the module.
  ///
  /// - Parameters:
  ///   - files: The files, each with the place of its object.
  ///   - others: The module's other files.
  ///   - optimisation: How much to optimise.
  ///   - temporary: A folder for the compiler's temporary files.
  /// - Throws: `BuildFailure` with what the compiler says, or the system's error.
  func compile(
    _ files: [(source: URL, object: URL)], among others: [URL], _ optimisation: Optimisation,
    temporary: URL
  ) async throws {
    guard !files.isEmpty else { return }
    var arguments = command.dropFirst()
    if optimisation != .asBuilt {
      arguments.removeAll { $0.hasPrefix("-O") }
      arguments.append(optimisation == .none ? "-Onone" : "-O")
    }
    if optimisation == .apart {
      arguments.removeAll { $0 == "-enable-testing" }
      arguments.append("-function-sections")
    }
    arguments += files.flatMap { ["-primary-file", $0.source.path] } + others.map(\.path)
    arguments += files.flatMap { ["-o", $0.object.path] }
    arguments += ["-diagnostic-style", "llvm"]
    let result = try await run(
      .path(.init(command[0])),
      arguments: Arguments(try ResponseFile.arguments(Array(arguments), in: temporary)),
      environment: .inherit.updating(["TMPDIR": temporary.path]),
      workingDirectory: .init(root.path), output: .string(limit: 16 << 20),
      error: .combinedWithOutput)
    guard result.terminationStatus.isSuccess else {
      throw BuildFailure(output: result.standardOutput)
    }
  }

  /// Checks files of the module without compiling them, and has an index written of the names in them: of
  /// what can be known, if there are faults.
  ///
  /// What the compiler makes of a file can be written out as well, beside it, for a fourteenth of the time more.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - others: The module's other files.
  ///   - isProgram: Whether one of them is a program's top level.
  ///   - isDumped: Whether what becomes of the files is written out.
  ///   - store: The folder for the index.
  ///   - temporary: A folder for the compiler's temporary files.
  /// - Throws: The system's error.
  func index(
    _ files: [URL], among others: [URL], isProgram: Bool, isDumped: Bool, to store: URL,
    temporary: URL
  ) async throws {
    let mode = isDumped ? ["-dump-ast", "-dump-ast-format", "json"] : ["-typecheck"]
    var arguments = command.dropFirst().flatMap { $0 == "-c" ? mode : [$0] }
    if isProgram { arguments.removeAll { $0 == "-parse-as-library" } }
    arguments += ["-suppress-warnings", "-index-store-path", store.path, "-index-include-locals"]
    arguments += files.flatMap { ["-primary-file", $0.path] } + others.map(\.path)
    // An index calls each file by the object that it would become.
    arguments += files.flatMap { ["-o", Self.dump(of: $0).path] }
    _ = try await run(
      .path(.init(command[0])),
      arguments: Arguments(try ResponseFile.arguments(arguments, in: temporary)),
      environment: .inherit.updating(["TMPDIR": temporary.path]),
      workingDirectory: .init(root.path), output: .discarded, error: .discarded)
  }

  /// Returns where it is written out what becomes of a file.
  static func dump(of file: URL) -> URL { file.appendingPathExtension("o") }

  /// Leaves out the file, and where results go.
  private static func command(from words: [String], without source: String) -> [String] {
    var command: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      let isOutput = word == "-o" || (word.hasPrefix("-emit-") && word.hasSuffix("-path"))
      if isOutput || word == "-primary-file" {
        rest = rest.dropFirst()
      } else if word != source {
        command.append(word)
      }
    }
    return command
  }

  /// Reads a command line as a shell does: words in quotation marks, and backslashes.
  static func words(_ line: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }
}
