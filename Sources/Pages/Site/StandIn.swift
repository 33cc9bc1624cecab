import Literate
import Markup

extension SiteContents {
  /// Returns the page that stands in for a lesson which went wrong, until it has a good one.
  ///
  /// - Returns: The page, or nil for a lesson without a fault.
  func standIn(for lesson: Lesson) -> PageContent? {
    let faults = faults(of: lesson)
    guard !faults.isEmpty else { return nil }
    let list = faults.map { HTML.element("li", HTML.escaped($0.description)) }
    return PageContent(
      language: manifest.language, direction: manifest.direction, course: manifest.title,
      repository: manifest.repository,
      canonical: nil,
      title: lesson.title.plainText, heading: HTML.escaped(lesson.title.plainText),
      description: Phrase.notWoven.text, label: lesson.label, part: part(of: lesson), minutes: 1,
      body: StandIn.opening + Phrase.notWoven.text + "</p>\n"
        + HTML.element("ul", "\n" + list.joined(separator: "\n") + "\n") + "\n",
      ending: "", scripts: [],
      parts: parts { other in
        var link = link(to: other, from: nil)
        link.isCurrent = other.number == lesson.number
        return link
      },
      previous: course.lesson(lesson.number - 1).map { link(to: $0, from: nil) },
      next: course.lesson(lesson.number + 1).map { link(to: $0, from: nil) })
  }
}

/// The page of a lesson that has never been woven without a fault.
package enum StandIn {
  /// No page of a lesson holds this: whatever comes from a lesson or a run is escaped.
  static let opening = "<p class=\"stand-in\">"

  /// Whether these are the bytes of such a page.
  package static func isOne(_ page: some Collection<UInt8>) -> Bool {
    page.contains(opening.utf8)
  }
}
