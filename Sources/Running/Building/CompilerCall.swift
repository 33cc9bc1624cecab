import Foundation

/// How SwiftPM called the compiler for a module, from the `description.json` beside what it built.
package struct CompilerCall: Sendable {
  /// The compiler.
  package let compiler: String
  /// What the module is compiled with, besides its name, its files and where results go.
  package let flags: [String]
  /// The folder with the modules that it may import.
  package let imports: URL
  /// The module's Swift files.
  let sources: [URL]

  private struct Description: Decodable {
    struct Command: Decodable {
      struct Input: Decodable { let name: String }
      let executable: String
      let moduleName: String
      let importPath: String
      let inputs: [Input]
      let otherArguments: [String]
    }
    let swiftCommands: [String: Command]
  }

  /// Where SwiftPM writes down how it calls compilers.
  package static func description(in folder: URL) -> URL {
    folder.appending(path: "description.json")
  }

  /// Reads the call; nil if SwiftPM's file says nothing of it.
  ///
  /// - Parameters:
  ///   - module: The module's name.
  ///   - folder: The folder with what was built: `.build/debug`.
  package init?(of module: String, in folder: URL) {
    guard let call = Self.calls(of: [module], in: folder)[module] else { return nil }
    self = call
  }

  /// Returns the calls for some modules, by their names; none for those that SwiftPM's file says nothing of.
  static func calls(of modules: Set<String>, in folder: URL) -> [String: CompilerCall] {
    guard let data = try? Data(contentsOf: description(in: folder)),
      let commands = (try? JSONDecoder().decode(Description.self, from: data))?.swiftCommands
    else { return [:] }
    let wanted = commands.values.filter { command in
      modules.contains(command.moduleName) && command.importPath.hasSuffix("/Modules")
    }
    return Dictionary(wanted.map { ($0.moduleName, CompilerCall($0)) }) { first, _ in first }
  }

  private init(_ command: Description.Command) {
    compiler = command.executable
    imports = URL(filePath: command.importPath)
    flags = Self.withoutOutputs(command.otherArguments)
    sources = command.inputs.map(\.name).filter { $0.hasSuffix(".swift") }.map {
      URL(filePath: $0)
    }
  }

  /// What says how the driver shares out a module's files among compilers: it means nothing for a
  /// compiler that is handed its files.
  package static let sharing: Set<String> = [
    "-incremental", "-enable-batch-mode", "-whole-module-optimization", "-wmo",
  ]

  /// Leaves out what tells the compiler where to put an index, a header and messages.
  private static func withoutOutputs(_ arguments: [String]) -> [String] {
    let alone: Set<String> = ["-parseable-output", "-emit-objc-header", "-serialize-diagnostics"]
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
