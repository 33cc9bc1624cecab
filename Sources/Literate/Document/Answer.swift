/// What answers a prediction: the blocks after its box that a page covers until the reader asks.
///
/// By itself that is what the chunks after the box print and show, and the paragraph after them. A
/// call-out `[!ANSWER]` says otherwise: then it is what stands in there. Headings and definitions, which
/// are paragraphs with strong words, are never covered.
public struct Answer: Hashable, Sendable {
  /// The place of the box among the blocks.
  public let box: Int
  /// The places of the blocks that answer it: of a chunk, what it prints and shows; else all of it.
  public let parts: [Int]

  /// Returns the answers of all predictions among blocks of one level, in order.
  public static func all(in blocks: [Block]) -> [Answer] {
    blocks.indices.filter { blocks[$0].callout?.kind == .predict }.map { box in
      Answer(box: box, parts: parts(after: box, in: blocks))
    }
  }

  private static func parts(after box: Int, in blocks: [Block]) -> [Int] {
    let section = (box + 1..<blocks.count).prefix { !blocks[$0].endsAnswer }
    if let enclosed = section.first(where: { blocks[$0].callout?.kind == .answer }) {
      return [enclosed]
    }
    var parts: [Int] = []
    for place in section {
      switch blocks[place] {
      case .chunk(let chunk):
        if [.run, .recorded, .fails].contains(chunk.role) { parts.append(place) }
      case .listing, .include, .callout, .details, .tabs: break
      case .paragraph(let content):
        // What is announced comes next.
        if content.endsWithColon { continue }
        return content.hasStrongWords ? parts : parts + [place]
      case .list, .quote, .math, .table:
        return parts.isEmpty && !blocks[place].definesSomething ? [place] : parts
      case .heading, .exercise, .fold, .thematicBreak: return parts
      }
    }
    return parts
  }
}

extension Block {
  /// The call-out, if the block is one.
  var callout: Callout? {
    if case .callout(let callout) = self { callout } else { nil }
  }

  /// Whether no answer goes beyond the block: a heading, a rule, or the next prediction.
  fileprivate var endsAnswer: Bool {
    switch self {
    case .heading, .exercise, .fold, .thematicBreak: true
    default: callout?.kind == .predict
    }
  }

  /// Whether a definition or a heading is in it, which no page hides.
  var definesSomething: Bool {
    switch self {
    case .heading: true
    case .paragraph(let content): content.hasStrongWords
    default: children.contains(where: \.definesSomething)
    }
  }
}

extension [Inline] {
  /// Whether something is set strong: a term where it is defined.
  fileprivate var hasStrongWords: Bool {
    contains { piece in
      switch piece {
      case .strong: true
      case .emphasis(let content), .styled(_, let content): content.hasStrongWords
      case .link(let link): link.content.hasStrongWords
      default: false
      }
    }
  }

  fileprivate var endsWithColon: Bool {
    if case .text(let text)? = last { text.hasSuffix(":") } else { false }
  }
}
