extension Block {
  /// The blocks that stand in the block, in order.
  package var children: [Block] {
    switch self {
    case .list(let list): Array(list.items.joined())
    case .quote(let body), .details(_, let body): body
    case .callout(let callout): callout.body
    case .exercise(let head): head.body
    case .fold(let fold): fold.body
    case .tabs(let tabs): tabs.tabs.flatMap(\.body)
    case .heading, .paragraph, .table, .math, .chunk, .listing, .include, .thematicBreak: []
    }
  }

  /// The prose of the block itself, without that of the blocks in it.
  package var prose: [Inline] {
    switch self {
    case .heading(let heading): heading.content
    case .paragraph(let content): content
    case .table(let table): Array(table.allRows.joined().joined()) + table.caption
    case .details(let summary, _): summary
    case .list, .quote, .callout, .exercise, .fold, .tabs, .math, .chunk, .listing, .include,
      .thematicBreak:
      []
    }
  }
}

extension Inline {
  /// The pieces that stand in the piece, in order; a note's, where the first place leads to it.
  package var children: [Inline] {
    switch self {
    case .emphasis(let content), .strong(let content), .styled(_, let content): content
    case .link(let link): link.content
    case .footnote(let note): note.isFirst ? note.content : []
    case .text, .softBreak, .lineBreak, .code, .math, .value, .checkbox, .picture: []
    }
  }
}
