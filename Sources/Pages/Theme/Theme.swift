import Foundation
import Literate

/// A course's own face: the files of the folder `Theme` beside its lessons.
///
/// - `theme.css` gives the style's variables other values: colours, faces, measures.
/// - `logo.svg`, `.png`, `.jpg`, `.webp` or `.gif` stands before the course's title.
/// - `NAME.mustache` takes the place of the toolkit's template of that name; `licence` is empty there.
package struct Theme: Sendable {
  /// The name of the folder.
  package static let folderName = "Theme"

  /// The files, by their names.
  package let files: [String: [UInt8]]

  /// The toolkit's own face.
  package static let none = Theme(files: [:])

  /// Takes some files.
  package init(files: [String: [UInt8]]) {
    self.files = files
  }

  /// Reads the theme of a course; none if there is no such folder.
  ///
  /// - Parameter lessons: The folder with the lessons.
  /// - Throws: The system's error if a file cannot be read.
  package init(besideLessonsIn lessons: URL) throws {
    let folder = lessons.appending(path: Self.folderName, directoryHint: .isDirectory)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    files = try names.filter { !$0.hasPrefix(".") }.reduce(into: [:]) { files, name in
      files[name] = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }
  }

  /// The name of the logo's file.
  var logo: String? {
    files.keys.sorted().first { $0.hasPrefix("logo.") && PictureFormat(file: $0) != nil }
  }

  /// The logo as a file of the site.
  var logoAsset: (name: String, bytes: [UInt8])? {
    logo.flatMap { name in files[name].map { ("theme-\(name)", $0) } }
  }

  /// The logo as it stands before the course's title.
  var logoMarkup: String? {
    guard let (name, bytes) = logoAsset,
      let size = PictureFormat(file: name).flatMap({ PictureSize(bytes, $0) })
    else { return nil }
    return "<img class=\"logo\" src=\"{{root}}\(name)\" alt=\"\" width=\"\(size.width)\" "
      + "height=\"\(size.height)\">"
  }

  /// The style sheet.
  var style: String? { files["theme.css"].map { String(decoding: $0, as: UTF8.self) } }

  /// The text of a template, if the theme has one of that name.
  func template(_ name: String) -> String? {
    files["\(name).mustache"].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Checks the theme against the toolkit's own templates and styles.
  ///
  /// - Parameter path: The folder, as messages call it.
  /// - Throws: `ThemeError` with every fault, or the system's error.
  package func check(in path: String) throws {
    guard !files.isEmpty else { return }
    let (templates, styles) = try Templates.own()
    let faults = faults(against: templates, styles: styles, in: path)
    if !faults.isEmpty { throw ThemeError(faults: faults) }
  }

  /// Returns everything that is wrong with the theme.
  ///
  /// - Parameters:
  ///   - templates: The toolkit's templates, by their names.
  ///   - styles: The toolkit's style sheets, in order.
  ///   - path: The folder, as messages call it.
  /// - Returns: The faults, by their places.
  func faults(
    against templates: [String: String], styles: [String], in path: String
  ) -> [Problem] {
    files.sorted { $0.key < $1.key }.flatMap { name, bytes -> [Problem] in
      let file = "\(path)/\(name)"
      func problem(_ words: String, line: Int = 1, column: Int = 1) -> Problem {
        Problem(at: SourceLocation(file: file, line: line, column: column), words)
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        guard let format = PictureFormat(file: name), name.hasPrefix("logo.") else {
          return [problem(Self.unknownFile)]
        }
        return PictureSize(bytes, format) == nil
          ? [problem("this image is damaged, or is not what its name says")] : []
      }
      if name == "theme.css" {
        return ThemeStyle(text, over: styles).faults.map {
          problem($0.words, line: $0.line, column: $0.column)
        }
      }
      if name.hasSuffix(".mustache") {
        return ThemeTemplate(name: String(name.dropLast(9)), text: text).faults(against: templates)
          .map { problem($0.words, line: $0.line, column: $0.column) }
      }
      guard name.hasPrefix("logo."), let format = PictureFormat(file: name) else {
        return [problem(Self.unknownFile)]
      }
      return PictureSize(bytes, format) == nil
        ? [problem("this image says nowhere how large it is: give its <svg> a viewBox")] : []
    }
  }

  private static let unknownFile =
    "a theme has 'theme.css', a 'logo' (.svg, .png, .jpg, .webp, .gif) and templates "
    + "(.mustache), and this is none of them"
}

/// A fault in a file of a theme.
struct ThemeFault: Hashable {
  let words: String
  let line: Int
  let column: Int

  init(_ words: String, at offset: Int, of text: String) {
    self.words = words
    let before = text.utf8.prefix(offset)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
  }

  init(_ words: String, line: Int, column: Int) {
    self.words = words
    self.line = line
    self.column = column
  }
}

/// Every fault of a theme; never empty.
package struct ThemeError: Error, CustomStringConvertible {
  /// The faults, by their places.
  package let faults: [Problem]

  /// The faults, one a line.
  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
