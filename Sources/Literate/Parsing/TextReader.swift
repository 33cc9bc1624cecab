extension LessonParser {
  /// Reads text: what is struck through, the notes that it leads to, and addresses in it.
  ///
  /// - Parameters:
  ///   - node: The text.
  ///   - withoutDollar: Whether it begins with the dollar that ends a formula.
  ///   - line: What the text goes into.
  ///   - cursor: Where it stands.
  mutating func readText(
    _ node: CMarkNode, withoutDollar: Bool, into line: inout InlineLine,
    _ cursor: inout InlineCursor
  ) {
    let text = node.literal
    var addresses: [BareAddress] = []
    if noteContext != .link, BareAddress.isWorthwhile(text) {
      addresses = BareAddress.all(in: Array(text.utf8))
    }
    let places = addresses.map { cursor.location(ofNext: $0.text) }
    let marks = cursor.passText(text)
    let begin = withoutDollar ? 1 : 0
    guard !marks.isEmpty || !addresses.isEmpty else {
      return line.add(Substring(text.utf8.dropFirst(begin)))
    }
    let bytes = Array(text.utf8)
    var events = zip(addresses, places).map { TextEvent($0, at: $1) }
    events += TextEvent.tildes(among: marks, isAtEnd: node.endsLine, in: bytes)
    events += marks.compactMap { mark in
      cursor.reference(at: mark).flatMap { reference, written in
        TextEvent(
          reference, written, at: mark, place: cursor.location(at: mark.place), in: bytes)
      }
    }
    events += marks.compactMap { mark in
      cursor.noteLabel(at: mark).flatMap { label in
        TextEvent(label, at: mark, place: cursor.location(at: mark.place), in: bytes)
      }
    }
    var position = begin
    for event in events.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where event.range.lowerBound >= position {
      line.add(String(decoding: bytes[position..<event.range.lowerBound], as: UTF8.self))
      position = event.range.upperBound
      switch event.kind {
      case .tildes(let after):
        line.add(TildeRun(length: event.range.count, before: line.last, after: after))
      case .address(let address, let place):
        let link = Link(
          destination: address.destination, title: "", content: [.text(address.text)],
          location: place)
        links.append(link)
        line.add(.link(link))
      case .reference(let reference, let place): add(reference, at: place, to: &line)
      case .note(let label, let place):
        if let note = readFootnote(label, at: place) { line.add(.footnote(note)) }
      }
    }
    line.add(String(decoding: bytes[position...], as: UTF8.self))
  }
}

/// Something in a text that is more than text.
private struct TextEvent {
  enum Kind {
    /// Tildes, and what follows them; nil at the end of a line.
    case tildes(after: Character?)
    case address(BareAddress, SourceLocation)
    case note(String, SourceLocation)
    case reference(WrittenReference, SourceLocation)
  }

  let kind: Kind
  /// Where it stands in the text, in bytes.
  let range: Range<Int>

  private init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  init(_ address: BareAddress, at place: SourceLocation) {
    self.init(.address(address, place), address.range)
  }

  /// Takes a bracket for one that leads to a note; nil if the text does not go on with its label.
  init?(_ label: String, at mark: TextMark, place: SourceLocation, in bytes: [UInt8]) {
    let words = Array("[^\(label)]".utf8)
    guard bytes[mark.offset...].starts(with: words) else { return nil }
    self.init(.note(label, place), mark.offset..<(mark.offset + words.count))
  }

  /// Takes a bracket for a reference; nil if the text does not go on with it.
  init?(
    _ reference: WrittenReference, _ written: String, at mark: TextMark, place: SourceLocation,
    in bytes: [UInt8]
  ) {
    let words = Array(written.utf8)
    guard bytes[mark.offset...].starts(with: words) else { return nil }
    self.init(.reference(reference, place), mark.offset..<(mark.offset + words.count))
  }

  /// Returns the tildes that are alone or by two.
  static func tildes(among marks: [TextMark], isAtEnd: Bool, in bytes: [UInt8]) -> [TextEvent] {
    var runs: [Range<Int>] = []
    for mark in marks where mark.mark == .tilde {
      if runs.last?.upperBound == mark.offset {
        runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<(mark.offset + 1)
      } else {
        runs.append(mark.offset..<(mark.offset + 1))
      }
    }
    return runs.filter { $0.count <= 2 }.map { run in
      let rest = String(decoding: bytes[run.upperBound...].prefix(16), as: UTF8.self)
      return TextEvent(.tildes(after: rest.first ?? (isAtEnd ? nil : "x")), run)
    }
  }
}

extension CMarkNode {
  /// Whether nothing follows in its line.
  fileprivate var endsLine: Bool {
    guard let next else { return true }
    return next.kind == .softBreak || next.kind == .lineBreak
  }
}
