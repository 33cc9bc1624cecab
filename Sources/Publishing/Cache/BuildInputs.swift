import CourseFiles
import Foundation
import Running

/// What every run of a course depends on besides the course's own code: all else that its program is
/// linked of, and how it is compiled.
///
/// It is read from what SwiftPM itself wrote down and built, so it speaks of the program that runs,
/// wherever its sources are.
package struct BuildInputs: Sendable {
  /// All of it as bytes.
  package let key: [UInt8]
  /// What the compiler reads for a chunk that must not compile, as bytes.
  let compilerKey: [UInt8]
  /// The module's name.
  var module: String
  /// Whether a file sees the members of those modules only that it imports itself, whatever others import.
  let importsAreOwn: Bool

  /// Reads what a program was built of.
  ///
  /// - Parameters:
  ///   - plan: How it was built.
  ///   - root: The package's folder.
  ///   - checksums: The sums of files that were read before.
  package init(_ plan: BuildPlan, root: URL, checksums: FileChecksums) {
    let prefixes = [plan.folder.path: "BUILD", plan.scratch.path: "SCRATCH", root.path: "ROOT"]
    func relative(_ text: String) -> String {
      var text = text
      for (path, name) in prefixes.sorted(by: { $0.key.count > $1.key.count }) {
        text = text.replacing(path, with: name)
      }
      return text
    }
    module = plan.module
    importsAreOwn = zip(plan.flags, plan.flags.dropFirst()).contains {
      $0.hasSuffix("-feature") && $1 == "MemberImportVisibility"
    }
    var compiler = Data()
    compiler.append(text: Self.toolchain(of: plan))
    compiler.append(text: plan.flags.map(relative).joined(separator: "\n"))
    for source in plan.sourcesBeside {
      compiler.append(text: "\(source.lastPathComponent) \(checksums[source.path])")
    }
    for module in Self.modules(of: plan) {
      compiler.append(text: "\(module.lastPathComponent) \(checksums[module.path])")
    }
    var all = compiler
    all.append(text: plan.linkFlags.map(relative).joined(separator: "\n"))
    // Of the module itself, what stands beside the lessons; the sources above are for programs of
    // earlier lessons, which compile them anew.
    let lessons = Set(plan.sources.filter(plan.isTangled).map { "\($0.lastPathComponent).o" })
    let own = plan.moduleObjects.filter {
      lessons.contains(String($0.split(separator: "/").last ?? ""))
    }
    for object in plan.objects where !own.contains(object) {
      all.append(text: "\(relative(object)) \(checksums[object])")
    }
    for library in checksums.libraries(of: plan.program) {
      all.append(text: "\(library) \(FileStamp(path: library)?.description ?? "none")")
    }
    key = [UInt8](all)
    compilerKey = [UInt8](compiler)
  }

  /// The modules that were compiled for the program, other than the course's own and its main one.
  private static func modules(of plan: BuildPlan) -> [URL] {
    let names = Set(
      plan.objects.compactMap { object in
        let folder = object.split(separator: "/").dropLast().last { $0.hasSuffix(".build") }
        return folder.map { String($0.dropLast(".build".count)) }
      })
    return names.subtracting([plan.module]).sorted().compactMap(plan.module)
  }

  /// The compiler's version, which SwiftPM leaves beside what it builds, and the compiler itself.
  private static func toolchain(of plan: BuildPlan) -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: plan.folder.path)) ?? []
    let versions = names.filter { $0.hasPrefix("swift-version") && $0.hasSuffix(".txt") }.sorted()
    let texts = versions.map { name in
      let url = plan.folder.appending(path: name)
      return name + "\n" + ((try? String(contentsOf: url, encoding: .utf8)) ?? "")
    }
    let compiler = FileStamp(path: plan.compiler)?.description ?? "no compiler"
    return (texts + [plan.compiler, compiler]).joined(separator: "\n")
  }
}
