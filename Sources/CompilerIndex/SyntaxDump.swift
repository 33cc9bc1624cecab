import Foundation

/// What a compiler made of a file, as its option `-dump-ast-format json` writes it.
///
/// An index has no names such as `$0`, and its names for C's functions hold no types. The dump has both, and the
/// compiler writes it with the index in one go.
package struct SyntaxDump {
  private let dump: Data

  /// Takes what the compiler wrote of a file.
  package init(_ dump: Data) { self.dump = dump }

  /// Returns the names whose types an index does not tell; the text of each is the compiler's own name for its type,
  /// which begins with ``typePrefix``.
  ///
  /// - Parameters:
  ///   - path: The path of the file that was compiled.
  ///   - text: What is in it.
  /// - Returns: The names, each place once.
  package func names(in path: String, of text: String) -> [IndexOccurrence] {
    let lines = Lines(text)
    var found: Set<IndexOccurrence> = []
    for mark in [#""base_name":"$"#, #""decl_usr":"c:"#] {
      var rest = dump.startIndex..<dump.endIndex
      while let place = dump.range(of: Data(mark.utf8), in: rest) {
        rest = place.upperBound..<dump.endIndex
        guard let use = use(around: place.lowerBound),
          let (line, column) = lines.place(ofByte: use.offset, of: use.name)
        else { continue }
        found.insert(
          IndexOccurrence(
            file: path, line: line, column: column,
            symbol: use.symbol.isEmpty ? "\(use.name): \(use.type)" : use.symbol, name: use.name,
            kind: IndexSymbolKind(0), roles: .reference, text: use.type))
      }
    }
    return found.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// What the compiler's names for types begin with.
  package static let typePrefix = "$s"

  /// A name that somebody wrote.
  private struct Use {
    let type: String
    let offset: Int
    let name: String
    let symbol: String
  }

  private static let beginning = Data(#"{"_kind":"declref_expr","type":""#.utf8)

  /// Reads the use of a name in whose entry a place is; nil if it is in another kind of entry, or nobody wrote the name.
  private func use(around place: Data.Index) -> Use? {
    let near = max(dump.startIndex, place - 2_000)..<place
    guard let start = dump.range(of: Self.beginning, options: .backwards, in: near) else {
      return nil
    }
    let entry = dump[start.upperBound..<min(dump.endIndex, place + 500)]
    let form =
      #/(\$s[^"]+)","range":\{"start":(\d+),"end":\d+\},"decl":\{"_kind":"decl_ref","base_name":"([^"]+)","decl_usr":"([^"]*)"/#
    guard let match = String(decoding: entry, as: UTF8.self).prefixMatch(of: form)?.output,
      match.3.hasPrefix("$") || match.4.hasPrefix("c:"), let offset = Int(match.2)
    else { return nil }
    return Use(
      type: String(match.1), offset: offset, name: String(match.3), symbol: String(match.4))
  }

  /// The lines of a text.
  private struct Lines {
    private let text: Data
    private let starts: [Int]

    init(_ text: String) {
      self.text = Data(text.utf8)
      var starts = [0]
      while let end = self.text[starts[starts.count - 1]...].firstIndex(of: UInt8(ascii: "\n")) {
        starts.append(end + 1)
      }
      self.starts = starts
    }

    /// Returns the line and the column of a byte, counted from 1; nil if a name does not stand there.
    func place(ofByte offset: Int, of name: String) -> (line: Int, column: Int)? {
      guard offset < text.count, text[offset...].starts(with: name.utf8),
        let line = starts.lastIndex(where: { $0 <= offset })
      else { return nil }
      return (line + 1, offset - starts[line] + 1)
    }
  }
}
