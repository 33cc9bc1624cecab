import CourseFiles
import Foundation
import Literate
import Publishing
import Running

/// Of what a share was made: only shares of the same lessons, by the same toolchain, belong together.
struct ShareIdentity: Codable, Hashable, Sendable {
  /// The files of the course, each with its sum, by their paths in the package.
  let files: [String: String]
  /// The compiler's version, and the machine that it compiles for.
  let toolchain: String
  /// A sum of all else that is linked, and of the flags.
  let program: String

  init(files: [String: String], toolchain: String, program: String) {
    self.files = files
    self.toolchain = toolchain
    self.program = program
  }

  /// Looks at a course as it is on this machine.
  ///
  /// - Parameters:
  ///   - course: The course.
  ///   - inputs: What its program is built of.
  init(_ course: CourseOnDisk, _ inputs: PortableInputs) {
    toolchain = inputs.toolchain
    program = Checksum.digest(of: inputs.key)
    var files: [String: String] = [:]
    let lessons = (try? FileManager.default.subpathsOfDirectory(atPath: course.lessons.path)) ?? []
    for path in lessons where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let file = course.lessons.appending(path: path)
      guard let bytes = try? Data(contentsOf: file) else { continue }
      files["\(course.lessons.lastPathComponent)/\(path)"] = Checksum.digest(of: [UInt8](bytes))
    }
    let durations = course.root.appending(path: LessonDurations.fileName)
    files[LessonDurations.fileName] = (try? Data(contentsOf: durations)).map {
      Checksum.digest(of: [UInt8]($0))
    }
    self.files = files
  }

  /// Returns how this differs from what is on this machine, in words; nil if it does not.
  func difference(from here: ShareIdentity) -> String? {
    let paths = Set(files.keys).union(here.files.keys).sorted()
    if let path = paths.first(where: { files[$0] != here.files[$0] }) {
      let what =
        files[path] == nil ? "lacks" : here.files[path] == nil ? "has another file," : "has another"
      return "made of other lessons: it \(what) '\(path)'"
    }
    if toolchain != here.toolchain {
      return "made by another toolchain: '\(toolchain)', and here is '\(here.toolchain)'"
    }
    return program == here.program
      ? nil : "made with other sources, flags or libraries beside the lessons than the program here"
  }
}
