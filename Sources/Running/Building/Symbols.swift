import Foundation

/// The symbols of compiled code, as the system's `nm` lists them.
struct Symbols {
  var defined: Set<String> = []
  var undefined: Set<String> = []

  /// Reads objects; nil if they cannot be read.
  init?(objects: [String]) {
    self.init(objects.isEmpty ? nil : ["-g", "-P"] + objects)
  }

  /// Reads a library; nil if it cannot be read.
  init?(library: String) {
    #if canImport(Darwin)
      self.init(["-g", "-P", library])
    #else
      self.init(["-D", "-P", library])
    #endif
  }

  private init?(_ arguments: [String]?) {
    guard let arguments else { return }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["nm"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    for line in data.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      guard words.count > 1, words[1].count == 1, let kind = words[1].first else { continue }
      let name = Self.name(words[0])
      if kind == UInt8(ascii: "U") || kind == UInt8(ascii: "w") {
        undefined.insert(name)
      } else {
        defined.insert(name)
      }
    }
  }

  /// The name as C and Swift have it: without a version, and without the underscore that Apple's linker
  /// puts before every name.
  private static func name(_ bytes: Data.SubSequence) -> String {
    let plain = bytes.prefix { $0 != UInt8(ascii: "@") }
    #if canImport(Darwin)
      return String(decoding: plain.dropFirst(), as: UTF8.self)
    #else
      return String(decoding: plain, as: UTF8.self)
    #endif
  }
}
