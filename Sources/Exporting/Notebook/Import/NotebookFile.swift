import CourseRuntime
import Foundation

/// A notebook as Jupyter and its sisters keep it, format 3 or 4.
package struct NotebookFile {
  /// A cell of a notebook.
  struct Cell {
    /// What is in a cell.
    enum Kind: Hashable {
      case prose
      case code(language: String)
      case raw
    }

    let kind: Kind
    let source: String
    /// The images that are kept in the cell itself, by name.
    var attachments: [String: [UInt8]] = [:]
    /// What kind of thing each of its outputs is.
    var outputs: [String] = []
  }

  /// The cells, in order.
  let cells: [Cell]

  /// Reads a notebook.
  ///
  /// - Parameter bytes: What is in its file.
  /// - Throws: `NotebookFileError` if it is none.
  package init(_ bytes: [UInt8]) throws(NotebookFileError) {
    let json: JSONTree
    do {
      json = try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
    } catch {
      throw .noJSON
    }
    guard case .integer(let format)? = json["nbformat"] else { throw .noNotebook }
    guard format == 3 || format == 4 else { throw .format(format) }
    let metadata = json["metadata"]
    let language =
      metadata?["language_info"]?["name"]?.text ?? metadata?["kernelspec"]?["language"]?.text
      ?? metadata?["kernelspec"]?["name"]?.text ?? "python"
    let cells =
      json["cells"]?.items ?? json["worksheets"]?.items.flatMap { $0["cells"]?.items ?? [] } ?? []
    self.cells = cells.map { Self.cell($0, language: language.lowercased()) }
  }

  private static func cell(_ cell: JSONTree, language: String) -> Cell {
    let source = (cell["source"] ?? cell["input"])?.lines ?? ""
    switch cell["cell_type"]?.text {
    case "markdown":
      return Cell(kind: .prose, source: source, attachments: attachments(of: cell))
    case "heading":
      let level = if case .integer(let level)? = cell["level"] { level } else { 2 }
      return Cell(kind: .prose, source: String(repeating: "#", count: level) + " " + source)
    case "code":
      let own = cell["language"]?.text?.lowercased() ?? language
      return Cell(
        kind: .code(language: own), source: source,
        outputs: cell["outputs"]?.items.map(output) ?? [])
    default: return Cell(kind: .raw, source: source)
    }
  }

  private static func attachments(of cell: JSONTree) -> [String: [UInt8]] {
    guard case .object(let files)? = cell["attachments"] else { return [:] }
    return files.compactMapValues { file in
      guard case .object(let kinds) = file, let text = kinds.values.first?.lines else { return nil }
      return Data(base64Encoded: text, options: .ignoreUnknownCharacters).map { [UInt8]($0) }
    }
  }

  private static func output(_ output: JSONTree) -> String {
    switch output["output_type"]?.text {
    case "stream": return "text"
    case "error", "pyerr": return "error"
    default:
      var kinds: [String] = []
      if case .object(let data)? = output["data"] { kinds = data.keys.sorted() }
      if output["png"] != nil || output["svg"] != nil || output["jpeg"] != nil {
        kinds = ["image/"]
      }
      if kinds.contains(where: { $0.hasPrefix("image/") }) { return "image" }
      return kinds.contains("text/html") ? "table or page" : "value"
    }
  }
}

/// Why a file is no notebook that can be read.
package enum NotebookFileError: Error, Hashable, CustomStringConvertible {
  case noJSON
  case noNotebook
  case format(Int)

  /// The fault in words.
  package var description: String {
    switch self {
    case .noJSON: "the file is no notebook: it is not JSON"
    case .noNotebook: "the file is no notebook: it does not say 'nbformat'"
    case .format(let format):
      "notebooks of format \(format) are not known: open it in Jupyter, which saves it in format 4"
    }
  }
}
