import CourseFiles
import Foundation
import Packaging
import Publishing
import Running
import Tangling

/// The files of programs that prove a course, on disk and with the objects that they are compiled to.
struct ProofPrograms: Sendable {
  /// Builds the programs.
  let build: ProgramBuild
  private let keys: InterfaceKeys
  private let sources: ProofSources
  /// Whether the lessons are optimised.
  private let isOptimised: Bool
  /// The course's own description of itself, which the programs name.
  private let description: ModuleFile
  /// What SwiftPM compiles into the module besides: code that finds resources.
  private let generated: [URL]

  /// Prepares to build as SwiftPM built the package with the model.
  init(
    _ plan: BuildPlan, description: ModuleFile, isOptimised: Bool, folder: URL,
    sources: ProofSources, memory: RunCache
  ) {
    let inputs = BuildInputs(plan, root: folder, checksums: memory.checksums)
    build = ProgramBuild(plan: plan, root: folder, folder: folder, inputs: inputs.key)
    keys = InterfaceKeys(inputs: inputs, names: memory.names)
    self.description = description
    self.isOptimised = isOptimised
    generated = plan.sourcesBeside.filter { $0.path.contains("/DerivedSources/") }
    self.sources = sources
  }

  /// Writes the files of a program, and says what each depends on.
  ///
  /// - Throws: The system's error.
  func files(of target: ProofPackage.Target) throws -> [CompiledFile] {
    let tangled = target.files.map { file in
      ModuleFile(
        name: file.name, text: file.text,
        isOptimised: isOptimised && target.lessons.contains { $0.name == file.name },
        isLeaf: target.suites.contains { $0.name == file.name })
    }
    let own = tangled + [description]
    let beside = try generated.map { file in
      ModuleFile(
        name: file.lastPathComponent, text: try String(contentsOf: file, encoding: .utf8))
    }
    let places = try own.map(sources.place) + generated
    let all = own + beside
    return zip(zip(places, all), keys.objects(of: all)).map { file, key in
      build.file(file.0, key: key, isOptimised: file.1.isOptimised)
    }
  }
}

/// The sources of programs, each once, whichever programs have it.
struct ProofSources: Sendable {
  /// The folder; all that is in it belongs to the programs.
  let folder: URL

  /// Returns the place of a file, and writes it unless it is there.
  ///
  /// - Throws: The system's error.
  func place(_ file: ModuleFile) throws -> URL {
    let sum = Checksum(Array(file.text.utf8))
    let path = "\(sum)/\(file.name)"
    try OutputFolder(folder).write(file.text.utf8, to: path)
    return folder.appending(path: path)
  }
}
