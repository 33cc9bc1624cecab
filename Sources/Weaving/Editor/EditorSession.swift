import Foundation
import LanguageServer

/// Hands messages to and fro between an editor on standard input and output, the language server, the
/// child that knows Swift, and SwiftPM, which runs and tests lessons.
final class EditorSession {
  private let command: [String]?
  private let folder: URL
  private var server: LanguageServer?
  private var child: ChildServer?
  private var tool: ChildTool?
  private let root: URL
  private var fromEditor = MessageStream()
  private var fromSwift = MessageStream()

  /// How long nobody types, in milliseconds, until the compiler is asked what is wrong.
  private static let pause: Int32 = 120

  /// Prepares a session.
  ///
  /// - Parameters:
  ///   - setup: The course.
  ///   - knowledge: What other parts of the toolkit know of it.
  ///   - command: How the Swift server is called; nil if there is none.
  init(_ setup: ServerSetup, knowledge: CourseKnowledge, command: [String]?) {
    self.command = command
    folder = setup.scratch
    root = setup.root
    server = LanguageServer(
      setup, knowledge: knowledge, startTool: { [weak self] in self?.startTool($0) ?? false },
      startSwift: { [weak self] in self?.startChild() },
      send: { Self.write(MessageStream.frame($0), to: STDOUT_FILENO) })
  }

  /// Runs until the editor ends.
  ///
  /// - Returns: Whether the editor took its leave in order.
  func run() -> Bool {
    signal(SIGPIPE, SIG_IGN)
    defer {
      child?.end()
      tool?.end()
    }
    guard let server else { return false }
    while !server.hasEnded {
      let descriptors = [STDIN_FILENO, child?.descriptor, tool?.descriptor].compactMap(\.self)
      var files = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let count = poll(&files, nfds_t(files.count), server.isWaiting ? Self.pause : -1)
      if count == 0 {
        server.idle()
        continue
      }
      guard count > 0 || errno == EINTR else { return false }
      if files[0].revents != 0 {
        guard let bytes = Self.read(STDIN_FILENO) else { return false }
        for message in fromEditor.receive(bytes) where !server.hasEnded { server.receive(message) }
      }
      for file in files.dropFirst() where file.revents != 0 {
        readChild(file.fd)
        readTool(file.fd)
      }
    }
    return server.endedWell
  }

  private func readChild(_ descriptor: Int32) {
    guard child?.descriptor == descriptor else { return }
    if let bytes = Self.read(descriptor) {
      for message in fromSwift.receive(bytes) { server?.receive(fromSwift: message) }
    } else {
      child?.end()
      child = nil
      server?.swiftEnded()
    }
  }

  private func readTool(_ descriptor: Int32) {
    guard let tool, tool.descriptor == descriptor else { return }
    if let bytes = Self.read(descriptor) {
      tool.output += bytes
    } else {
      self.tool = nil
      let isGood = tool.hasSucceeded()
      server?.toolEnded(String(decoding: tool.output, as: UTF8.self), isGood: isGood)
    }
  }

  private func startTool(_ arguments: [String]) -> Bool {
    tool = try? ChildTool(["swift"] + arguments, in: root)
    return tool != nil
  }

  private func startChild() -> ((JSON) -> Void)? {
    guard let command, let child = try? ChildServer(command, in: folder) else { return nil }
    self.child = child
    fromSwift = MessageStream()
    return { [weak child] in child?.send(MessageStream.frame($0)) }
  }

  /// Reads what has come; nil at the end.
  private static func read(_ descriptor: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    if count < 0, errno == EINTR { return [] }
    return count > 0 ? Array(bytes.prefix(count)) : nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      .write(contentsOf: Data(bytes))
  }
}
