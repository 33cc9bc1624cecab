/// Writes a tag in a line of text otherwise, with the one that closes it.
struct InlineHTML {
  private let text: ImportedText
  private let offset: Int
  private let isLastResort: Bool

  init(_ text: ImportedText, at offset: Int, isLastResort: Bool) {
    self.text = text
    self.offset = offset
    self.isLastResort = isLastResort
  }

  func edits() -> [ImportedText.Edit] {
    guard let (tag, end) = Self.tag(at: offset, in: text.bytes), HTMLElements.isKnown(tag.name)
    else {
      return [edit(offset..<offset, "\\", .sign("<"))]
    }
    let range = offset..<end
    if isLastResort || tag.isClosing { return [edit(range, "", .html(tag.name))] }
    if let image = tag.image { return [edit(range, image, .html("img"))] }
    switch tag.name {
    case "br": return [lineBreak(range)]
    case "hr": return [edit(range, "\n\n---\n\n", .html("hr"))]
    case "a":
      guard let address = tag.attributes["href"], let close = close("a", from: end) else {
        return removed(range, "a", end)
      }
      return [
        edit(range, "[", .html("a")), edit(close, "](\(address))", nil),
      ]
    default: break
    }
    guard let close = close(tag.name, from: end), !text.text(end..<close.lowerBound).trimmed.isEmpty
    else { return removed(range, tag.name, end) }
    if let mark = HTMLElements.marks[tag.name] {
      // A mark stands right before its word.
      let inside = text.text(end..<close.lowerBound)
      let before = inside.prefix(while: \.isWhitespace)
      let after = inside.reversed().prefix(while: \.isWhitespace)
      let start = end + String(before).utf8.count
      let stop = close.lowerBound - String(after).utf8.count
      return [
        edit(offset..<start, before + mark, .html(tag.name)),
        edit(stop..<close.upperBound, mark + String(after), nil),
      ]
    }
    if HTMLElements.code.contains(tag.name) {
      let inside = text.text(end..<close.lowerBound)
      let mark = inside.contains("`") ? "``" : "`"
      let plain = HTMLMarkdown.decoded(inside)
      return [edit(offset..<close.upperBound, mark + plain + mark, .html(tag.name))]
    }
    if HTMLElements.kept.contains(tag.name), !tag.attributes.isEmpty {
      return [edit(range, "<\(tag.name)>", .html(tag.name))]
    }
    return removed(range, tag.name, end)
  }

  /// Takes a tag away, and the one that closes it.
  private func removed(_ range: Range<Int>, _ name: String, _ end: Int) -> [ImportedText.Edit] {
    let space = HTMLElements.blocks.contains(name) ? " " : ""
    let close = close(name, from: end)
    return [edit(range, space, .html(name))] + (close.map { [edit($0, space, nil)] } ?? [])
  }

  /// Ends a line on purpose; in the middle of one, goes on in a new one.
  private func lineBreak(_ range: Range<Int>) -> ImportedText.Edit {
    let line = text.range(ofLine: text.line(at: offset))
    let rest = text.text(range.upperBound..<line.upperBound)
    let before = text.text(line.lowerBound..<offset)
    let next = text.text(text.range(ofLine: text.line(at: offset) + 1)).trimmed
    let isHeading = before.trimmed.hasPrefix("#")
    if isHeading || before.trimmed.isEmpty { return edit(range, " ", .html("br")) }
    if rest.trimmed.isEmpty {
      return edit(range.lowerBound..<line.upperBound, next.isEmpty ? "" : "\\", .html("br"))
    }
    let margin = String(before.prefix { $0 == " " || $0 == ">" })
    return edit(range, "\\\n\(margin)", .html("br"))
  }

  private func edit(
    _ range: Range<Int>, _ text: String, _ change: ImportChange.Kind?
  ) -> ImportedText.Edit {
    ImportedText.Edit(range: range, text: text, change: change)
  }

  /// Returns where the tag stands that closes an element, in the same paragraph.
  private func close(_ name: String, from start: Int) -> Range<Int>? {
    var depth = 0
    var offset = start
    while offset < text.bytes.count {
      if text.bytes[offset] == 10, offset + 1 < text.bytes.count, text.bytes[offset + 1] == 10 {
        return nil
      }
      if text.bytes[offset] == UInt8(ascii: "<"),
        let (tag, end) = Self.tag(at: offset, in: text.bytes),
        tag.name == name
      {
        if !tag.isClosing {
          depth += 1
        } else if depth == 0 {
          return offset..<end
        } else {
          depth -= 1
        }
      }
      offset += 1
    }
    return nil
  }

  /// Returns the tag at an offset, and where it ends.
  static func tag(at offset: Int, in bytes: [UInt8]) -> (tag: ParsedTag, end: Int)? {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "<") else { return nil }
    var quote: UInt8?
    var end = offset + 1
    while end < bytes.count, end - offset < 4_096 {
      let byte = bytes[end]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        let inside = String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
        return ParsedTag(inside).map { ($0, end + 1) }
      } else if byte == 34 || byte == 39 {
        // Only behind an equals sign: others are apostrophes.
        let isValue = bytes[..<end].last { $0 != 32 } == UInt8(ascii: "=")
        if isValue { quote = byte }
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      end += 1
    }
    return nil
  }
}
