import CourseFiles
import Foundation

/// The folder that the Swift server takes for a project: the tangled files as they are on the disk, and
/// how each of them is compiled.
struct ScratchWorkspace {
  private let setup: ServerSetup
  private let folder: OutputFolder

  init(_ setup: ServerSetup) {
    self.setup = setup
    folder = OutputFolder(setup.scratch)
  }

  /// The name of the file that says how the others are compiled.
  static let databaseName = "compile_commands.json"

  /// Writes the files that changed.
  ///
  /// - Parameter course: The course.
  /// - Returns: Whether it changed how files are compiled.
  /// - Throws: The system's error.
  func write(_ course: VirtualCourse) throws -> Bool {
    for file in course.files.values.sorted(by: { $0.name < $1.name }) {
      try folder.write(file.text.utf8, to: file.name)
    }
    return try folder.write(database(of: course), to: Self.databaseName)
  }

  private func database(of course: VirtualCourse) throws -> Data {
    let entries = course.inputs.sorted { $0.key < $1.key }.map { name, inputs in
      Entry(
        directory: setup.root.path, file: path(name),
        arguments: arguments(for: name, inputs, isProgram: course.programs.contains(name)))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
    return try encoder.encode(entries)
  }

  private func arguments(for name: String, _ inputs: [String], isProgram: Bool) -> [String] {
    let compiler = (setup.compiler ?? []).filter { !isProgram || $0 != "-parse-as-library" }
    return compiler + ["-module-name", setup.module] + inputs.map(path)
      + setup.sourcesBeside.map(\.path)
  }

  private func path(_ name: String) -> String { setup.scratch.appending(path: name).path }

  /// An entry of a compilation database, as Clang's tools define it.
  private struct Entry: Encodable {
    let directory: String
    let file: String
    let arguments: [String]
  }
}
