import CourseFiles
import Foundation
import Running

/// The same as ``BuildInputs``, in words that mean the same on every machine.
///
/// What is linked is told by its sources, for an object holds the paths of the machine on which it was
/// compiled. It counts only while the program is newer than all of them: see ``isCurrent``.
package struct PortableInputs: Sendable {
  /// All that every run depends on besides the course's own code, as bytes.
  package let key: [UInt8]
  /// What the compiler reads for a chunk that must not compile, as bytes.
  let compilerKey: [UInt8]
  /// The compiler's version and the machine that it compiles for, as the compiler says them.
  package let toolchain: String
  /// Whether the program was linked after every source was last written, so that its sources tell
  /// what it does.
  package let isCurrent: Bool
  /// What ``confirm()`` writes down, and where.
  private let record: (stamps: String, file: URL)

  /// Reads what a program was built of.
  ///
  /// - Parameters:
  ///   - plan: How it was built.
  ///   - root: The package's folder.
  ///   - checksums: The sums of files that were read before.
  package init(_ plan: BuildPlan, root: URL, checksums: FileChecksums) {
    let tools = URL(filePath: plan.compiler).deletingLastPathComponent().deletingLastPathComponent()
    let text = PortableText([
      plan.folder.path: "BUILD", plan.scratch.path: "SCRATCH", root.path: "ROOT",
      tools.path: "TOOLCHAIN",
    ])
    toolchain = Self.version(in: plan.folder)
    let linked = LinkedModules(of: plan)
    var compiler = Data()
    compiler.append(text: "\(toolchain)\n\(checksums[plan.compiler])")
    compiler.append(text: text.flags(plan.flags))
    for source in plan.sourcesBeside {
      compiler.append(text: "\(source.lastPathComponent) \(checksums[source.path])")
    }
    for module in linked.modules {
      compiler.append(text: "\(module.name)\n\(text.flags(module.flags))")
      for source in module.sources.sorted(by: { $0.path < $1.path }) {
        compiler.append(text: "\(source.lastPathComponent) \(text.sum(of: source, checksums))")
      }
    }
    var all = compiler
    all.append(text: text.flags(plan.linkFlags))
    for object in linked.otherObjects {
      all.append(text: "\(text.relative(object)) \(checksums[object])")
    }
    for library in checksums.libraries(of: plan.program) {
      all.append(text: "\(text.relative(library)) \(checksums[library])")
    }
    key = [UInt8](all)
    compilerKey = [UInt8](compiler)
    let program = FileStamp(path: plan.program.path)
    let sources = (linked.modules.flatMap(\.sources) + plan.sourcesBeside).map { source in
      (name: source.path, stamp: FileStamp(path: source.path))
    }
    let stamps =
      sources.map { "\($0.name) \($0.stamp?.description ?? "none")\n" }.joined()
      + (program?.description ?? "none")
    let file = plan.folder.appending(path: "\(plan.program.lastPathComponent).confirmed-sources")
    record = (stamps, file)
    isCurrent =
      sources.allSatisfy { source in
        program.map { source.stamp?.isOlder(than: $0) ?? false } ?? false
      } || (try? String(contentsOf: file, encoding: .utf8)) == stamps
  }

  /// Notes that a build has just ended well: a source that is newer than the program changed nothing in
  /// it, a comment say, and SwiftPM does not link the same again.
  package func confirm() {
    let folder = OutputFolder(record.file.deletingLastPathComponent())
    _ = try? folder.write(record.stamps.utf8, to: record.file.lastPathComponent)
  }

  /// What the compiler said of itself when SwiftPM asked it; SwiftPM leaves that beside what it builds.
  private static func version(in folder: URL) -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let texts = names.filter { $0.hasPrefix("swift-version") && $0.hasSuffix(".txt") }.sorted()
      .compactMap { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    return texts.joined(separator: "\n").split(separator: "\n").map(String.init)
      .joined(separator: ", ")
  }
}

/// Leaves out of flags and files what only this machine has: its folders, and how many processors.
private struct PortableText {
  private let places: [(path: String, name: String)]

  init(_ places: [String: String]) {
    self.places = places.sorted { $0.key.count > $1.key.count }.map { ($0.key, $0.value) }
  }

  func relative(_ text: String) -> String {
    places.reduce(text) { $0.replacing($1.path, with: $1.name) }
  }

  /// Flags, without those that change no code: how many compilers work side by side, and the name of the
  /// package, which SwiftPM takes from that of its folder.
  func flags(_ flags: [String]) -> String {
    var words: [String] = []
    var rest = flags[...]
    while let flag = rest.popFirst() {
      if flag == "-package-name" {
        rest = rest.dropFirst()
      } else if !flag.hasPrefix("-j") || !flag.dropFirst(2).allSatisfy(\.isNumber) {
        words.append(relative(flag))
      }
    }
    return words.joined(separator: "\n")
  }

  /// The sum of a source; one that SwiftPM writes says where it is.
  func sum(of source: URL, _ checksums: FileChecksums) -> String {
    guard let build = places.first(where: { $0.name == "SCRATCH" })?.path,
      source.path.hasPrefix(build + "/"),
      let text = try? String(contentsOf: source, encoding: .utf8)
    else { return checksums[source.path] }
    return Checksum(Array(relative(text).utf8)).description
  }
}
