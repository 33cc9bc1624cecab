import Foundation
import Markup
import Mustache
import TeXMath

/// The frames around every page: Mustache templates and style sheets that a web designer can edit.
package struct Templates {
  private let library: MustacheLibrary
  /// The stylesheet and the scripts, by their path in the site.
  let assets: [String: [UInt8]]

  private static let templates = [
    "page", "index", "notfound", "head", "tools", "menu", "foot", "logo", "licence",
  ]
  private static let stylesheets = [
    "style", "predict", "code", "graph", "chart", "gate", "network", "timeline", "player",
    "stepper", "scrubber", "live", "training", "names", "diagram", "tabs",
  ]
  private static let scripts = [
    "course", "search", "predict", "player", "stepper", "scrubber", "live", "training", "names",
    "tabs", "references", "version", "notes",
  ]

  /// Reads the templates that come with the package, and those that a theme has in their place, in the words
  /// of the page that is being made.
  ///
  /// - Parameter theme: The course's own face.
  /// - Throws: The system's error if a file of the package cannot be read.
  init(_ theme: Theme = .none) throws {
    let folder = try Self.folder()
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    MustacheContentTypes.register(PageText(), named: PageText.name)
    let (own, styles) = try Self.own()
    var sheets = styles
    var library = MustacheLibrary()
    for name in Self.templates {
      let template = theme.template(name) ?? (name == "logo" ? theme.logoMarkup : nil)
      let text = TemplateWords.filled(template ?? own[name] ?? "")
      try library.register(PageText.pragma + text, named: name)
    }
    self.library = library
    sheets.append(MathML.stylesheet)
    if let style = theme.style { sheets.append(style) }
    var assets = ["style.css": Array(sheets.joined(separator: "\n").utf8)]
    var scripts = try Dictionary(
      uniqueKeysWithValues: Self.scripts.map { ($0, try text("\($0).js")) })
    // The first of all pages, and the one that has what the others say; but not what few courses need.
    for (name, others) in [("version", []), ("course", scripts.keys.filter { $0 != "version" })] {
      let texts = (others + [name]).compactMap { scripts[$0] }
      scripts[name, default: ""] += try TemplateWords.script(for: texts)
    }
    for (name, script) in scripts { assets["\(name).js"] = Array(script.utf8) }
    assets["icon.svg"] = Array(try text("icon.svg").utf8)
    if let (name, bytes) = theme.logoAsset { assets[name] = bytes }
    self.assets = assets
  }

  /// Returns the files that come with the package, by name.
  package static func sources() throws -> [String: Data] {
    let folder = try folder()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }

  /// Returns the folder with them.
  package static func folder() throws -> URL {
    guard let folder = Bundle.module.url(forResource: "Resources", withExtension: nil) else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    return folder
  }

  /// The toolkit's own templates, by their names, and its style sheets.
  static func own() throws -> (templates: [String: String], styles: [String]) {
    let folder = try folder()
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return try (
      Dictionary(uniqueKeysWithValues: templates.map { ($0, try text("\($0).mustache")) }),
      stylesheets.map { try text("\($0).css") }
    )
  }

  /// Fills a template with the properties of `content`.
  func render(_ template: String, _ content: Any) throws -> [UInt8] {
    guard let text = library.render(content, withTemplate: template) else {
      throw CocoaError(.fileReadNoSuchFile)
    }
    return Array(text.utf8)
  }
}

/// What stands between braces in a template is escaped as everything else is.
///
/// Mustache's own escaping looks at whole characters, and takes a quote with a combining mark after
/// it for none: it would end an attribute.
private struct PageText: MustacheContentType {
  static let name = "PAGE"
  /// What a template begins with, partials included, whose text is to be escaped so.
  static let pragma = "{{% CONTENT_TYPE:\(name)}}"

  func escapeText(_ text: String) -> String { HTML.escaped(text) }
}
