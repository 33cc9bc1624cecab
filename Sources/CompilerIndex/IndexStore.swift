import CIndexStore
import Foundation

/// What compilers wrote down of the names in files, in a folder.
package struct IndexStore {
  private let library: IndexLibrary
  private let folder: URL

  /// A store in a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder that the compiler was given as `-index-store-path`.
  ///   - library: What reads it.
  package init(at folder: URL, library: IndexLibrary) {
    self.folder = folder
    self.library = library
  }

  /// Reads the names in files.
  ///
  /// - Parameter isWanted: Whether a file counts, by its path.
  /// - Returns: For each file that the store knows its names, in the order of the text; those that the
  ///   compiler added are among them.
  /// - Throws: `IndexFault` if the store, or something in it, cannot be read.
  package func occurrences(
    in isWanted: (String) -> Bool = { _ in true }
  ) throws(IndexFault) -> [String: [IndexOccurrence]] {
    var error: index_ref?
    guard let store = library.storeCreate(folder.path, &error) else { throw fault(error) }
    defer { library.storeDispose(store) }
    var found: [String: [IndexOccurrence]] = [:]
    for unit in units(of: store) {
      guard let reader = library.unitReader(store, unit, &error) else { throw fault(error) }
      defer { library.unitDispose(reader) }
      let file = Self.text(library.unitMainFile(reader))
      guard isWanted(file) else { continue }
      for record in records(of: reader, file: file) {
        guard let reader = library.recordReader(store, record, &error) else { throw fault(error) }
        defer { library.recordDispose(reader) }
        // A store keeps units of earlier outputs; what is in both is there once.
        found[file, default: []] += occurrences(of: reader, file: file)
      }
      if found[file] == nil { found[file] = [] }
    }
    return found.mapValues { occurrences in
      Set(occurrences).sorted {
        ($0.line, $0.column, $0.symbol, $0.roles.rawValue)
          < ($1.line, $1.column, $1.symbol, $1.roles.rawValue)
      }
    }
  }

  /// Reads the names that somebody wrote.
  ///
  /// - Returns: For each file that the store knows its names, in the order of the text.
  /// - Throws: `IndexFault` if the store, or something in it, cannot be read.
  package func written() throws(IndexFault) -> [String: [IndexOccurrence]] {
    try occurrences().mapValues { $0.filter(\.isWritten) }
  }

  private func units(of store: index_ref) -> [String] {
    var names: [String] = []
    _ = withUnsafeMutablePointer(to: &names) { names in
      library.unitsApply(store, 1, names) { context, name in
        context?.assumingMemoryBound(to: [String].self).pointee.append(IndexStore.text(name))
        return true
      }
    }
    return names
  }

  /// The names of the records that a unit has of its own file.
  private func records(of unit: index_ref, file: String) -> [String] {
    let visit = Visit(library: library, file: file)
    _ = library.dependenciesApply(unit, Unmanaged.passUnretained(visit).toOpaque()) {
      context, item in
      guard let context, let item else { return true }
      let visit = Unmanaged<Visit>.fromOpaque(context).takeUnretainedValue()
      let library = visit.library
      if library.dependencyKind(item) == IndexStore.recordKind,
        IndexStore.text(library.dependencyPath(item)) == visit.file
      {
        visit.records.append(IndexStore.text(library.dependencyName(item)))
      }
      return true
    }
    return withExtendedLifetime(visit) { visit.records }
  }

  private func occurrences(of record: index_ref, file: String) -> [IndexOccurrence] {
    let visit = Visit(library: library, file: file)
    _ = library.occurrencesApply(record, Unmanaged.passUnretained(visit).toOpaque()) {
      context, item in
      guard let context, let item else { return true }
      Unmanaged<Visit>.fromOpaque(context).takeUnretainedValue().add(item)
      return true
    }
    return withExtendedLifetime(visit) { visit.occurrences }
  }

  /// What the library's functions hand on to what they call; these can hold nothing themselves.
  private final class Visit {
    let library: IndexLibrary
    let file: String
    var records: [String] = []
    var occurrences: [IndexOccurrence] = []

    init(library: IndexLibrary, file: String) {
      self.library = library
      self.file = file
    }

    func add(_ occurrence: index_ref) {
      guard let symbol = library.occurrenceSymbol(occurrence) else { return }
      var (line, column): (UInt32, UInt32) = (0, 0)
      library.occurrencePlace(occurrence, &line, &column)
      occurrences.append(
        IndexOccurrence(
          file: file, line: Int(line), column: Int(column),
          symbol: IndexStore.text(library.symbolUSR(symbol)),
          name: IndexStore.text(library.symbolName(symbol)),
          kind: IndexSymbolKind(library.symbolKind(symbol)),
          roles: IndexRoles(rawValue: library.occurrenceRoles(occurrence))))
    }
  }

  /// The number by which a unit calls a record among what it depends on.
  private static let recordKind: UInt32 = 2

  private static func text(_ text: index_text) -> String {
    String(
      decoding: UnsafeRawBufferPointer(start: text.data, count: text.length), as: UTF8.self)
  }

  private func fault(_ error: index_ref?) -> IndexFault {
    defer { if let error { library.errorDispose(error) } }
    let words = library.errorText(error).map { String(cString: $0) } ?? "no reason is given"
    return IndexFault("the index in \(folder.path) cannot be read: \(words)")
  }
}
