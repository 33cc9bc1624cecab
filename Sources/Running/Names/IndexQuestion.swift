import CompilerIndex
import CourseFiles
import Foundation

/// Some files of a program whose names one call of the compiler is asked about.
struct IndexQuestion: Sendable {
  private let files: [(name: String, text: String)]
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
    let files = program.files.map { ($0.name, $0.text) }
    return shares.map {
      IndexQuestion(files: files, names: $0.names, hasTopLevel: program.hasTopLevel)
    }
  }

  /// How many calls share some files.
  static func count(for files: Int, processors: Int) -> Int {
    max(min(processors, (files + 7) / 8), (files + limit - 1) / limit)
  }

  /// Asks the compiler.
  ///
  /// - Parameters:
  ///   - compiler: The compiler.
  ///   - reader: What reads the index that it writes.
  ///   - beside: The Swift files beside the lessons.
  /// - Returns: The names in each file, by the file's name; none of a file that it does not tell of.
  func answer(
    by compiler: Frontend, _ reader: IndexReader, beside: [URL]
  ) async -> [String: [IndexOccurrence]] {
    // Hardly anybody writes out what a compiler makes of code: should that end it, types are missing and no more.
    let whole = await answer(by: compiler, reader, beside: beside, isDumped: true)
    return names.isSubset(of: whole.keys)
      ? whole : await answer(by: compiler, reader, beside: beside, isDumped: false)
  }

  private func answer(
    by compiler: Frontend, _ reader: IndexReader, beside: [URL], isDumped: Bool
  ) async -> [String: [IndexOccurrence]] {
    let folder = ScratchFolder.url()
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let output = OutputFolder(folder)
      for file in files { try output.write(file.text.utf8, to: file.name) }
      let places = files.map { (name: $0.name, url: folder.appending(path: $0.name)) }
      let store = folder.appending(path: "store")
      try await compiler.index(
        places.filter { names.contains($0.name) }.map(\.url),
        among: places.filter { !names.contains($0.name) }.map(\.url) + beside,
        isProgram: hasTopLevel, isDumped: isDumped, to: store, temporary: folder)
      var found = Dictionary(
        try await reader.read(store).map { (URL(filePath: $0).lastPathComponent, $1) }
      ) { first, _ in first }.filter { names.contains($0.key) }
      guard let demangler = reader.demangler else { return found }
      for (name, url) in places where isDumped && found[name] != nil {
        guard let dump = try? Data(contentsOf: Frontend.dump(of: url), options: .alwaysMapped),
          let text = files.first(where: { $0.name == name })?.text
        else { continue }
        found[name]? += SyntaxDump(dump).names(in: url.path, of: text)
      }
      return await demangler.spelling(out: found)
    } catch {
      return [:]
    }
  }
}
