import CourseFiles
import Foundation
import Synchronization

/// The sums of files, each read once for as long as nobody touches it.
package final class FileChecksums: Sendable {
  private struct Entry: Codable {
    let stamp: String
    let sum: String
  }

  private struct State: Codable {
    var sums: [String: Entry] = [:]
    /// The libraries that a program loads, one a line.
    var libraries: [String: Entry] = [:]
  }

  private let folder: URL
  private let state: Mutex<State>

  /// Takes up what is known, which lies in a folder.
  init(folder: URL) {
    self.folder = folder
    let data = try? Data(contentsOf: folder.appending(path: Self.name))
    let known = data.flatMap { try? PropertyListDecoder().decode(State.self, from: $0) }
    state = Mutex(known ?? State())
  }

  private static let name = "file-checksums"

  /// The sum of a file; the same word for every file that cannot be read.
  subscript(path: String) -> String {
    guard let stamp = FileStamp(path: path)?.description else { return "none" }
    if let known = state.withLock({ $0.sums[path] }), known.stamp == stamp { return known.sum }
    let bytes = [UInt8]((try? Data(contentsOf: URL(filePath: path))) ?? Data())
    let sum = "\(bytes.count) \(Checksum(bytes))"
    state.withLock { $0.sums[path] = Entry(stamp: stamp, sum: sum) }
    return sum
  }

  /// The libraries that a program loads when it starts, by their paths; none if nobody can say.
  package func libraries(of program: URL) -> [String] {
    guard let stamp = FileStamp(path: program.path)?.description else { return [] }
    let known = state.withLock { $0.libraries[program.path] }
    if let known, known.stamp == stamp { return known.sum.split(separator: "\n").map(String.init) }
    let libraries = Self.loadedLibraries(of: program)
    state.withLock {
      $0.libraries[program.path] = Entry(stamp: stamp, sum: libraries.joined(separator: "\n"))
    }
    return libraries
  }

  /// Keeps what is known for the next weave, if the folder can be written.
  func keep() {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    let data = state.withLock { try? encoder.encode($0) }
    if let data { _ = try? OutputFolder(folder).write(data, to: Self.name) }
  }

  /// Asks the system's own tool: `ldd` or `otool`.
  private static func loadedLibraries(of program: URL) -> [String] {
    #if canImport(Darwin)
      let command = ["otool", "-L", program.path]
    #else
      let command = ["ldd", program.path]
    #endif
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return [] }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").dropFirst(0).compactMap { line in
      line.split(separator: " ").first { $0.hasPrefix("/") && !$0.hasSuffix(":") }.map {
        String($0.trimmingPrefix("\t"))
      }
    }.sorted()
  }
}
