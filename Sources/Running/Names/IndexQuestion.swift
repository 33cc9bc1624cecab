import CompilerIndex
import CourseFiles
import Foundation

/// Some files of a program whose names one call of the compiler is asked about.
struct IndexQuestion: Sendable {
  private let program: WrittenProgram
  private let names: Set<String>
  private let hasTopLevel: Bool

  /// How many files one call of the compiler is asked about: what it keeps of each takes memory until it ends.
  static let limit = 1_000

  /// Shares files among calls: one for each processor if they are many, and more if they are very many.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - open: The files of it that are asked about.
  /// - Returns: The questions; none if there is nothing to ask.
  static func questions(
    of program: IndexedProgram, about open: [IndexedProgram.File]
  ) -> [IndexQuestion] {
    guard !open.isEmpty else { return [] }
    let count = count(for: open.count, processors: ProcessInfo.processInfo.activeProcessorCount)
    var shares = [(size: Int, names: Set<String>)](repeating: (0, []), count: count)
    for file in open.sorted(by: { ($0.text.utf8.count, $0.name) > ($1.text.utf8.count, $1.name) }) {
      guard let least = shares.indices.min(by: { shares[$0].size < shares[$1].size }) else {
        continue
      }
      shares[least].size += file.text.utf8.count
      shares[least].names.insert(file.name)
    }
    let written = WrittenProgram(program.files, readers: count)
    return shares.map {
      IndexQuestion(program: written, names: $0.names, hasTopLevel: program.hasTopLevel)
    }
  }

  /// How many calls share some files.
  static func count(for files: Int, processors: Int) -> Int {
    max(min(processors, (files + 7) / 8), (files + limit - 1) / limit)
  }

  /// Asks the compiler.
  ///
  /// A question is asked once.
  ///
  /// - Parameters:
  ///   - compiler: The compiler.
  ///   - reader: What reads the index that it writes.
  ///   - beside: The Swift files beside the lessons.
  /// - Returns: The names in each file, by the file's name; none of a file that it does not tell of.
  func answer(
    by compiler: Frontend, _ reader: IndexReader, beside: [URL]
  ) async -> [String: [IndexOccurrence]] {
    defer { program.leave() }
    // Hardly anybody writes out what a compiler makes of code: should that end it, types are missing and no more.
    let whole = await answer(by: compiler, reader, beside: beside, isDumped: true)
    return names.isSubset(of: whole.keys)
      ? whole : await answer(by: compiler, reader, beside: beside, isDumped: false)
  }

  private func answer(
    by compiler: Frontend, _ reader: IndexReader, beside: [URL], isDumped: Bool
  ) async -> [String: [IndexOccurrence]] {
    let scratch = ScratchFolder.url()
    defer { try? FileManager.default.removeItem(at: scratch) }
    do {
      let folder = try program.folder()
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
      let asked = program.names.filter(names.contains)
      let store = scratch.appending(path: "store")
      try await compiler.index(
        asked.map { folder.appending(path: $0) },
        among: program.names.filter { !names.contains($0) }.map { folder.appending(path: $0) }
          + beside,
        isProgram: hasTopLevel, isDumped: isDumped, to: store, temporary: scratch)
      var found = Dictionary(
        try await reader.read(store).map { (URL(filePath: $0).lastPathComponent, $1) }
      ) { first, _ in first }.filter { names.contains($0.key) }
      guard let demangler = reader.demangler else { return found }
      for name in asked where isDumped && found[name] != nil {
        let url = folder.appending(path: name)
        let dump = Frontend.dump(of: url)
        // It is many times as long as the file, and the others of the program stay until all are asked about.
        defer { try? FileManager.default.removeItem(at: dump) }
        guard let data = try? Data(contentsOf: dump, options: .alwaysMapped),
          let text = program.text(of: name)
        else { continue }
        found[name]? += SyntaxDump(data).names(in: url.path, of: text)
      }
      return await demangler.spelling(out: found)
    } catch {
      return [:]
    }
  }
}
