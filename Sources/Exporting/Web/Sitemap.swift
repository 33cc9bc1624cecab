import Foundation
import Literate
import Markup

/// A list of a site's pages for search engines, with the time when each changed last.
struct Sitemap {
  /// Where the site is published, without a slash at the end.
  let address: String
  let lessons: [Lesson]
  /// What changed in the lessons, the newest first.
  let changes: [LessonChange]

  /// The file.
  var xml: String {
    let newest = Dictionary(changes.map { ($0.slug, $0.date) }) { first, _ in first }
    let pages =
      [("", changes.first?.date)] + lessons.map { ("\($0.slug).html", newest[$0.slug]) }
    let places = pages.map { page, date in
      let changed = date.map { "<lastmod>\($0.timestamp)</lastmod>" } ?? ""
      return "<url><loc>\(HTML.escaped("\(address)/\(page)"))</loc>\(changed)</url>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(places.joined(separator: "\n"))
      </urlset>

      """
  }
}
