import Literate
import Tangling

/// The program of a scope in a package that stands by itself: an executable of its own, for what it declares
/// has the names of other things elsewhere.
struct PlainScope: Sendable {
  /// The name of its module: `Lesson07_strong`.
  let module: String
  /// Its files and its tests.
  let sources: PlainSources

  /// Prepares the program of a scope.
  init(
    _ scope: Scope, of lesson: Lesson, in state: CourseState, names: [String: Set<String>]
  ) {
    module = "Lesson\(lesson.label)_" + scope.name.replacing("-", with: "_")
    sources = PlainSources(state.opening(scope, of: lesson), module: module, names: names)
  }

  /// The programs of all scopes of a state, in order.
  static func all(in state: CourseState, names: [String: Set<String>]) -> [PlainScope] {
    state.lessons.flatMap { lesson in
      lesson.scopes.map { PlainScope($0, of: lesson, in: state, names: names) }
    }
  }

  /// The modules of the toolkit that it uses.
  var toolkitModules: [String] { sources.toolkitModules }

  /// The files by their paths; edits of them are not brought back into lessons.
  var files: [TangledFile] {
    sources.files.map { TangledFile(name: "Sources/\(module)/\($0.name)", text: $0.text) }
      + sources.suites.map {
        TangledFile(name: "Tests/\(module)Tests/\($0.name)", text: $0.text)
      }
  }

  /// What the package's manifest says of it.
  func targets(_ needs: TargetNeeds, toolkit: [String], among known: Set<String>) -> String {
    let used =
      toolkit.filter(Set(toolkitModules).contains) + needs.modules.filter(known.contains)
    let own = needs.target(
      sources.isExecutable ? "executableTarget" : "target", module, modules: used,
      hasResources: false, settings: needs.settings)
    guard !sources.suites.isEmpty else { return own }
    let usedByTests = sources.toolkitModulesOfSuites
    return own
      + needs.target(
        "testTarget", "\(module)Tests", modules: [module] + toolkit.filter(usedByTests.contains),
        settings: needs.meaningfulSettings)
  }
}
