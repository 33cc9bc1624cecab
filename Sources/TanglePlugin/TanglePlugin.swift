import Foundation
import PackagePlugin

/// Turns the lessons of a target into Swift while it is built.
///
/// On a target whose folder holds lessons, it makes the module; on a test target, the suites of the
/// lessons of the target that it tests.
@main
struct TanglePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let course = try course(for: target) else {
      Diagnostics.error(
        "no lessons for target '\(target.name)': there is no Markdown file in its folder, nor in "
          + "the folder of a target that it depends on")
      return []
    }
    let lessons = try Self.lessons(in: course)
    let isSuite = course.id != target.id
    let output = context.pluginWorkDirectoryURL
    let slugs = lessons.map { $0.deletingPathExtension().lastPathComponent }
    let names =
      isSuite
      ? slugs.map { "\($0).swift" }
      : slugs.flatMap { ["\($0).swift", "\($0)_run.swift"] } + ["Records.swift", "Registry.swift"]
    return [
      .buildCommand(
        displayName: "Tangling \(lessons.count) lessons for \(target.name)",
        executable: try context.tool(named: "tangle").url,
        arguments: [
          "sources", "--root", context.package.directoryURL.path,
          "--lessons", course.directoryURL.path, "--module", course.name,
          "--output", output.path,
        ] + (isSuite ? ["--suites"] : []),
        inputFiles: lessons + (isSuite ? [] : Self.data(of: course)),
        outputFiles: names.map { output.appending(path: $0) })
    ]
  }

  private func course(for target: Target) throws -> SourceModuleTarget? {
    let dependencies = target.dependencies.compactMap { dependency in
      if case .target(let target) = dependency { target } else { nil as Target? }
    }
    return try ([target] + dependencies).compactMap { $0 as? SourceModuleTarget }
      .first { try !Self.lessons(in: $0).isEmpty }
  }

  /// The files that lessons read when they run, show, or lead to; SwiftPM warns of files that nobody
  /// takes.
  private static func data(of course: SourceModuleTarget) -> [URL] {
    let folder = course.directoryURL
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.sorted().filter { path in
      !path.hasSuffix(".md") && !path.hasSuffix(".swift")
        && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.map { folder.appending(path: $0) }.filter { !$0.hasDirectoryPath }
  }

  private static func lessons(in target: SourceModuleTarget) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: target.directoryURL, includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "md" && !$0.lastPathComponent.hasPrefix(".") }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
