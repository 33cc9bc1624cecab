import CourseFiles
import Foundation
import Pages
import Running

/// What a weave read and wrote, by what the system says of the files: while nobody touched any, there is
/// nothing to do.
package struct LastWeave {
  private let folder: URL
  private let course: CourseOnDisk
  private let tool: URL

  private static let name = "last-weave"

  /// Looks at a course's last weave by a tool, told of in a folder.
  package init(of course: CourseOnDisk, by tool: URL, in folder: URL) {
    self.course = course
    self.tool = tool
    self.folder = folder
  }

  /// Whether all files are as that weave left them.
  package var isUnchanged: Bool {
    guard let known = try? Data(contentsOf: folder.appending(path: Self.name)),
      let end = known.firstIndex(of: 0)
    else { return false }
    let shown = String(decoding: known[..<end], as: UTF8.self)
    return known == stamps(showing: shown.split(separator: "\n").map(String.init))
  }

  /// Tells of a weave that has ended, if the folder can be written.
  ///
  /// - Parameter files: The files of the package that lessons show.
  package func keep(showing files: Set<String>) {
    _ = try? OutputFolder(folder).write(stamps(showing: files.sorted()), to: Self.name)
  }

  /// Forgets a weave, so that the next one looks at everything.
  package func forget() {
    try? FileManager.default.removeItem(at: folder.appending(path: Self.name))
  }

  private func stamps(showing shown: [String]) -> Data {
    var stamps = Data(shown.map { $0 + "\n" }.joined().utf8) + [0]
    let shown = shown.map { course.root.appending(path: $0) }
    let programs = [course.program, tool]
    let templates = (try? Templates.folder()).map(Self.files) ?? []
    for file in programs + templates + Self.files(in: course.lessons) + Self.files(in: course.site)
      + shown
    {
      stamps.append(text: file.path)
      stamps.append(text: FileStamp(path: file.path)?.description ?? "none")
    }
    return stamps
  }

  private static func files(in folder: URL) -> [URL] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.sorted().map { folder.appending(path: $0) }
  }
}
