import Literate
import Tangling

/// How a file changed, in the form that `diff -u` prints and `git apply` takes.
struct UnifiedDiff {
  /// The patch; empty if nothing changed.
  let text: String

  /// How many lines stand around a change.
  private static let context = 3

  /// Compares two versions of a file.
  init(from old: Course.File, to new: Course.File) {
    let before = Self.lines(old.bytes)
    let after = Self.lines(new.bytes)
    var groups: [[Hunk]] = []
    for hunk in Hunk.all(from: before, to: after) {
      if let last = groups.last?.last, hunk.old.lowerBound - last.old.upperBound <= 2 * Self.context
      {
        groups[groups.count - 1].append(hunk)
      } else {
        groups.append([hunk])
      }
    }
    let parts = groups.map { Self.part($0, before, after) }
    text =
      parts.isEmpty ? "" : "--- a/\(old.path)\n+++ b/\(new.path)\n" + parts.joined()
  }

  private static func part(_ hunks: [Hunk], _ before: [Substring], _ after: [Substring]) -> String {
    guard let first = hunks.first, let last = hunks.last else { return "" }
    let start = max(0, first.old.lowerBound - context)
    let end = min(before.count, last.old.upperBound + context)
    let newStart = first.new.lowerBound - (first.old.lowerBound - start)
    var text = ""
    var count = 0
    func add(_ mark: String, _ lines: ArraySlice<Substring>) {
      for line in lines {
        text += mark + line
        if line.last?.isNewline != true { text += "\n\\ No newline at end of file\n" }
        if mark != "-" { count += 1 }
      }
    }
    var place = start
    for hunk in hunks {
      add(" ", before[place..<hunk.old.lowerBound])
      add("-", before[hunk.old])
      add("+", after[hunk.new])
      place = hunk.old.upperBound
    }
    add(" ", before[place..<end])
    let range = "@@ -\(start + 1),\(end - start) +\(newStart + 1),\(count) @@\n"
    return range + text
  }

  /// The lines with their ends.
  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines: [Substring] = []
    var start = text.startIndex
    while let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let next = text.utf8.index(after: end)
      lines.append(text[start..<next])
      start = next
    }
    if start < text.endIndex { lines.append(text[start...]) }
    return lines
  }
}
