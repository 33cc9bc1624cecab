import Foundation
import PackagePlugin

/// Turns the lessons of a target into Swift while it is built.
///
/// On a target whose folder holds lessons, it makes the module. On another target that such code belongs to as
/// fences say, `target=Server`, it makes that. On a test target, it makes the suites of those that it depends on, or of
/// its share of the lessons if its name says that it is one of several.
@main
struct TanglePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    if let own = Course(target) {
      return [try command(tangling: own, for: target, in: context, Self.beside(own, in: context))]
    }
    if target.isTest { return try suites(for: target, in: context) }
    let courses = Self.courses(around: target, in: context)
    guard let first = courses.first else { return noLessons(for: target) }
    guard let found = courses.first(where: { $0.names(target) }) else {
      Diagnostics.error(
        "no lesson of '\(first.target.name)' has code for the target '\(target.name)': a chunk of it begins "
          + "with 'swift target=\(target.name)'")
      return []
    }
    return [try command(tangling: found, part: target.name, for: target, in: context)]
  }

  /// Returns the calls that make the suites of what a target tests.
  private func suites(for target: Target, in context: PluginContext) throws -> [Command] {
    let tested = target.directDependencies
    let modules = tested.compactMap(Course.init).prefix(1).map { ($0, String?.none) }
    let parts = tested.filter { Course($0) == nil }.compactMap { other in
      Self.courses(around: other, in: context).first { $0.names(other) }
        .map { ($0, String?.some(other.name)) }
    }
    guard !modules.isEmpty || !parts.isEmpty else { return noLessons(for: target) }
    let share = Share(target.name)
    if let fault = share?.fault(among: context.package.targets.map(\.name)) {
      Diagnostics.error(fault)
      return []
    }
    return try (modules + parts).compactMap { course, part in
      guard let course = share.map(course.taking) ?? course else { return nil }
      return try command(takingSuitesOf: course, part: part, for: target, in: context)
    }
  }

  private func noLessons(for target: Target) -> [Command] {
    Diagnostics.error(
      "no lessons for target '\(target.name)': there is no Markdown file in its folder, nor in "
        + "the folder of a target that it depends on")
    return []
  }

  /// Returns the call of the tool that makes a target's code.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - part: The target whose code it is; nil for the one with the lessons.
  ///   - target: The target that has the files.
  ///   - context: The package.
  ///   - beside: The targets that chunks may belong to.
  /// - Returns: The call.
  /// - Throws: SwiftPM's error if the tool is not there.
  private func command(
    tangling course: Course, part: String? = nil, for target: Target, in context: PluginContext,
    _ beside: [String] = []
  ) throws -> Command {
    let folder = context.pluginWorkDirectoryURL
    let output = part.map { folder.appending(path: $0) } ?? folder
    var names = course.slugs.map { "\($0).swift" }
    if part == nil {
      names += course.slugs.map { "\($0)_run.swift" } + ["Records.swift", Self.registry]
    }
    let paths = [context.package.directoryURL, course.target.directoryURL].map(\.path)
    let arguments = [part == nil ? "module" : "target"] + paths + [course.target.name, output.path]
    return .buildCommand(
      displayName: "Tangling \(course.all.count) lessons for \(target.name)",
      executable: try context.tool(named: Self.tool).url,
      arguments: arguments + (part.map { [$0] } ?? beside),
      inputFiles: course.all + (part == nil ? course.data : []),
      outputFiles: names.map { output.appending(path: $0) })
  }

  /// Returns the call of the tool that takes suites from where the module was written, which is made together with
  /// them: several targets read the lessons once.
  private func command(
    takingSuitesOf course: Course, part: String?, for target: Target, in context: PluginContext
  ) throws -> Command {
    let folder = context.pluginWorkDirectoryURL
    let output = part.map { folder.appending(path: $0) } ?? folder
    let module = folder.replacing(lastNamed: target.name, with: course.target.name)
    let names = course.slugs.map { $0 + (part.map { "_\($0)" } ?? "") + ".swift" }
    return .buildCommand(
      displayName: "Taking the tests of \(names.count) lessons for \(target.name)",
      executable: try context.tool(named: Self.tool).url,
      arguments: ["suites", module.path, output.path] + names,
      // After the module, and whenever that may have changed.
      inputFiles: course.all + [module.appending(path: Self.registry)],
      outputFiles: names.map { output.appending(path: $0) })
  }

  private static let tool = "tangler"

  /// A file that every module of lessons has.
  private static let registry = "Registry.swift"

  /// The targets whose code lessons can hold: those that depend on the one with the lessons, or that it depends on.
  private static func beside(_ course: Course, in context: PluginContext) -> [String] {
    let around = context.package.targets.filter { other in
      other.id != course.target.id && !other.isTest && Course(other) == nil
        && (other.depends(on: course.target) || course.target.depends(on: other))
    }
    return around.map(\.name).sorted()
  }

  /// The courses that can hold a target's code.
  private static func courses(around target: Target, in context: PluginContext) -> [Course] {
    context.package.targets.filter { $0.depends(on: target) || target.depends(on: $0) }
      .compactMap(Course.init)
  }
}

/// A target whose folder holds lessons.
private struct Course {
  let target: SourceModuleTarget
  /// All of its lessons; each may change what others come to.
  let all: [URL]
  /// The lessons whose files are made.
  private(set) var lessons: [URL]
  /// Their names without `.md`.
  var slugs: [String] { lessons.map { $0.deletingPathExtension().lastPathComponent } }

  /// Looks into the folder of a target; nil if there is no lesson.
  init?(_ target: Target) {
    guard let target = target as? SourceModuleTarget else { return nil }
    let files = try? FileManager.default.contentsOfDirectory(
      at: target.directoryURL, includingPropertiesForKeys: nil)
    self.target = target
    all = (files ?? [])
      .filter { $0.pathExtension == "md" && !$0.lastPathComponent.hasPrefix(".") }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    lessons = all
    if lessons.isEmpty { return nil }
  }

  /// Returns the course with a share of the lessons, in their order, all shares being of a size; nil if there are fewer
  /// lessons than shares, and none is left for this one.
  func taking(_ share: Share) -> Course? {
    var course = self
    let bounds = [share.number - 1, share.number].map { all.count * $0 / share.count }
    course.lessons = Array(all[bounds[0]..<bounds[1]])
    return course.lessons.isEmpty ? nil : course
  }

  /// Whether a fence says that its code belongs to another target.
  func names(_ other: Target) -> Bool {
    lessons.contains { lesson in
      let text = (try? String(contentsOf: lesson, encoding: .utf8)) ?? ""
      return text.split(separator: "target=\(other.name)", omittingEmptySubsequences: false)
        .dropFirst().contains { rest in
          !(rest.first.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false)
        }
    }
  }

  /// The files that lessons read when they run, show, or lead to; SwiftPM warns of files that nobody
  /// takes.
  var data: [URL] {
    let folder = target.directoryURL
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.sorted().filter { path in
      !path.hasSuffix(".md") && !path.hasSuffix(".swift")
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
  }
}

/// Which of several targets with the tests of a course one is: `LessonsTests2of4` has those of the second quarter of the
/// lessons.
///
/// The compiler makes the interface of a whole target for an edit of one lesson, and of tests that takes long.
private struct Share {
  let name: String
  /// From 1.
  let number: Int
  let count: Int
  private let stem: Substring

  /// Reads the name of a target; nil if that does not speak of shares.
  init?(_ name: String) {
    guard let match = name.wholeMatch(of: /(.*\D)(\d+)of(\d+)/), let number = Int(match.2),
      let count = Int(match.3)
    else { return nil }
    (self.name, stem, self.number, self.count) = (name, match.1, number, count)
  }

  /// What is wrong with the share among the targets of a package: not all are there, and some tests would be in none.
  func fault(among names: [String]) -> String? {
    guard number > 0, number <= count else {
      return "there is no share \(number) of \(count), which '\(name)' is to be"
    }
    let missing = (1...count).map { "\(stem)\($0)of\(count)" }.first { !names.contains($0) }
    return missing.map {
      "the tests of some lessons are in no target: there is '\(name)', and no '\($0)'"
    }
  }
}

extension URL {
  /// Returns the path with the last folder of a name called another: each target has a folder for what is made for it,
  /// and that has its name.
  fileprivate func replacing(lastNamed name: String, with other: String) -> URL {
    var parts = pathComponents
    if let place = parts.lastIndex(of: name) { parts[place] = other }
    return URL(filePath: NSString.path(withComponents: parts))
  }
}

extension Target {
  fileprivate var isTest: Bool {
    guard let module = self as? SourceModuleTarget else { return false }
    let kind: ModuleKind = module.kind
    return kind == .test
  }

  /// The targets of the package that it depends on itself.
  fileprivate var directDependencies: [Target] {
    dependencies.compactMap { if case .target(let target) = $0 { target } else { nil } }
  }

  fileprivate func depends(on other: Target) -> Bool {
    directDependencies.contains { $0.id == other.id }
  }
}
