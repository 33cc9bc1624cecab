import CourseFiles
import Foundation
import Packaging

/// The package that SwiftPM builds once, as a model for the programs that prove a course.
struct ProofModel {
  /// The package's folder.
  let package: URL
  /// What the course's own package says of its lessons.
  let needs: TargetNeeds
  /// The files that its code reads as resources, by their paths.
  let resources: [String: [UInt8]]
  /// The versions of packages that the course is built with, `Package.resolved`.
  let pins: Data?
  /// The path of the compiler.
  let compiler: String

  /// Writes the package, only what changed of it.
  ///
  /// - Throws: The system's error.
  func write() throws {
    let output = OutputFolder(package)
    let pinned = package.appending(path: "Package.resolved")
    if let pins, !needs.packages.isEmpty, !FileManager.default.fileExists(atPath: pinned.path) {
      try output.write(pins, to: pinned.lastPathComponent)
    }
    let tests = "Tests/\(ProofPackage.module)"
    for (path, bytes) in resources { try output.write(bytes, to: "\(tests)/\(path)") }
    try output.write(Self.source.utf8, to: "\(tests)/\(Self.sourceName)")
    try OutputFolder(package.appending(path: tests)).removeOthers(
      than: Set(resources.keys).union([Self.sourceName]))
    try output.write(manifest.utf8, to: "Package.swift")
  }

  /// Whether SwiftPM has built the package as it is now; never, if packages of others belong to it, which may have
  /// changed.
  var isBuilt: Bool {
    guard let state, let built = try? Data(contentsOf: stamp) else { return false }
    return built == Data(state.utf8)
  }

  /// Notes that SwiftPM has built the package as it is now.
  ///
  /// - Throws: The system's error.
  func noteBuilt() throws {
    guard let state else { return }
    try OutputFolder(stamp.deletingLastPathComponent()).write(
      state.utf8, to: stamp.lastPathComponent)
  }

  private var manifest: String { ProofPackage.manifest(needs: needs) }

  /// Among what was built: it goes with that.
  private var stamp: URL { package.appending(path: ".build/model-state") }

  /// All that a build follows from.
  private var state: String? {
    guard needs.packages.isEmpty, let compiler = FileStamp(path: compiler) else { return nil }
    let files = resources.sorted { $0.key < $1.key }.map { "\($0) \(Checksum.digest(of: $1))" }
    return ([compiler.description, manifest, Self.source] + files).joined(separator: "\n")
  }

  /// A program as the others are, but for the lessons.
  private static let sourceName = "Model.swift"
  private static let source = """
    import Foundation
    import Testing

    @Test func `the package builds`() {}

    """
}
