import Markup

@testable import Drawing

extension ExhibitRenderer {
  /// Creates a renderer whose listings have no colours.
  init(id: String) { self.init(id: id) { HTML.escaped($0, keepingQuotes: true) } }
}
