import Foundation
import Literate
import Pages
import Publishing

/// How the site in a folder differs from what the lessons give, value by value.
struct SiteDiff {
  /// The lines that tell of it, file by file.
  let lines: [String]

  /// How many values of one page are told.
  private static let limit = 20

  /// Compares the files in a folder with a site.
  init(of folder: SiteFolder, from site: Site, named name: String) {
    lines = folder.differences(from: site).flatMap { difference -> [String] in
      guard case .changed(let path) = difference, path.hasSuffix(".html"),
        let page = site.files[path],
        let old = try? Data(contentsOf: folder.url.appending(path: path))
      else { return ["\(name)/\(difference)"] }
      let changes = ComputedValues(page: page).changes(since: ComputedValues(page: [UInt8](old)))
      let lesson = LessonName(file: "\(path.dropLast(5)).md").map { "lesson \($0.number)" } ?? path
      let told = changes.prefix(Self.limit).map { "\(lesson): \($0)" }
      let rest = changes.count - told.count
      return ["\(name)/\(difference)" + (changes.isEmpty ? ", in no computed value" : "")] + told
        + (rest > 0 ? ["\(lesson): and \(rest) more values"] : [])
    }
  }
}
