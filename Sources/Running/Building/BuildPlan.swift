import CourseFiles
import Foundation

/// How SwiftPM built a course's program last: from which files, with which arguments, linked of what.
///
/// SwiftPM writes it down beside what it builds: `description.json` for compilers, `debug.yaml` for
/// everything else, and a list of objects for every product.
package struct BuildPlan: Equatable, Sendable {
  /// The folder with what was built: `.build/debug`.
  package let folder: URL
  /// The course's program.
  package let program: URL
  /// The name of the module that the lessons become.
  package let module: String
  /// The compiler.
  package let compiler: String
  /// What the module is compiled with, besides its name, its files and where results go.
  package private(set) var flags: [String]
  /// The module's Swift files.
  package let sources: [URL]
  /// The folder with the modules that it may import.
  package let imports: URL
  /// What the program is linked with, besides its objects and its own place.
  package let linkFlags: [String]
  /// The objects that the program is linked of.
  package private(set) var objects: [String]
  /// The folders with modules that were added to the plan.
  private var added: [URL] = []

  /// Reads the plan of a program.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - module: The name of the module that its lessons become.
  /// - Throws: `BuildPlanError` if SwiftPM's files say nothing of it.
  package init(of program: URL, module: String) throws(BuildPlanError) {
    try self.init(
      of: program, named: program.lastPathComponent, module: module,
      in: program.resolvingSymlinksInPath().deletingLastPathComponent())
  }

  /// Reads the plan of a package's tests.
  ///
  /// - Parameters:
  ///   - tests: The name of the product that holds them, `coursePackageTests`.
  ///   - module: The name of one of their modules.
  ///   - folder: The folder with what was built.
  /// - Throws: `BuildPlanError` if SwiftPM's files say nothing of it.
  package init(ofTests tests: String, module: String, in folder: URL) throws(BuildPlanError) {
    let folder = folder.resolvingSymlinksInPath()
    try self.init(
      of: folder.appending(path: "\(tests).xctest"), named: tests, module: module, in: folder)
  }

  private init(
    of program: URL, named product: String, module: String, in folder: URL
  ) throws(BuildPlanError) {
    self.program = program
    self.module = module
    self.folder = folder
    guard let call = CompilerCall(of: module, in: folder) else {
      throw BuildPlanError(
        file: CompilerCall.description(in: folder).path, missing: "module '\(module)'")
    }
    compiler = call.compiler
    imports = call.imports
    flags = call.flags
    sources = call.sources
    (linkFlags, objects) = try Self.link(of: product, in: folder)
  }

  /// Returns the plan with modules besides that another program is linked of, which need not be compiled again.
  ///
  /// - Parameters:
  ///   - names: The modules. They import nothing but each other and what comes with Swift.
  ///   - other: How the program that has them was built.
  ///   - folder: A folder for what says how they are used: where the other program's are, more could be imported.
  /// - Returns: A plan to compile with these modules, and to link them.
  /// - Throws: `BuildPlanError` if the other program has no such module, or the system's error.
  package func adding(_ names: [String], of other: BuildPlan, in folder: URL) throws -> BuildPlan {
    var plan = self
    for name in names {
      let file = "\(name).swiftmodule"
      let objects = other.objects.filter { $0.contains("/\(name).build/") }
      guard !objects.isEmpty, let interface = other.module(name),
        let bytes = try? Data(contentsOf: interface)
      else { throw BuildPlanError(file: other.program.path, missing: "module '\(name)'") }
      try OutputFolder(folder).write(bytes, to: file)
      plan.objects += objects
    }
    plan.flags += ["-I", folder.path]
    plan.added.append(folder)
    return plan
  }

  /// Returns where it says how a module is used that the compiler finds; nil if it finds none of that name.
  package func module(_ name: String) -> URL? {
    ([imports] + added).map { $0.appending(path: "\(name).swiftmodule") }
      .first { access($0.path, R_OK) == 0 }
  }

  /// Whether the module is optimised: a trap in it then does not say its reason.
  var isOptimised: Bool {
    flags.last { $0.hasPrefix("-O") }.map { $0 != "-Onone" } ?? false
  }

  /// Whether the module is compiled as a whole: its objects then lack what no file of it calls.
  var isWholeModule: Bool {
    flags.contains { $0 == "-whole-module-optimization" || $0 == "-wmo" }
  }

  /// The folder that SwiftPM builds in: `.build`.
  package var scratch: URL { folder.deletingLastPathComponent().deletingLastPathComponent() }

  /// The files of the module that the tangler wrote, and those that stand beside the lessons.
  package func isTangled(_ source: URL) -> Bool { source.path.contains("/plugins/outputs/") }

  /// The folder that the tangler wrote to, if it wrote anything.
  var tangled: URL? { sources.first(where: isTangled)?.deletingLastPathComponent() }

  /// The Swift files beside the lessons: `Course.swift`, and what the author put there.
  package var sourcesBeside: [URL] { sources.filter { !isTangled($0) } }

  /// The objects of the module's own files.
  package var moduleObjects: [String] { objects.filter { $0.contains("/\(module).build/") } }

  /// The objects that are linked besides.
  var objectsBesideModule: [String] { objects.filter { !$0.contains("/\(module).build/") } }

  /// Reads how a product is linked.
  private static func link(
    of product: String, in folder: URL
  ) throws(BuildPlanError) -> (flags: [String], objects: [String]) {
    let scratch = folder.deletingLastPathComponent().deletingLastPathComponent()
    let manifest = scratch.appending(path: "\(folder.lastPathComponent).yaml")
    let list = folder.appending(path: "\(product).product/Objects.LinkFileList")
    let beginning = Data("    args: ".utf8)
    guard let text = try? Data(contentsOf: manifest),
      let names = try? String(contentsOf: list, encoding: .utf8)
    else { throw BuildPlanError(file: manifest.path, missing: "product '\(product)'") }
    for line in text.lines(with: Data("/\(product).product/Objects.LinkFileList\"".utf8)) {
      guard line.starts(with: beginning),
        let arguments = try? JSONDecoder().decode(
          [String].self, from: line.dropFirst(beginning.count))
      else { continue }
      var flags: [String] = []
      var rest = arguments.dropFirst()
      while let argument = rest.popFirst() {
        if argument == "-o" {
          rest = rest.dropFirst()
        } else if !argument.hasPrefix("@") {
          flags.append(argument)
        }
      }
      return (flags, names.split(separator: "\n").map { unquoted(String($0)) })
    }
    throw BuildPlanError(file: manifest.path, missing: "product '\(product)'")
  }

  /// Paths with blanks stand in quotation marks.
  private static func unquoted(_ name: String) -> String {
    guard name.hasPrefix("\""), name.hasSuffix("\""), name.count > 1 else { return name }
    return String(name.dropFirst().dropLast())
  }
}

extension Data {
  /// The lines that hold some bytes, which have no line's end among them.
  ///
  /// The others are passed over unread: a program that is not optimised splits a large file in a sixth of a second.
  fileprivate func lines(with mark: Data) -> [Data] {
    let end = Data("\n".utf8)
    var lines: [Data] = []
    var rest = startIndex..<endIndex
    while let found = range(of: mark, in: rest) {
      let start = range(of: end, options: .backwards, in: rest.lowerBound..<found.lowerBound)
      let next = range(of: end, in: found.upperBound..<endIndex)?.lowerBound ?? endIndex
      lines.append(self[(start?.upperBound ?? rest.lowerBound)..<next])
      rest = next..<endIndex
    }
    return lines
  }
}

/// SwiftPM's files do not say how a program was built.
package struct BuildPlanError: Error, Hashable, CustomStringConvertible {
  let file: String
  let missing: String

  package var description: String {
    "error: \(file) says nothing of the \(missing): build the course with 'swift build'"
  }
}
