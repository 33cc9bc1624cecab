import CourseRuntime
import Drawing
import Exhibits
import SwiftCode
import TeXMath

extension ExhibitRenderer {
  /// Creates a renderer whose listings are coloured as chunks are, and whose formulas are set as those of the text.
  init(id: String) {
    self.init(id: id, code: CodeRenderer.html) { try MathML.render($0, display: false) }
  }
}

extension Transcript {
  /// The scripts that the exhibits need, by file name; each once, in alphabetical order, in which
  /// the player comes before what it plays.
  var scripts: [String] {
    let exhibits = chunks.values.flatMap(\.output).compactMap { piece -> Exhibit? in
      if case .exhibit(let exhibit) = piece { exhibit } else { nil }
    }
    return Set(exhibits.flatMap(\.scripts)).sorted()
  }
}
