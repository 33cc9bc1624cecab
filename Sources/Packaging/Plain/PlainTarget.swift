import Literate
import Tangling

/// Another target than that of the lessons in a package that stands by itself.
struct PlainTarget: Sendable {
  /// What it is called, in the package as in the course.
  let name: String
  let sources: PlainSources
  private let own: OtherTarget?
  /// The course's module, as it is called in the course's package and in this one.
  private let module: (old: String?, new: String)

  /// The targets of a state that lessons have code for, in order.
  static func all(in state: CourseState, module: String, _ needs: TargetNeeds) -> [PlainTarget] {
    Set(state.lessons.flatMap(\.targets)).sorted().map { name in
      PlainTarget(
        name: name,
        sources: PlainSources(state.opening(target: name), module: name, names: [:], runs: false),
        own: needs.others.first { $0.name == name }, module: (needs.module, module))
    }
  }

  /// Whether it is a program.
  var isExecutable: Bool {
    own?.isExecutable ?? sources.files.contains { $0.text.contains("@main") }
  }

  /// The modules of the toolkit that it imports.
  var toolkitModules: [String] {
    let texts = (sources.files + sources.suites).map(\.text)
    return ["CourseRuntime", "Exhibits"].filter { name in
      texts.contains { $0.contains("import \(name)\n") }
    }
  }

  /// The targets of the course that it depends on, as they are called here.
  func modules(among known: Set<String>) -> [String] {
    (own?.modules ?? []).map { $0 == module.old ? module.new : $0 }.filter(known.contains)
  }

  /// Whether it depends on the course's module.
  var usesLessons: Bool { own.map { $0.modules.contains(module.old ?? "") } ?? false }

  /// The folder with the Swift files that lessons do not hold, seen from that of the course's package.
  var folder: String? { own?.path }

  /// Returns code with the name that the course's module has here.
  func renamed(_ text: String) -> String {
    guard let old = module.old, old != module.new else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasSuffix("import \(old)") ? "\(line.dropLast(old.count))\(module.new)" : String(line)
    }.joined(separator: "\n")
  }

  /// The files by their paths.
  var files: [TangledFile] {
    func placed(_ files: [TangledFile], in folder: String) -> [TangledFile] {
      files.map {
        TangledFile(name: "\(folder)/\($0.name)", text: renamed($0.text), origins: $0.origins)
      }
    }
    return placed(sources.files, in: "Sources/\(name)")
      + placed(sources.suites, in: "Tests/\(name)Tests")
  }

  /// What the package's manifest says of it.
  func targets(_ needs: TargetNeeds, toolkit: [String], among known: Set<String>) -> String {
    var needs = needs
    needs.products = own?.products ?? []
    let settings = own?.settings ?? needs.settings
    let modules = modules(among: known) + toolkitModules
    let target = needs.target(
      isExecutable ? "executableTarget" : "target", name, modules: modules, settings: settings)
    guard !sources.suites.isEmpty else { return target }
    return target
      + needs.target(
        "testTarget", "\(name)Tests", modules: [name] + modules,
        settings: settings.filter { !$0.hasPrefix(".unsafeFlags") })
  }
}
