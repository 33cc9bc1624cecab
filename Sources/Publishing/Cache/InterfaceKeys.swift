import CourseFiles
import Foundation
import Literate
import Running
import SwiftCode
import Synchronization

/// The keys of objects in programs whose files are compiled one by one, and so share most of them.
///
/// An object depends on the compiler and its flags, on its own file, and on what other files declare that this
/// can see by name (``NameGraph``). What stands in their functions it does not depend on: no file is handed to the optimiser
/// together with another.
///
/// What another file imports counts, too: members of its modules are found in all files. Where the target asks for
/// `MemberImportVisibility`, they are not.
package final class InterfaceKeys: ObjectKeys {
  private struct Question: Hashable {
    let module: Int
    let file: ModuleFile
  }

  private struct State {
    /// What modules declare, each once, with its number.
    var modules: [[String]: Int] = [:]
    var graphs: [NameGraph] = []
    var keys: [Question: [UInt8]] = [:]
  }

  private let compiler: [UInt8]
  private let importsAreOwn: Bool
  private let module: String
  private let names: NameMemory
  private let state = Mutex(State())

  /// Prepares keys.
  ///
  /// - Parameters:
  ///   - inputs: How the files are compiled, and what they import.
  ///   - names: The names in code that was read before.
  package init(inputs: BuildInputs, names: NameMemory) {
    compiler = inputs.compilerKey
    importsAreOwn = inputs.importsAreOwn
    module = inputs.module
    self.names = names
  }

  package func objects(of files: [ModuleFile]) -> [[UInt8]] {
    // Reading the names is nearly all of the work, where they are not known.
    let read = files.mapSideBySide { [names] in names.file($0.text) }
    // Where a declaration stands in the module means nothing to the others, nor how often a module is imported.
    let declared = zip(files, read).flatMap { file, names in
      names.interface.filter { $0.isImport ? isShared($0) : !file.isLeaf }
    }
    let items = Set(declared).sorted { $0.code < $1.code }
    return state.withLock { state in
      let module = number(of: items, in: &state)
      return zip(files, read).map { file, names in
        let question = Question(module: module, file: file)
        if let known = state.keys[question] { return known }
        let key = key(of: file, referringTo: names.references, in: state.graphs[module])
        state.keys[question] = key
        return key
      }
    }
  }

  /// Whether an import means something to other files.
  private func isShared(_ statement: CodeItem) -> Bool {
    !importsAreOwn || statement.code.contains("_exported")
  }

  private func number(of items: [CodeItem], in state: inout State) -> Int {
    let codes = items.map(\.code)
    if let known = state.modules[codes] { return known }
    state.modules[codes] = state.graphs.count
    state.graphs.append(
      NameGraph(items.map { VisibleCode.Piece(item: $0, places: []) }, for: .compiling))
    return state.graphs.count - 1
  }

  private func key(
    of file: ModuleFile, referringTo names: Set<String>, in graph: NameGraph
  ) -> [UInt8] {
    let visible = graph.code(visibleFrom: [names], at: 0)
    var key = Data("object\(file.isOptimised ? ", optimised" : "")\n\(file.name)\n".utf8)
    key.append(field: compiler)
    key.append(field: Data(file.text.utf8))
    // A name in small letters before a dot is a variable's, unless the module is called so.
    let isQualified = module.first?.isUppercase == false && visible.words.contains(module)
    let pieces = isQualified ? graph.pieces : visible.pieces
    for piece in pieces { key.append(field: Data(piece.item.code.utf8)) }
    return [UInt8](key)
  }
}
