import CCMark

/// A lesson's tree as cmark made it; frees the tree when it goes.
final class CMarkDocument {
  private let pointer: OpaquePointer

  /// Parses CommonMark; nil if cmark is out of memory.
  init?(_ bytes: [UInt8]) {
    let parsed = bytes.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let parsed else { return nil }
    pointer = parsed
  }

  deinit { cmark_node_free(pointer) }

  /// The root, valid as long as the document lives, as is every node below it.
  var root: CMarkNode { CMarkNode(pointer: pointer) }
}

/// A node of cmark's tree.
///
/// The only code that calls cmark is in this file.
struct CMarkNode {
  fileprivate let pointer: OpaquePointer

  enum Kind {
    case paragraph, heading, blockQuote, list, item, codeBlock, thematicBreak, html
    case text, softBreak, lineBreak, code, emphasis, strong, link, image
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE, CMARK_NODE_CUSTOM_BLOCK,
      CMARK_NODE_CUSTOM_INLINE:
      .html
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .paragraph
    }
  }

  /// The nodes directly below, in order.
  var children: some Sequence<CMarkNode> {
    sequence(state: cmark_node_first_child(pointer)) { next in
      next.map { child in
        next = cmark_node_next(child)
        return CMarkNode(pointer: child)
      }
    }
  }

  /// Returns what is looked for below, in order; nothing that is nested deeper than `depth`.
  func descendants(where isFound: (CMarkNode) -> Bool, depth: Int) -> [CMarkNode] {
    guard depth > 0 else { return [] }
    return children.flatMap { child in
      isFound(child) ? [child] : child.descendants(where: isFound, depth: depth - 1)
    }
  }

  /// The node after this one, on the same level.
  var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }

  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }

  /// The text of a node that holds a text and nothing else.
  var onlyText: String? {
    guard let child = firstChild, child.kind == .text, child.next == nil else { return nil }
    return child.literal
  }

  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// The text of a text, code or code block node.
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  /// Whether something follows the fence of a code block; indented code has no fence.
  var hasFenceInfo: Bool { cmark_node_get_fence_info(pointer).map { $0.pointee != 0 } ?? false }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var destination: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
}
