import CIndexStore
import Foundation

/// The library of a Swift toolchain that reads what its compiler knows of names.
///
/// The compiler writes an index while it compiles (`-index-store-path`), in a form of its own; this
/// library, which language servers use as well, reads it.
package struct IndexLibrary: @unchecked Sendable {
  // The functions are constants of a library that stays loaded.
  let storeCreate: index_store_create
  let storeDispose: index_dispose
  let unitsApply: index_units_apply
  let unitReader: index_reader_create
  let unitDispose: index_dispose
  let unitMainFile: index_get_text
  let dependenciesApply: index_apply
  let dependencyKind: index_get_number
  let dependencyName: index_get_text
  let dependencyPath: index_get_text
  let recordReader: index_reader_create
  let recordDispose: index_dispose
  let occurrencesApply: index_apply
  let occurrenceSymbol: index_get_ref
  let occurrenceRoles: index_get_bits
  let occurrencePlace: index_get_place
  let symbolName: index_get_text
  let symbolUSR: index_get_text
  let symbolKind: index_get_number
  let errorText: @convention(c) (index_ref?) -> UnsafePointer<CChar>?
  let errorDispose: index_dispose

  /// Loads the library.
  ///
  /// - Parameter url: Where it is.
  /// - Throws: `IndexFault` if it is not there, or is another one.
  package init(at url: URL) throws(IndexFault) {
    guard let handle = dlopen(url.path, RTLD_LAZY | RTLD_LOCAL) else {
      throw IndexFault("\(url.path) cannot be loaded")
    }
    func function<Function>(_ name: String) throws(IndexFault) -> Function {
      guard let symbol = dlsym(handle, "indexstore_\(name)") else {
        throw IndexFault("\(url.path) has no function indexstore_\(name)")
      }
      return unsafeBitCast(symbol, to: Function.self)
    }
    storeCreate = try function("store_create")
    storeDispose = try function("store_dispose")
    unitsApply = try function("store_units_apply_f")
    unitReader = try function("unit_reader_create")
    unitDispose = try function("unit_reader_dispose")
    unitMainFile = try function("unit_reader_get_main_file")
    dependenciesApply = try function("unit_reader_dependencies_apply_f")
    dependencyKind = try function("unit_dependency_get_kind")
    dependencyName = try function("unit_dependency_get_name")
    dependencyPath = try function("unit_dependency_get_filepath")
    recordReader = try function("record_reader_create")
    recordDispose = try function("record_reader_dispose")
    occurrencesApply = try function("record_reader_occurrences_apply_f")
    occurrenceSymbol = try function("occurrence_get_symbol")
    occurrenceRoles = try function("occurrence_get_roles")
    occurrencePlace = try function("occurrence_get_line_col")
    symbolName = try function("symbol_get_name")
    symbolUSR = try function("symbol_get_usr")
    symbolKind = try function("symbol_get_kind")
    errorText = try function("error_get_description")
    errorDispose = try function("error_dispose")
  }

  /// Finds the library that belongs to a compiler; nil if its toolchain has none.
  ///
  /// - Parameter compiler: The path of `swiftc`, or a link to it.
  /// - Returns: The library.
  package static func url(besideCompiler compiler: String) -> URL? {
    let folder = URL(filePath: compiler).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "lib")
    return ["libIndexStore.so", "libIndexStore.dylib"].map { folder.appending(path: $0) }
      .first { access($0.path, R_OK) == 0 }
  }
}

/// Why an index cannot be read.
package struct IndexFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
