import Drawing
import Exhibits
import Literate
import Markup

/// The cover of a book, as one drawing: the title, and the exhibit that the course opens with.
struct BookCover {
  let title: String
  let summary: String
  /// The exhibit as SVG; nil for a course that has none.
  let picture: String?

  private static let (width, height) = (1_600, 2_400)

  /// The drawing, without a style: see ``sheet``.
  var svg: String {
    var parts = [
      SVGElement("title", ["id": "cover.title"]).holding(text: title),
      SVGElement("rect", ["class": "cover-paper", "width": "1600", "height": "2400"]).empty,
      SVGElement("rect", ["class": "cover-band", "width": "1600", "height": "36"]).empty,
    ]
    var y = 330
    for line in Self.lines(title, columns: 15) {
      parts.append(Self.text(line, "cover-name", y: y))
      y += 170
    }
    y += 20
    for line in Self.lines(summary, columns: 46) {
      parts.append(Self.text(line, "cover-summary", y: y))
      y += 72
    }
    if let placed = placed(below: y + 40) { parts.append(placed) }
    return SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "cover", "role": "img",
        "aria-labelledby": "cover.title", "viewBox": "0 0 \(Self.width) \(Self.height)",
        "width": "\(Self.width)", "height": "\(Self.height)",
      ]
    ).holding(parts)
  }

  /// The style of a cover.
  static let sheet = """
    .cover-paper { fill: var(--paper); }
    .cover-band { fill: var(--accent); }
    .cover-name { fill: var(--ink); font: 700 150px var(--text-font); }
    .cover-summary { fill: var(--ink-soft); font: 52px var(--text-font); }
    """

  /// The exhibit, as large as the room allows: an `svg` may stand in another, at its own scale.
  private func placed(below y: Int) -> String? {
    guard let picture, let end = picture.firstIndex(of: ">") else { return nil }
    let (x, width, height) = (130, Self.width - 260, Self.height - y - 130)
    guard height > 200 else { return nil }
    // As an image it would have no style of the book's: so it is an element, in a place of its own.
    let place = "<svg x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
    let head = String(picture[..<end]).replacing(#/ (width|height)="[^"]*"/#, with: "")
    return head.replacing("<svg", with: place, maxReplacements: 1) + String(picture[end...])
  }

  private static func text(_ text: String, _ name: String, y: Int) -> String {
    SVGElement("text", ["class": name, "x": "130", "y": "\(y)"]).holding(text: text)
  }

  private static func lines(_ text: String, columns: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count < columns {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension ExportedCourse {
  /// The cover; the exhibit on it is the one that the course's index opens with.
  ///
  /// - Throws: An error of the drawing, when the exhibit cannot be drawn.
  var cover: BookCover {
    get throws {
      BookCover(title: manifest.title, summary: manifest.summary, picture: try coverPicture)
    }
  }

  private var coverPicture: String? {
    get throws {
      guard let cover = manifest.cover, let lesson = course.lesson(cover.lesson) else { return nil }
      let records = run(of: lesson).transcript.chunks.sorted { $0.key < $1.key }
      let exhibits = records.flatMap(\.value.output).compactMap { output in
        if case .exhibit(let exhibit) = output { exhibit } else { nil as Exhibit? }
      }
      guard exhibits.indices.contains(cover.exhibit - 1) else { return nil }
      let printed = try PrintedExhibit(exhibits[cover.exhibit - 1], id: "cover.exhibit")
      for case .pictures(let pictures, _) in printed.parts {
        // Of several pictures the last is where they lead to.
        if let picture = pictures.last { return picture.svg }
      }
      return nil
    }
  }
}
