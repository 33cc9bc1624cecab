import Markup

/// The names of one chapter among those of all: what links lead to is called by its chapter, too.
enum PaperAnchors {
  /// Stands around the name of a place whose page is not known yet; no text has it.
  static let mark: Character = "\u{1}"

  /// Returns a chapter's markup for a document that holds all of them.
  ///
  /// - Parameters:
  ///   - html: The markup.
  ///   - name: The name of the chapter's document.
  ///   - links: The names in all documents.
  /// - Returns: The markup, its names and links those of the whole book. A link to another chapter says
  ///   between two marks whose page has to stand beside it.
  static func moved(_ html: String, of name: String, _ links: BookLinks) -> String {
    html.replacing(#/ (id|href|aria-labelledby|data-[a-z]+)="([^"]*)"/#) { match in
      let value = String(match.output.2)
      switch match.output.1 {
      case "id": return " id=\"\(anchor(value, in: name))\""
      case "href":
        guard let place = links.place(of: value, from: name) else {
          // A link to a file beside the pages leads nowhere from paper.
          return value.contains("://") || value.hasPrefix("mailto:") ? String(match.output.0) : ""
        }
        let target = place.anchor.map { anchor($0, in: place.name) } ?? place.name
        let page = place.name == name ? "" : " data-page=\"\(mark)\(target)\(mark)\""
        return " href=\"#\(target)\"\(page)"
      case "aria-labelledby":
        let names = value.split(separator: " ").map { anchor(String($0), in: name) }
        return " aria-labelledby=\"\(names.joined(separator: " "))\""
      default: return ""
      }
    }
  }

  /// Returns the name of a place in the whole document; those of chunks are the whole course's already.
  static func anchor(_ anchor: String, in name: String) -> String {
    let isWhole = ["chunk.", "cover.", "solution.", "tests."].contains(where: anchor.hasPrefix)
    return isWhole ? anchor : "\(name).\(anchor)"
  }
}
