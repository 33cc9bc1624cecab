import Foundation

/// How the modules were compiled that a program is linked of, besides the one of its lessons.
package struct LinkedModules: Sendable {
  /// A module that SwiftPM compiled of Swift files.
  package struct Module: Sendable {
    /// Its name.
    package let name: String
    /// What it is compiled with, besides its name, its files and where results go.
    package let flags: [String]
    /// Its files.
    package let sources: [URL]
  }

  /// Those of Swift, by name.
  package let modules: [Module]
  /// The objects of all others.
  package let otherObjects: [String]

  /// Reads how the modules of a program were compiled.
  package init(of plan: BuildPlan) {
    let others = plan.objects.filter { !plan.moduleObjects.contains($0) }
    let folders = Dictionary(grouping: others) { Self.module(of: $0) ?? "" }
    let calls = CompilerCall.calls(of: Set(folders.keys), in: plan.folder)
    modules = calls.sorted { $0.key < $1.key }.map { name, call in
      Module(name: name, flags: call.flags, sources: call.sources)
    }
    otherObjects = folders.filter { calls[$0.key] == nil }.flatMap(\.value).sorted()
  }

  /// The module that an object is of, by SwiftPM's folders.
  private static func module(of object: String) -> String? {
    let folder = object.split(separator: "/").dropLast().last { $0.hasSuffix(".build") }
    return folder.map { String($0.dropLast(".build".count)) }
  }
}
