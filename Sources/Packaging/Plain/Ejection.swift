import Literate
import Tangling

/// A state of a course as a SwiftPM package that stands by itself, as a person would have written it: no
/// plugin, no Markdown, and of the toolkit no more than the code uses.
package struct Ejection: Sendable {
  private let state: CourseState
  private let module: String
  private let needs: TargetNeeds
  private let sources: PlainSources
  private let isLibrary: Bool
  /// Whether another target of the package depends on the module.
  private let isUsed: Bool
  /// The programs of scopes; a library has none.
  private let scopes: [PlainScope]
  /// The targets besides the module of the lessons.
  private let targets: [PlainTarget]

  /// Prepares a package of a course as a lesson leaves it.
  ///
  /// - Parameters:
  ///   - state: The program.
  ///   - module: The name of the package's module.
  ///   - needs: What the course's own package says of its lessons.
  ///   - names: The names that the modules of the toolkit offer, by module.
  ///   - isLibrary: Whether the package offers its module to others, and runs nothing itself.
  package init(
    _ state: CourseState, module: String, needs: TargetNeeds = TargetNeeds(),
    names: [String: Set<String>] = [:], isLibrary: Bool = false
  ) {
    self.state = state
    self.module = module
    self.needs = needs
    self.isLibrary = isLibrary
    let targets = PlainTarget.all(in: state, module: module, needs)
    self.targets = isLibrary ? targets.filter { !$0.isExecutable } : targets
    // A program cannot be linked with another: where one uses the module, the module is a library.
    isUsed = !isLibrary && targets.contains(where: \.usesLessons)
    sources = PlainSources(state, module: module, names: names, runs: !isLibrary && !isUsed)
    scopes = isLibrary ? [] : PlainScope.all(in: state, names: names)
  }

  /// The modules of the toolkit whose sources the package has to have, `Exhibits` say.
  package var toolkitModules: [String] {
    let others = scopes.flatMap(\.toolkitModules) + targets.flatMap(\.toolkitModules)
    let used = Set(sources.toolkitModules + others).sorted()
    // The runtime shows exhibits.
    return used.contains("CourseRuntime") ? ["Exhibits", "CourseRuntime"] : used
  }

  /// Whether the code shows the course's own, and so needs its description.
  package var needsManifest: Bool { !modulesWithManifest.isEmpty }

  /// The package's modules whose code shows the course's own.
  package var modulesWithManifest: [String] {
    (sources.usesProgram ? [module] : [])
      + scopes.filter(\.sources.usesProgram).map(\.module)
  }

  /// The modules of the package that have code of the lessons.
  package var modules: [String] {
    (hasModule ? [module] : []) + scopes.map(\.module) + targets.map(\.name)
  }

  /// The folders with files of targets that lessons do not hold, seen from that of the course's package: for each
  /// target its own, and what to do with the names of modules in them.
  package var foldersBeside: [(target: String, folder: String, rename: (String) -> String)] {
    targets.compactMap { target in
      target.folder.map { (target.name, $0, target.renamed) }
    }
  }

  /// Whether anything stands outside of scopes: a target without a source is none to SwiftPM.
  private var hasModule: Bool { !sources.files.isEmpty }

  /// The package's files, by path; without the sources of the toolkit's modules, the course's
  /// description, its data and its resources.
  package var files: [TangledFile] {
    let code = sources.files.map {
      $0.named("Sources/\(module)/\($0.name)")
    }
    let tests = sources.suites.map {
      $0.named("Tests/\(module)Tests/\($0.name)")
    }
    let hasTests = !tests.isEmpty
    let head = [
      manifest(hasTests: hasTests),
      readme(
        hasTests: hasTests
          || (scopes.map(\.sources) + targets.map(\.sources)).contains { !$0.suites.isEmpty }),
      ignored,
    ]
    return head + code
      + tests + scopes.flatMap(\.files) + targets.flatMap(\.files)
  }

  private var runs: Bool { sources.isExecutable }

  /// What the package offers: its library, or the executable under its own name and under that of each
  /// program; nothing if there are none.
  private var products: String {
    if isLibrary {
      let name = swiftLiteral(module)
      return "  products: [.library(name: \(name), targets: [\(name)])],\n"
    }
    guard !sources.programs.isEmpty else { return "" }
    let lines = ([module] + sources.programs).map { name in
      "    .executable(name: \(swiftLiteral(name)), targets: [\(swiftLiteral(module))]),\n"
    }
    return "  products: [\n\(lines.joined())  ],\n"
  }

  private func manifest(hasTests: Bool) -> TangledFile {
    let toolkit = toolkitModules
    var targets = ""
    if toolkit.contains("Exhibits") { targets += "    .target(name: \"Exhibits\"),\n" }
    if toolkit.contains("CourseRuntime") {
      targets += "    .target(name: \"CourseRuntime\", dependencies: [\"Exhibits\"]),\n"
    }
    let known = Set([module] + self.targets.map(\.name))
    if hasModule || scopes.isEmpty && self.targets.isEmpty {
      let modules = toolkit + needs.modules.filter(known.contains)
      targets += needs.target(
        runs ? "executableTarget" : "target", module, modules: modules, hasResources: true,
        settings: isLibrary ? needs.meaningfulSettings + Self.libraryModes : needs.settings)
    }
    if hasTests {
      let used = sources.toolkitModulesOfSuites
      targets += needs.target(
        "testTarget", "\(module)Tests", modules: [module] + toolkit.filter(used.contains),
        settings: needs.meaningfulSettings + (isLibrary ? Self.libraryModes : []))
    }
    for scope in scopes { targets += scope.targets(needs, toolkit: toolkit, among: known) }
    for target in self.targets {
      targets += target.targets(needs, toolkit: toolkit, among: known)
    }
    return TangledFile(
      name: "Package.swift",
      text: """
        \(needs.firstLine)

        import PackageDescription

        let package = Package(
          name: \(swiftLiteral(module)),
          platforms: [.macOS(.v15)],
        \(products)\
        \(needs.dependenciesLine)\
          targets: [
        \(targets)\
          ],
        \(needs.languageModesLine)\
        )

        """)
  }

  /// How a library is compiled.
  ///
  /// What is public has to say itself that it may cross to another task, and lessons do not say it: in the
  /// strictest mode their constants would be refused. All else is as in that mode.
  private static let libraryModes =
    [".swiftLanguageMode(.v5)"]
    + ["BareSlashRegexLiterals", "ForwardTrailingClosures", "ImplicitOpenExistentials"].map {
      ".enableUpcomingFeature(\"\($0)\")"
    }

  private func readme(hasTests: Bool) -> TangledFile {
    let lessons = state.lessons.map { lesson in
      let title = lesson.title.plainText.split(whereSeparator: \.isWhitespace)
      return "- \(lesson.number): \(title.joined(separator: " "))\n"
    }.joined()
    var commands: [String] = []
    if isLibrary {
      commands.append("A package that depends on this one can say `import \(module)`.")
    }
    if hasTests { commands.append("`swift test` runs the tests.") }
    if let last = sources.runningLessons.last {
      commands.append(
        "`swift run\(scopes.isEmpty && targets.allSatisfy { !$0.isExecutable } ? "" : " \(module)")` runs what the lessons run, `swift run \(module) \(last.number)` what lesson "
          + "\(last.number) runs alone.")
    }
    for scope in scopes where scope.sources.isExecutable {
      commands.append("`swift run \(scope.module)` runs a section that has names of its own.")
    }
    for target in targets where target.isExecutable {
      commands.append("`swift run \(target.name)` runs the program `\(target.name)`.")
    }
    for name in sources.programs {
      commands.append("`swift run -c release \(name)` is a program of the course.")
    }
    return TangledFile(
      name: "README.md",
      text: """
        # \(module)

        The program of a course as lesson \(state.last) leaves it, tangled from its lessons:

        \(lessons)
        \(commands.joined(separator: "\n"))

        """)
  }

  private var ignored: TangledFile { TangledFile(name: ".gitignore", text: ".build/\n") }
}
