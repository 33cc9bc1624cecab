import CourseFiles
import Foundation
import Synchronization

/// The symbols of compiled code, as the system's `nm` lists them.
struct Symbols {
  var defined: Set<String> = []
  var undefined: Set<String> = []

  /// Reads objects; nil if they cannot be read.
  init?(objects: [String]) {
    guard let all = Self.read(objects) else { return nil }
    self.init(all)
  }

  /// Reads a library; nil if it cannot be read.
  init?(library: String) {
    #if canImport(Darwin)
      let flags = ["-g", "-P"]
    #else
      let flags = ["-D", "-P"]
    #endif
    guard let lines = Self.list(flags + [library]) else { return nil }
    self.init()
    lines.withUnsafeBytes { bytes in
      for line in NameLines(bytes) { add(line) }
    }
  }

  /// Puts symbols together.
  init(_ all: [Symbols] = []) {
    for symbols in all {
      defined.formUnion(symbols.defined)
      undefined.formUnion(symbols.undefined)
    }
  }

  /// Reads objects one by one, in one call; nil if they cannot be read.
  fileprivate static func read(_ objects: [String]) -> [Symbols]? {
    guard !objects.isEmpty else { return [] }
    guard let lines = list(["-g", "-P"] + objects) else { return nil }
    var all = objects.map { _ in Symbols() }
    // Of more than one object, each one's symbols stand below its name, in the order of the call.
    var place = objects.count == 1 ? 0 : -1
    lines.withUnsafeBytes { bytes in
      for line in NameLines(bytes) {
        if place + 1 < objects.count, line.isHeader(of: objects[place + 1]) {
          place += 1
        } else if place >= 0 {
          all[place].add(line)
        }
      }
    }
    return place == objects.count - 1 ? all : nil
  }

  private static func list(_ arguments: [String]) -> Data? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["nm"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data : nil
  }

  private mutating func add(_ line: NameLine) {
    guard let (name, kind) = line.symbol else { return }
    if kind == UInt8(ascii: "U") || kind == UInt8(ascii: "w") {
      undefined.insert(name)
    } else {
      defined.insert(name)
    }
  }
}

/// The symbols of objects and libraries that many programs are linked of, each read once.
final class SymbolTable: Sendable {
  private struct Entry {
    let stamp: FileStamp
    let symbols: Symbols
  }

  private let known = Mutex<[String: Entry]>([:])
  /// How many files' symbols are kept.
  private static let limit = 4_096

  /// Returns the symbols of objects together; nil if they cannot be read.
  func symbols(of objects: [String]) -> Symbols? {
    entries(of: objects, by: Symbols.read).map(Symbols.init)
  }

  /// Returns the symbols of a library; nil if it cannot be read.
  func symbols(ofLibrary library: String) -> Symbols? {
    entries(of: [library]) { _ in Symbols(library: library).map { [$0] } }?.first
  }

  private func entries(
    of files: [String], by read: ([String]) -> [Symbols]?
  ) -> [Symbols]? {
    let stamps = files.map { FileStamp(path: $0) }
    var found = known.withLock { known in
      zip(files, stamps).map { file, stamp in
        known[file].flatMap { $0.stamp == stamp ? $0.symbols : nil }
      }
    }
    let missing = files.indices.filter { found[$0] == nil }
    guard let new = read(missing.map { files[$0] }), new.count == missing.count else { return nil }
    known.withLock { known in
      // While a course is edited, objects come and go.
      if known.count > Self.limit { known = [:] }
      for (index, symbols) in zip(missing, new) {
        found[index] = symbols
        known[files[index]] = stamps[index].map { Entry(stamp: $0, symbols: symbols) }
      }
    }
    return found.compactMap(\.self)
  }
}

/// The lines of what `nm` prints.
///
/// It is much, so it is cut where the system finds the ends of lines: a program that is not optimised takes a
/// quarter of a second to look for them byte by byte.
private struct NameLines: Sequence, IteratorProtocol {
  private var rest: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) {
    rest = bytes
  }

  mutating func next() -> NameLine? {
    guard !rest.isEmpty else { return nil }
    let line: UnsafeRawBufferPointer
    (line, rest) = rest.cut(at: "\n")
    return NameLine(bytes: line)
  }
}

/// A line of what `nm` prints: a symbol, its kind and its place, or the name of the object that the next ones
/// are of.
private struct NameLine {
  let bytes: UnsafeRawBufferPointer

  /// Whether the symbols of an object follow.
  func isHeader(of object: String) -> Bool {
    bytes.last == UInt8(ascii: ":") && bytes.dropLast().elementsEqual(object.utf8)
  }

  /// The name as C and Swift have it, and the letter for the symbol's kind.
  ///
  /// The name is without a version, and without the underscore that Apple's linker puts before every name.
  var symbol: (name: String, kind: UInt8)? {
    let (word, rest) = bytes.cut(at: " ")
    let kind = rest.cut(at: " ").before
    guard kind.count == 1 else { return nil }
    let plain = word.cut(at: "@").before
    #if canImport(Darwin)
      return (String(decoding: plain.dropFirst(), as: UTF8.self), kind[0])
    #else
      return (String(decoding: plain, as: UTF8.self), kind[0])
    #endif
  }
}

extension UnsafeRawBufferPointer {
  /// Returns what stands before and after the first of some character; all, and nothing, if there is none.
  fileprivate func cut(at mark: Unicode.Scalar) -> (before: Self, after: Self) {
    guard let start = baseAddress, let found = memchr(start, Int32(mark.value), count) else {
      return (self, Self(start: nil, count: 0))
    }
    let place = UnsafeRawPointer(found) - start
    return (
      Self(start: start, count: place), Self(start: found + 1, count: count - place - 1)
    )
  }
}
