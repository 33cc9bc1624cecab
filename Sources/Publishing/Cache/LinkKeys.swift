import CourseFiles
import Foundation
import Literate

/// The keys under which it is kept where the names in a course's code lead.
package struct LinkKeys: Sendable {
  /// What finds links, as bytes: pages depend on it.
  ///
  /// That is the tool, the compiler, and whether anything can read what that says of names.
  package let inputs: [UInt8]

  /// Prepares keys.
  ///
  /// - Parameters:
  ///   - compiler: The key of the compiler.
  ///   - tool: The program that finds them.
  ///   - isRead: Whether the toolchain has what reads an index.
  package init(compiler: [UInt8], tool: URL, isRead: Bool) {
    let stamp = FileStamp(path: tool.path)?.description ?? ""
    inputs = Array("links\n\(stamp)\n\(isRead)\n\(Checksum.digest(of: compiler))\n".utf8)
  }

  /// Returns the key of a course's links: all code of its lessons, without its place in the files.
  package func links(of course: Course) -> [UInt8] {
    let code = course.lessons.reduce(into: Data()) { $0.append(Self.code(of: $1)) }
    return inputs + Array(Checksum.digest(of: [UInt8](code)).utf8)
  }

  /// Whether two versions of a lesson have the same code, wherever it stands.
  package static func haveSameCode(_ old: Lesson, _ new: Lesson) -> Bool {
    code(of: old) == code(of: new)
  }

  private static func code(of lesson: Lesson) -> Data {
    var code = Data()
    code.append(text: "lesson \(lesson.number) \(lesson.exercises.map(\.beginsEmpty))")
    for chunk in lesson.chunks {
      code.append(text: "\(chunk.role) \(chunk.id ?? "") \(chunk.isHidden) \(chunk.placement.goal)")
      code.append(text: "\(chunk.echo ?? -1) \(chunk.scope ?? "") \(chunk.target ?? "")")
      code.append(text: chunk.text)
    }
    return code
  }
}
