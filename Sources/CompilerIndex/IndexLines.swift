/// The names in files as lines of text: what a process that reads an index tells the one that asked.
///
/// The library is a large program in C++ that trusts the files which it reads. So it runs in a process of
/// its own, and a store that is broken ends that one.
package enum IndexLines {
  private static let end = "end"

  /// Returns the lines for names in files.
  package static func text(_ files: [String: [IndexOccurrence]]) -> String {
    var lines: [String] = []
    for (file, occurrences) in files.sorted(by: { $0.key < $1.key }) {
      lines.append("file\t\(file)")
      for one in occurrences {
        lines.append(
          "\(one.line)\t\(one.column)\t\(one.roles.rawValue)\t\(one.kind.number)\t\(one.symbol)\t"
            + "\(one.name)\t\(one.text)")
      }
    }
    return (lines + [end]).map { $0 + "\n" }.joined()
  }

  /// Reads what ``text(_:)`` wrote; nil if it is not all there.
  package static func files(_ text: String) -> [String: [IndexOccurrence]]? {
    var files: [String: [IndexOccurrence]] = [:]
    var file: String?
    var occurrences: [IndexOccurrence] = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.elementsEqual(end.utf8) {
        if let file { files[file] = occurrences }
        return files
      }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      if fields.count == 2, fields[0] == "file" {
        if let file { files[file] = occurrences }
        (file, occurrences) = (fields[1], [])
      } else if fields.count == 7, let file, let line = Int(fields[0]),
        let column = Int(fields[1]), let roles = UInt64(fields[2]), let kind = UInt32(fields[3])
      {
        occurrences.append(
          IndexOccurrence(
            file: file, line: line, column: column, symbol: fields[4], name: fields[5],
            kind: IndexSymbolKind(kind), roles: IndexRoles(rawValue: roles),
            text: fields[6]))
      } else {
        return nil
      }
    }
    return nil
  }
}
