import CourseRuntime
import Literate
import Markup

/// A feed of the lessons that changed: one entry a lesson, its newest change, for readers care for the
/// lesson and not for each commit.
struct AtomFeed {
  let source: ExportedCourse
  /// Where the site is published, without a slash at the end.
  let address: String
  /// What changed in the lessons, the newest first; not empty.
  let changes: [LessonChange]

  /// The most entries.
  private static let limit = 30

  /// The file.
  var xml: String {
    let place = HTML.escaped(address)
    let (title, summary) = (source.manifest.title, source.manifest.summary)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(HTML.escaped(source.manifest.language))">
      <title>\(HTML.escaped(title))</title>
      <subtitle>\(HTML.escaped(summary))</subtitle>
      <id>\(place)/</id>
      <link href="\(place)/"/>
      <link rel="self" href="\(place)/\(WebFiles.feed)"/>
      <updated>\(changes.first?.date.timestamp ?? "")</updated>
      <author><name>\(HTML.escaped(title))</name></author>
      \(entries.joined(separator: "\n"))
      </feed>

      """
  }

  private var entries: [String] {
    let lessons = Dictionary(uniqueKeysWithValues: source.course.lessons.map { ($0.slug, $0) })
    var seen: Set<String> = []
    return changes.filter { seen.insert($0.slug).inserted }.prefix(Self.limit).compactMap {
      change in
      guard let lesson = lessons[change.slug] else { return nil }
      let place = HTML.escaped("\(address)/\(change.slug).html")
      return """
        <entry>
        <title>\(HTML.escaped("\(lesson.number) · \(source.title(of: lesson))"))</title>
        <id>\(place)</id>
        <link href="\(place)"/>
        <updated>\(change.date.timestamp)</updated>
        <summary>\(HTML.escaped(change.words))</summary>
        </entry>
        """
    }
  }
}
