import Foundation
import Mustache
import TeXMath

/// The frames around every page: Mustache templates and a stylesheet that a web designer can edit.
struct Templates {
  private let library: MustacheLibrary
  /// The stylesheet, as it goes into the site.
  let stylesheet: [UInt8]
  /// The scripts that pages may name, as they go into the site.
  let scripts: [String: [UInt8]]

  /// Reads the templates that come with the package.
  init() throws {
    let folder = Bundle.module.url(forResource: "Resources", withExtension: nil)
    guard let folder else { throw CocoaError(.fileReadNoSuchFile) }
    var library = MustacheLibrary()
    for name in ["page", "index"] {
      let file = folder.appending(path: "\(name).mustache")
      try library.register(String(contentsOf: file, encoding: .utf8), named: name)
    }
    self.library = library
    let names = ["style", "graph", "gate", "network", "timeline", "stepper"]
    let sheets = try names.map { $0 + ".css" }.map { name in
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    stylesheet = Array((sheets + [MathML.stylesheet]).joined(separator: "\n").utf8)
    scripts = ["stepper.js": try [UInt8](Data(contentsOf: folder.appending(path: "stepper.js")))]
  }

  /// Fills a template with the properties of `content`.
  func render(_ template: String, _ content: Any) throws -> [UInt8] {
    guard let text = library.render(content, withTemplate: template) else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    return Array(text.utf8)
  }
}
