import CourseRuntime
import Foundation
import Literate
import Markup

/// What an EPUB says of itself: its title, its files, and their order.
struct EPUBPackage {
  let manifest: CourseManifest
  let modified: Date
  /// The documents, in the order of reading.
  let documents: [EPUBDocument]
  /// The images beside the lessons, by path.
  let images: [String: Attachment]

  /// Where a reader finds the package.
  static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
    </rootfiles>
    </container>

    """

  /// The package document.
  var xml: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="\(HTML.escaped(manifest.language))">
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">\(HTML.escaped(identifier))</dc:identifier>
    <dc:title>\(HTML.escaped(manifest.title))</dc:title>
    <dc:description>\(HTML.escaped(manifest.summary))</dc:description>
    <dc:language>\(HTML.escaped(manifest.language))</dc:language>
    <meta property="dcterms:modified">\(modified.timestamp)</meta>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityFeature">readingOrder</meta>
    <meta property="schema:accessibilityFeature">alternativeText</meta>
    <meta property="schema:accessibilityFeature">MathML</meta>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">\
    \(Phrase.accessibility.text)</meta>
    <meta name="cover" content="cover-image"/>
    </metadata>
    <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="style" href="book.css" media-type="text/css"/>
    <item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
    \(items)
    </manifest>
    <spine>
    \(order)
    </spine>
    </package>

    """
  }

  /// The order of reading: the cover, what is in the book, and the book.
  private var order: String {
    let ids = documents.map { Self.id($0.name) }
    return (ids.prefix(1) + ["nav"] + ids.dropFirst()).map { "<itemref idref=\"\($0)\"/>" }
      .joined(separator: "\n")
  }

  private var items: String {
    let texts = documents.map { document in
      let properties = document.properties
      return "<item id=\"\(Self.id(document.name))\" href=\"\(document.name).xhtml\" "
        + "media-type=\"application/xhtml+xml\""
        + (properties.isEmpty ? "/>" : " properties=\"\(properties)\"/>")
    }
    let pictures = images.keys.sorted().enumerated().map { index, path in
      "<item id=\"image-\(index + 1)\" href=\"\(Self.address(path))\" "
        + "media-type=\"\(PictureKind(path)?.mediaType ?? "")\"/>"
    }
    return (texts + pictures).joined(separator: "\n")
  }

  /// What tells the book from all others: where it is published, or else what it is called.
  private var identifier: String {
    if let place = manifest.address ?? manifest.repository { return place }
    let words = manifest.title.lowercased().split { !$0.isLetter && !$0.isNumber }
    return "course:" + words.joined(separator: "-")
  }

  private static func id(_ name: String) -> String { "page-\(name)" }

  private static func address(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
  }
}

/// The kinds of images that an EPUB may hold.
enum PictureKind: String {
  case png
  case jpg
  case jpeg
  case gif
  case svg
  case webp

  /// The kind of a file, by its name.
  init?(_ path: String) {
    self.init(rawValue: path.split(separator: ".").last.map { $0.lowercased() } ?? "")
  }

  /// What the package calls it.
  var mediaType: String {
    switch self {
    case .jpg, .jpeg: "image/jpeg"
    case .svg: "image/svg+xml"
    case .png, .gif, .webp: "image/\(rawValue)"
    }
  }
}
