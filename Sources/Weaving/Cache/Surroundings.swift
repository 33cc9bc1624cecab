import CourseFiles
import Foundation

/// What every run of a course depends on besides the course's own program: the toolkit that records
/// it, the toolchain, and how the package is built.
struct Surroundings: Hashable, Sendable {
  /// The package's folder.
  let root: URL
  /// The folder with the lessons.
  let lessons: URL
  /// The program that runs the lessons.
  let executable: URL

  /// The toolkit's sources that decide what a transcript or a complaint holds.
  private static let toolkit = [
    "Exhibits", "Tangling", "Weaving/Cache", "Weaving/Running", "Weaving/Code/CompilerCheck.swift",
    "Weaving/Command/RunLesson.swift", "CProcess",
  ]

  /// The Swift files beside the lessons, by name: they are part of the module.
  var filesBeside: [URL] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: lessons.path)) ?? []
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { lessons.appending(path: $0) }
  }

  /// All of it as bytes; nil if the program is older than the sources that it was built from.
  ///
  /// The sources are read from the disk, and so speak for the program only if it was built since.
  /// `swift run` sees to that. Times serve to distrust here, and never to trust.
  var key: [UInt8]? {
    let toolkit = Self.toolkit.flatMap { Self.files(at: ToolkitSources.folder.appending(path: $0)) }
    guard let built = FileStamp(path: executable.path), !toolkit.isEmpty,
      (toolkit + filesBeside).allSatisfy({ $0.isOlder(than: built) })
    else { return nil }
    let manifests = ["Package.swift", "Package.resolved"].map { root.appending(path: $0) }
    var key = Data(Self.toolchain(beside: executable).utf8)
    for file in toolkit + manifests { key.append(Self.line(file)) }
    return [UInt8](key)
  }

  /// The package's own sources as bytes, for lessons that import one of its modules; nil if the
  /// program is older.
  var packageKey: [UInt8]? {
    let files = Self.files(at: root.appending(path: "Sources"))
    guard let built = FileStamp(path: executable.path),
      files.allSatisfy({ $0.isOlder(than: built) })
    else { return nil }
    return files.flatMap(Self.line)
  }

  /// All that the program is built from, besides the toolchain and the lessons.
  private var sources: [URL] {
    let folders = [ToolkitSources.folder, root.appending(path: "Sources")]
    let paths = Set(folders.map(\.standardizedFileURL.path)).sorted()
    let files = paths.flatMap { Self.files(at: URL(filePath: $0)) }
    let manifests = ["Package.swift", "Package.resolved"].map { root.appending(path: $0) }
    let own = lessons.standardizedFileURL.path + "/"
    let others = files.filter { !($0.pathExtension == "md" && $0.path.hasPrefix(own)) }
    return others + manifests + filesBeside
  }

  /// What the system says of the sources: equal only if none was touched.
  var stamps: Data {
    var stamps = Data()
    for file in sources {
      stamps.append(text: file.path)
      stamps.append(text: FileStamp(path: file.path)?.description ?? "none")
    }
    return stamps
  }

  /// The sources as bytes; nil if the program is older.
  var contents: Data? {
    guard let built = FileStamp(path: executable.path) else { return nil }
    var contents = Data()
    for file in sources {
      if let stamp = FileStamp(path: file.path), !stamp.isOlder(than: built) { return nil }
      contents.append(text: file.path)
      contents.append(Self.line(file))
    }
    return contents
  }

  /// The compiler's version, which SwiftPM leaves beside what it builds, and the compiler itself.
  static func toolchain(beside executable: URL) -> String {
    let folder = executable.deletingLastPathComponent()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let versions = names.filter { $0.hasPrefix("swift-version") && $0.hasSuffix(".txt") }.sorted()
    let texts = versions.map { name in
      name + "\n" + ((try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? "")
    }
    let search = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let compiler = search.split(separator: ":").lazy.compactMap { folder in
      FileStamp(path: "\(folder)/swiftc").map { "\(folder) \($0)" }
    }.first
    return (texts + [compiler ?? "no compiler"]).joined(separator: "\n") + "\n"
  }

  private static func files(at url: URL) -> [URL] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? []
    guard !paths.isEmpty else { return [url] }
    let files = paths.sorted().map { url.appending(path: $0, directoryHint: .notDirectory) }
    return files.filter { !$0.hasDirectoryPath && !$0.pathExtension.isEmpty }
  }

  /// A file's name, size and sum: enough to tell two versions of it apart.
  private static func line(_ file: URL) -> Data {
    let bytes = [UInt8]((try? Data(contentsOf: file)) ?? Data())
    return Data("\(file.lastPathComponent) \(bytes.count) \(Checksum(bytes))\n".utf8)
  }
}

extension URL {
  fileprivate func isOlder(than stamp: FileStamp) -> Bool {
    FileStamp(path: path)?.isOlder(than: stamp) ?? false
  }
}
