import ArgumentParser
import Dispatch
import Foundation
import Publishing
import Serving
import Subprocess

/// `weave serve`: shows the pages while the lessons are written.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Show the pages in a browser, in step with every edit.",
    discussion: """
      Serves the pages to this machine alone, and watches the lessons and the sources. An edit of \
      prose is on the page at once; one of code is built, run where it can be seen, and then on the \
      page. What is wrong is told over the page and here, at its line; the last good pages stay. \
      Ends with Ctrl-C.
      """)

  @OptionGroup var folders: Folders

  @Option(help: "The port; if it is left out, the first free one from 8000 on.")
  var port: UInt16?

  @Flag(help: "Open the pages in the browser.")
  var open = false

  @Option(
    help: ArgumentHelp(
      """
      The editor in which a press on the place of a fault opens it: a name such as 'code', 'zed' or 'idea', or an \
      address with {file} and {line} in it. If it is left out, that of VISUAL or EDITOR.
      """))
  var editor: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Take the results of lessons that were run before, when nothing they depend on changed.")
  var cache = true

  @Argument(parsing: .postTerminator, help: "Arguments for 'swift build', after '--'.")
  var build: [String] = []

  func validate() throws {
    guard let editor, EditorLink(editor) == nil else { return }
    throw ValidationError(
      """
      no address is known for the editor '\(editor)': name one of \(EditorLink.names.joined(separator: ", ")), or \
      give the address, such as 'vscode://file{file}:{line}:{column}'
      """)
  }

  func run() async throws {
    let course = try await folders.course()
    let site = SiteFolder(url: course.site)
    let server: PreviewServer
    do {
      server = try await Self.server(for: site.url, port: port)
    } catch let error as PortInUse {
      Terminal.report("\(error)")
      throw ExitCode.failure
    }
    let weaver = Weaver(
      folder: course, tool: Terminal.executable,
      cache: cache ? RunCache(folder: RunCache.folder(beside: course.program)) : nil)
    let preview = Preview(
      server: server, session: PreviewSession(weaver: weaver, site: site, arguments: build),
      files: WatchedFiles(root: course.root, lessons: course.lessons),
      editor: editor.flatMap(EditorLink.init)
        ?? EditorLink(environment: ProcessInfo.processInfo.environment), say: Terminal.tell)
    course.tellOfLanguage()
    Terminal.tell("Serving \(course.siteName) at \(server.address), Ctrl-C ends it.")
    // An opener may stay for as long as the browser does.
    let address = server.address
    if open { Task { await Self.openBrowser(at: address) } }
    guard let ending = try await Signals.untilOne({ try await preview.run() }) else { return }
    switch ending {
    case .outdated:
      Terminal.tell("The program was built anew and goes on in the place of this one.")
      throw Self.replacement(course.program, port: server.port)
    }
  }

  private static func server(for folder: URL, port: UInt16?) async throws -> PreviewServer {
    if let port { return try await PreviewServer(folder: folder, port: port) }
    for port in UInt16(8000)..<8020 {
      if let server = try? await PreviewServer(folder: folder, port: port) { return server }
    }
    return try await PreviewServer(folder: folder, port: 0)
  }

  private static func openBrowser(at address: String) async {
    #if canImport(Darwin)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    do {
      _ = try await Subprocess.run(
        .name(opener), arguments: [address], output: .discarded, error: .discarded)
    } catch {
      Terminal.report("\(opener) cannot be run; open \(address)")
    }
  }

  /// Puts the course's program in the place of this one, on the same port: it starts the tool, built anew
  /// if need be.
  ///
  /// - Returns: Only if that cannot be done: the error.
  private static func replacement(_ program: URL, port: UInt16) -> any Error {
    var arguments = Array(CommandLine.arguments.dropFirst())
    arguments.removeAll { $0 == "--open" }
    if !arguments.contains(where: { $0.hasPrefix("--port") }) {
      arguments.insert(contentsOf: ["--port", "\(port)"], at: 1)
    }
    let path = program.path
    var pointers = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    execv(path, &pointers)
    return POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}

/// The signals by which a person or the system ends a program.
enum Signals {
  /// Runs until the work is done, or one of the signals comes; then the work is cancelled and waited for.
  ///
  /// Whoever does not want to wait sends a second one.
  ///
  /// - Parameters:
  ///   - work: The work.
  ///   - end: Ends the process by a signal.
  /// - Returns: What the work gave; nil if a signal ended it.
  /// - Throws: What the work throws.
  static func untilOne<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result,
    orEnd end: @escaping @Sendable (Int32) -> Void = Signals.end
  ) async throws -> Result? {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { if task.isCancelled { end(number) } else { task.cancel() } }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    do {
      return try await task.value
    } catch {
      if task.isCancelled { return nil }
      throw error
    }
  }

  private static let end: @Sendable (Int32) -> Void = { number in
    signal(number, SIG_DFL)
    kill(getpid(), number)
  }
}
