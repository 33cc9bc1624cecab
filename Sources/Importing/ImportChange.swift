/// What an import changed, or left as it is: told to the author, with the place in the source.
package struct ImportChange: Hashable, Sendable, CustomStringConvertible {
  /// The source's path, in its folder.
  package let file: String
  /// The line of the source.
  package let line: Int
  /// What was done.
  package let kind: Kind

  /// The change in words.
  package var description: String { "\(file):\(line): \(kind.description)" }

  /// What can be changed.
  package enum Kind: Hashable, Sendable, CustomStringConvertible {
    case frontMatter
    case titleMoved
    case titleAdded(String)
    case headingsLowered(Int)
    case headingJoined
    case shownCode
    case language(String, String)
    case fenceClosed
    case indentedFence
    case link(String, String)
    case linkDropped(String)
    case imageCopied(String)
    case imageElsewhere(String)
    case imageMissing(String)
    case imageWords(String)
    case html(String)
    case sign(String)
    case comment
    case bar
    case note(String)
    case formula
    case callout(String)
    case scopes(String, lines: [Int])

    /// What is done in all cases of the kind.
    package var summary: String {
      switch self {
      case .frontMatter: "front matter left out"
      case .titleMoved: "title put first"
      case .titleAdded: "title written"
      case .headingsLowered: "headings lowered: a lesson has one title"
      case .headingJoined: "heading of several lines written on one"
      case .shownCode: "code of Swift marked 'shown': write 'swift' or 'swift run' to compile it"
      case .language: "language of a fence corrected"
      case .fenceClosed: "fence closed"
      case .indentedFence: "fence that is text marked as such"
      case .link: "link led to its lesson or its file"
      case .linkDropped: "link that leads nowhere written out"
      case .imageCopied: "image taken along"
      case .imageElsewhere: "image of another machine made a link"
      case .imageMissing: "image that is not there, or is none, written out"
      case .imageWords:
        "words for those who cannot see an image taken from its name: write better ones"
      case .html: "HTML written as Markdown"
      case .sign: "sign that would be markup written as text"
      case .comment: "comment rewritten so that it ends where it should"
      case .bar: "bar or row that makes no table written as text"
      case .note: "footnote without a place, or a place without its note, written as text"
      case .formula: "formula between dollars written with backticks"
      case .callout: "unknown call-out written as text"
      case .scopes: "type that several sections declare, each for itself"
      }
    }

    /// The change in words.
    package var description: String {
      switch self {
      case .titleAdded(let title): "\(summary): '\(title)'"
      case .language(let old, let new): "\(summary): '\(old)' is '\(new)'"
      case .link(let old, let new): "\(summary): '\(old)' is '\(new)'"
      case .linkDropped(let address), .imageCopied(let address), .imageElsewhere(let address),
        .imageMissing(let address):
        "\(summary): '\(address)'"
      case .imageWords(let words): "\(summary): '\(words)'"
      case .html(let tag): "\(summary): '<\(tag)>'"
      case .sign(let sign): "\(summary): '\(sign)'"
      case .note(let label): "\(summary): '[^\(label)]'"
      case .callout(let word): "\(summary): '[!\(word)]'"
      case .scopes(let name, let lines):
        "'\(name)' is declared in \(lines.count) sections, at the lines "
          + lines.map(String.init).joined(separator: ", ")
          + ": when you take 'shown' away, write 'scope=' and a name at the first chunk of each"
      case .headingsLowered(let count): "\(summary) (\(count))"
      default: summary
      }
    }
  }
}
