import Literate
import Markup
import SwiftCode

extension ExportedCourse {
  /// Returns a package that offers the course's program to other packages.
  ///
  /// What lessons declare becomes public unless they say otherwise, their tests come along, and their
  /// text is the documentation, an article a lesson.
  ///
  /// - Parameters:
  ///   - program: The package of the program, its tests and what it needs, by path.
  ///   - module: The name of its module.
  /// - Returns: The files, by path.
  /// - Throws: `RunFault` if an exhibit cannot be drawn.
  package func library(
    of program: [String: [UInt8]], module: String
  ) throws -> [String: [UInt8]] {
    var files = program
    let folder = "Sources/\(module)/"
    for (path, bytes) in program where path.hasPrefix(folder) && path.hasSuffix(".swift") {
      files[path] = Array(PublicInterface.opened(String(decoding: bytes, as: UTF8.self)).utf8)
    }
    for lesson in course.lessons {
      var text = LessonMarkdown(
        lesson, of: course, run: run(of: lesson), names: names, macros: manifest.formulaMacros,
        dialect: .documentation)
      files["\(folder)\(module).docc/\(lesson.slug).md"] = Array(try text.document().utf8)
    }
    files["\(folder)\(module).docc/\(module).md"] = Array(documentation(of: module).utf8)
    for (path, file) in course.attachments {
      files["\(folder)\(module).docc/Resources/\(path)"] = file.bytes
    }
    return files
  }

  /// The page that the documentation of the module opens with.
  private func documentation(of module: String) -> String {
    var text = "# ``\(module)``\n\n\(manifest.summary)\n\n## Overview\n\n"
    text +=
      Phrase.programOfCourse.text(manifest.title) + "\n\n## Topics\n"
    for part in parts {
      text += "\n### \(part.title ?? Phrase.lessons.text)\n\n"
      for lesson in part.lessons { text += "- <doc:\(lesson.slug)>\n" }
    }
    return text
  }
}
