/// A picture that a lesson draws itself, as SVG.
///
///     try show(
///       SVGPicture(
///         "A square in a circle", description: "The corners of a square lie on a circle.",
///         svg: """
///           <svg viewBox="0 0 100 100">
///             <circle class="line" cx="50" cy="50" r="40"/>
///             <path class="accent-line" d="M 50 10 L 90 50 L 50 90 L 10 50 Z"/>
///           </svg>
///           """,
///         table: Table("Areas", columns: ["shape", "area"], rows: [["circle", 5027], ["square", 3200]])))
///
/// A page that people trust does not carry what a string happens to hold. So the text is read, and what
/// is not on a list of harmless elements, attributes and values is refused: there is no script, no style, no
/// address and no other document in a picture. Its colours are those of the page, by ``looks``.
public struct SVGPicture: Codable, Hashable, Sendable, Diagrammable {
  /// What the picture shows, in words.
  public let caption: String
  /// What there is to see, for those who cannot see it.
  public let words: String
  /// The picture.
  public let svg: String
  /// What is in the picture, as rows.
  public let table: Table

  /// The words that `class` may have: parts of the picture that look like the page's own figures, in light
  /// and in the dark.
  public static let looks = [
    "line", "rule", "box", "soft", "accent", "accent-line", "series-1", "series-2", "series-3",
    "series-4", "series-1-line", "series-2-line", "series-3-line", "series-4-line",
  ]

  /// Creates a picture.
  ///
  /// - Parameters:
  ///   - caption: What the picture shows, in words.
  ///   - description: What there is to see, for those who cannot see it.
  ///   - svg: The picture, an `<svg>` element with a `viewBox`.
  ///   - table: What is in the picture, as rows.
  /// - Throws: `SVGPictureError` with all that is refused.
  public init(
    _ caption: String, description: String, svg: String, table: Table
  ) throws(SVGPictureError) {
    var faults: [SVGPictureError.Fault] = []
    if caption.allSatisfy(\.isWhitespace) { faults.append(.lacks("a caption")) }
    if description.allSatisfy(\.isWhitespace) { faults.append(.lacks("a description")) }
    if table.rows.isEmpty { faults.append(.lacks("a row in its table")) }
    do throws(SVGPictureError) {
      _ = try SVGReader.root(of: svg)
    } catch {
      faults += error.faults
    }
    if !faults.isEmpty { throw SVGPictureError(faults: faults) }
    (self.caption, words, self.svg) = (caption, description, svg)
    // On a page the picture's caption is the table's.
    self.table = Table(unchecked: caption, columns: table.columns, rows: table.rows)
  }

  private enum CodingKeys: String, CodingKey {
    case caption, words, svg, columns, rows
  }

  /// Reads a picture that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      description: container.decode(String.self, forKey: .words),
      svg: container.decode(String.self, forKey: .svg),
      table: Table(
        "", columns: container.decode([String].self, forKey: .columns),
        rows: container.decode([[Table.Cell]].self, forKey: .rows)))
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(caption, forKey: .caption)
    try container.encode(words, forKey: .words)
    try container.encode(svg, forKey: .svg)
    try container.encode(table.columns, forKey: .columns)
    try container.encode(table.rows, forKey: .rows)
  }

  /// The picture as a diagram.
  public var diagram: Diagram { .picture(self) }

  /// The picture, read; nil is not possible for one that was checked.
  package var root: SVGNode? { try? SVGReader.root(of: svg) }
}

/// Why something is no picture that a page shows; all that was found.
public struct SVGPictureError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is refused.
  public enum Fault: Hashable, Sendable {
    /// Something that every picture has.
    case lacks(String)
    /// The text is no SVG.
    case malformed(String, line: Int)
    /// The element is not on the list.
    case element(String, line: Int)
    /// The element has not such an attribute.
    case attribute(String, of: String, line: Int)
    /// The attribute cannot have the value.
    case value(String, of: String, allowed: String, line: Int)
    /// Text where no text is drawn.
    case text(String, line: Int)
    /// It is larger than a page bears.
    case tooMany(String, limit: Int)
  }

  /// What is refused, in order.
  public let faults: [Fault]

  /// The faults in words, a line each.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}

extension SVGPictureError.Fault: CustomStringConvertible {
  /// The fault in words, with what to do.
  public var description: String {
    switch self {
    case .lacks(let what): "a picture needs \(what)"
    case .malformed(let what, let line): "line \(line) of the picture: \(what)"
    case .element(let name, let line):
      "line \(line) of the picture: '<\(name)>' is refused; a picture is made of "
        + SVGRules.elements.joined(separator: ", ")
    case .attribute("style", let element, let line):
      "line \(line) of the picture: '<\(element)>' has no 'style': write 'class', with "
        + SVGPicture.looks.joined(separator: ", ") + ", or attributes such as 'stroke-width'"
    case .attribute(let name, let element, let line):
      "line \(line) of the picture: '<\(element)>' cannot have '\(name)'"
    case .value(let value, let attribute, let allowed, let line):
      "line \(line) of the picture: \(attribute)=\"\(value)\" is refused: it takes \(allowed)"
    case .text(let text, let line):
      "line \(line) of the picture: '\(text)' is text outside of '<text>'"
    case .tooMany(let what, let limit): "a picture has at most \(limit) \(what)"
    }
  }
}
