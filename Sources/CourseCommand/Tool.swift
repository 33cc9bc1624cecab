import Foundation

/// The toolkit's tool, `weaver`: where it is built, and whether it is up to date.
///
/// A checkout that SwiftPM made for a dependency is one course's own. From such a one the tool is built
/// in a folder of the user's caches, once for each version of toolkit and compiler.
struct Tool {
  /// The toolkit's sources.
  let toolkit: URL
  /// The folder that SwiftPM builds it in.
  let scratch: URL
  /// `debug` or `release`.
  let configuration: String

  static let name = "weaver"

  /// The environment variable by which the tool knows the program of the course.
  static let programVariable = "COURSE_PROGRAM"

  /// The environment variable that names a tool which was built before, by who packs it for others.
  static let toolVariable = "COURSE_TOOL"

  /// Puts the tool in the place of this process: the one that the environment names, or that of the toolkit
  /// that this program was built with.
  ///
  /// - Parameters:
  ///   - arguments: What the tool is called with.
  ///   - program: The program of the course.
  /// - Throws: `ToolError`, or the system's error.
  static func exec(_ arguments: [String], for program: URL) throws -> Never {
    guard let path = ProcessInfo.processInfo.environment[toolVariable], !path.isEmpty else {
      try own.exec(arguments, for: program)
    }
    guard access(path, X_OK) == 0 else { throw ToolError.missing(path) }
    try exec(URL(filePath: path).absoluteURL, arguments, for: program)
  }

  /// The tool of the toolkit that this program was built with.
  private static var own: Tool {
    get throws {
      let checkout = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent()
      guard checkout.path.contains("/.build/checkouts/") else {
        return Tool(
          toolkit: checkout, scratch: scratch(for: checkout), configuration: "debug")
      }
      let shared = try SharedCheckout(of: checkout).url
      return Tool(
        toolkit: shared, scratch: shared.appending(path: ".build"), configuration: "debug")
    }
  }

  /// The folder in which this program was built, if it belongs to the toolkit's own package.
  private static func scratch(for checkout: URL) -> URL {
    let program = (Bundle.main.executableURL ?? checkout).resolvingSymlinksInPath()
    let folder = program.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let isOwn = folder.path.hasPrefix(checkout.resolvingSymlinksInPath().path + "/")
    return isOwn ? folder : checkout.appending(path: ".build")
  }

  private var folder: URL { scratch.appending(path: configuration) }
  private var executable: URL { folder.appending(path: Self.name) }
  private var stamp: URL { folder.appending(path: "\(Self.name).sources") }

  /// Puts the tool in the place of this process, after it was built if need be.
  ///
  /// - Parameters:
  ///   - arguments: What the tool is called with.
  ///   - program: The program of the course.
  /// - Throws: `ToolError`, or the system's error.
  private func exec(_ arguments: [String], for program: URL) throws -> Never {
    let sources = try sourcesNow
    if (try? String(contentsOf: stamp, encoding: .utf8)) != sources
      || access(executable.path, X_OK) != 0
    {
      try build()
      try sources.write(to: stamp, atomically: true, encoding: .utf8)
    }
    try Self.exec(executable, arguments, for: program)
  }

  private static func exec(
    _ executable: URL, _ arguments: [String], for program: URL
  ) throws -> Never {
    setenv(programVariable, program.path, 1)
    var pointers = ([executable.path] + arguments).map { strdup($0) } + [nil]
    execv(executable.path, &pointers)
    throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }

  /// Every source of the tool, with its size and the time of its last change.
  private var sourcesNow: String {
    get throws {
      let manager = FileManager.default
      var lines: [String] = []
      for path in try manager.subpathsOfDirectory(atPath: toolkit.appending(path: "Sources").path)
      where !path.hasSuffix(".md") { lines.append("Sources/\(path)") }
      lines.append("Package.swift")
      return lines.sorted().map { path in
        var status = stat()
        guard stat(toolkit.appending(path: path).path, &status) == 0,
          status.st_mode & S_IFMT == S_IFREG
        else { return "" }
        #if canImport(Darwin)
          let time = status.st_mtimespec
        #else
          let time = status.st_mtim
        #endif
        return "\(path) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)\n"
      }.joined()
    }
  }

  private func build() throws {
    let isFirst = access(executable.path, X_OK) != 0
    Self.say(
      isFirst
        ? "Building the toolkit's tool; the first time, that takes minutes."
        : "Building the toolkit's tool anew, for its sources have changed.")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "swift", "build", "--package-path", toolkit.path, "--scratch-path", scratch.path,
      "--configuration", configuration, "--product", Self.name,
    ]
    // Standard output is for what the tool says.
    process.standardOutput = FileHandle.standardError
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ToolError.notBuilt(toolkit) }
  }

  private static func say(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((line + "\n").utf8))
  }
}

/// There is no tool of the toolkit.
enum ToolError: Error, CustomStringConvertible {
  /// It cannot be built from the sources in a folder.
  case notBuilt(URL)
  /// The environment names one that is not there.
  case missing(String)

  var description: String {
    switch self {
    case .notBuilt(let folder):
      "error: the toolkit's tool cannot be built in \(folder.path): what the compiler says stands above"
    case .missing(let path):
      "error: \(Tool.toolVariable) names '\(path)', and there is no program: build it with "
        + "'swift build --product weaver', or unset the variable"
    }
  }
}
