/// Inline pieces as they are read, until the marks among them are resolved: `~~`, `<sub>`.
///
/// cmark splits text at every mark that might have meant something; here it is joined again.
struct InlineLine {
  private enum Piece {
    case inline(Inline)
    case tildes(TildeRun)
    /// An element that is open.
    case tag(TextStyle, SourceLocation)
  }

  private var pieces: [Piece] = []
  private var text = ""

  mutating func add(_ more: some StringProtocol) {
    if text.isEmpty { text = String(more) } else { text += more }
  }

  mutating func add(_ piece: Inline) {
    flush()
    pieces.append(.inline(piece))
  }

  mutating func add(_ run: TildeRun) {
    flush()
    pieces.append(.tildes(run))
  }

  /// Takes away the dollar that opens a formula.
  mutating func removeDollar() {
    if text.utf8.last == UInt8(ascii: "$") { text = String(Substring(text.utf8.dropLast())) }
  }

  /// What stands before the next piece: nil at the beginning of a line.
  var last: Character? {
    if let last = text.last { return last }
    switch pieces.last {
    case nil, .inline(.softBreak), .inline(.lineBreak): return nil
    case .tildes: return "~"
    case .inline, .tag: return "x"
    }
  }

  mutating func open(_ style: TextStyle, at location: SourceLocation) {
    flush()
    pieces.append(.tag(style, location))
  }

  /// Closes the element that was opened last; returns false if it is not this one.
  mutating func close(_ style: TextStyle) -> Bool {
    flush()
    let open = pieces.lastIndex { if case .tag = $0 { true } else { false } }
    guard let open, case .tag(style, _) = pieces[open] else { return false }
    let content = Self.resolved(pieces[(open + 1)...])
    pieces.replaceSubrange(open..., with: [.inline(.styled(style, content))])
    return true
  }

  /// The elements that are still open.
  var openTags: [(style: TextStyle, location: SourceLocation)] {
    pieces.compactMap { if case .tag(let style, let place) = $0 { (style, place) } else { nil } }
  }

  mutating func finish() -> [Inline] {
    flush()
    return Self.resolved(pieces[...])
  }

  private mutating func flush() {
    if !text.isEmpty { pieces.append(.inline(.text(text))) }
    text = ""
  }

  /// Returns the pieces with what is struck through as one; tildes that are no pair are text.
  private static func resolved(_ pieces: ArraySlice<Piece>) -> [Inline] {
    var result = Resolution()
    for piece in pieces {
      switch piece {
      case .inline(let inline): result.add(inline)
      case .tildes(let run): result.add(run)
      case .tag: break
      }
    }
    return result.finish()
  }
}

/// One or two tildes in a row.
struct TildeRun {
  let length: Int
  /// Whether they may open, or close: next to a word, and not in the middle of blanks.
  let canOpen: Bool
  let canClose: Bool

  /// Looks at what is around the tildes, as CommonMark does for asterisks; nil is the end of a line.
  init(length: Int, before: Character?, after: Character?) {
    self.length = length
    let (isBlankBefore, isBlankAfter) = (
      before?.isWhitespace ?? true, after?.isWhitespace ?? true
    )
    let (isMarkBefore, isMarkAfter) = (before?.isMark ?? false, after?.isMark ?? false)
    canOpen = !isBlankAfter && (!isMarkAfter || isBlankBefore || isMarkBefore)
    canClose = !isBlankBefore && (!isMarkBefore || isBlankAfter || isMarkAfter)
  }
}

extension Character {
  fileprivate var isMark: Bool { isPunctuation || isSymbol }
}

/// Pairs tildes.
private struct Resolution {
  /// What is read so far: the outermost level first, each below tildes that may open.
  private var levels: [(run: TildeRun?, content: [Inline])] = [(nil, [])]

  mutating func add(_ inline: Inline) {
    let top = levels.count - 1
    guard case .text(let more) = inline, case .text(let text)? = levels[top].content.last else {
      return levels[top].content.append(inline)
    }
    levels[top].content[levels[top].content.count - 1] = .text(text + more)
  }

  mutating func add(_ run: TildeRun) {
    let open = levels.lastIndex { $0.run?.length == run.length }
    if run.canClose, let open {
      collapse(to: open)
      let content = levels.removeLast().content
      add(.styled(.strikethrough, content))
    } else if run.canOpen {
      levels.append((run, []))
    } else {
      add(.text(String(repeating: "~", count: run.length)))
    }
  }

  mutating func finish() -> [Inline] {
    collapse(to: 0)
    return levels[0].content
  }

  /// Makes text of the tildes above a level.
  private mutating func collapse(to level: Int) {
    while levels.count - 1 > level {
      let (run, content) = levels.removeLast()
      add(.text(String(repeating: "~", count: run?.length ?? 0)))
      for piece in content { add(piece) }
    }
  }
}
