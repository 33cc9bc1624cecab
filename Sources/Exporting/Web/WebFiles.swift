import CourseRuntime
import Literate

/// What a published site has besides its pages: a map for search engines, a feed for readers who want to
/// know what is new, and what robots may read.
package struct WebFiles {
  /// The path of the feed.
  package static let feed = "feed.xml"

  private let source: ExportedCourse
  private let changes: [LessonChange]
  /// Where the site is published, without a slash at the end; nil if nobody knows.
  private let address: String?

  /// Describes a site.
  ///
  /// - Parameters:
  ///   - source: The course.
  ///   - changes: What changed in its lessons, in any order.
  ///   - folder: The folder at the course's address in which the site is; nil if it is the address.
  package init(_ source: ExportedCourse, changes: [LessonChange], in folder: String? = nil) {
    self.source = source
    address = source.manifest.address.map { place in folder.map { "\(place)/\($0)" } ?? place }
    let slugs = Set(source.course.lessons.map(\.slug))
    self.changes = changes.filter { slugs.contains($0.slug) }
      .sorted { ($1.date, $0.slug, $0.words) < ($0.date, $1.slug, $1.words) }
  }

  /// The files, by path; a map and a feed need the address where the site is published, and a feed needs
  /// something that has changed.
  package var files: [String: [UInt8]] {
    guard let address else {
      return ["robots.txt": Array("User-agent: *\nAllow: /\n".utf8)]
    }
    var files = [
      "robots.txt": Array("User-agent: *\nAllow: /\n\nSitemap: \(address)/sitemap.xml\n".utf8),
      "sitemap.xml": Array(
        Sitemap(address: address, lessons: source.course.lessons, changes: changes).xml.utf8),
    ]
    if !changes.isEmpty {
      files[Self.feed] = Array(
        AtomFeed(source: source, address: address, changes: changes).xml.utf8)
    }
    return files
  }
}
