import CourseRuntime
import Mustache

/// What the template of a lesson's page is filled with.
struct PageContent {
  /// Where the lesson's source can be changed; nil where that is not known.
  var source: SourceLinks?
  let language: String
  /// Which way the page runs, if not from left to right.
  let direction: String?
  let course: String
  let repository: String?
  let canonical: String?
  let title: String
  /// The title as HTML.
  let heading: String
  let description: String
  let label: String
  let part: String?
  /// About how long it takes to read, if it is for reading.
  let minutes: Int?
  /// The lesson as HTML.
  let body: String
  /// What follows the lesson, as HTML: the names it introduced and a link to the program so far.
  let ending: String
  /// The file that says what the names in its code are; nil if nothing is said.
  var notes: NotesFile?
  /// The scripts that the page's exhibits need, by file name.
  let scripts: [String]
  /// The menu.
  let parts: [PartLinks]
  let previous: LessonLink?
  let next: LessonLink?
  /// The version that it is a page of, where others are published beside it.
  var version: PageVersion?
  /// The picture that other sites show beside a link to it.
  var picture: PictureContent?
}

/// A part of the course in a menu.
struct PartLinks {
  /// The part's title; nil for lessons in no part.
  ///
  /// A template that does not find a name looks for it farther out: this one is nobody else's.
  let partTitle: String?
  let lessons: [LessonLink]
}

/// A link to a lesson.
struct LessonLink {
  var address: String
  let label: String
  let title: String
  /// What the lesson is about, where there is room for it.
  var about = ""
  /// Whether this is the page that the link stands on.
  var isCurrent = false
  /// The sections of that page; nil when there are none, for templates ask by presence.
  var contents: Sections?

  struct Sections {
    let sections: [SectionLink]
  }
}

extension LessonLink: MustacheParent {
  /// What a template calls by name.
  ///
  /// The menus of a course hold far more links than anything else that templates ask, and to look
  /// properties up by reflection took a third of the time of a weave.
  func child(named name: String) -> Any? {
    switch name {
    case "address": address
    case "label": label
    case "title": title
    case "about": about
    case "isCurrent": isCurrent
    case "contents": contents
    default: nil
    }
  }
}

/// A link to a section of the same page.
struct SectionLink {
  let anchor: String
  let title: String
}

/// What the templates of the index and of the page for dead links are filled with.
struct IndexContent {
  let language: String
  /// Which way the page runs, if not from left to right.
  let direction: String?
  let title: String
  let summary: String
  let repository: String?
  let canonical: String?
  /// The path of the site's feed; nil if it has none.
  var feed: String?
  let first: LessonLink?
  /// The figure that the course opens with, as HTML; nil if it has none.
  let cover: String?
  /// How much there is of what.
  let facts: [Fact]
  let parts: [PartLinks]
  /// What to run in a clone of the course; nil when there is nothing.
  let clone: Clone?
  /// Pages besides the lessons; nil when there is none.
  let further: Further?
  /// What addresses on the page for dead links begin with, for it is shown at any depth; nothing if
  /// nobody knows where the site will be.
  var root = ""
  /// The version that it is a page of, where others are published beside it.
  var version: PageVersion?
  /// The picture that other sites show beside a link to it.
  var picture: PictureContent?

  struct Further {
    let links: [CourseManifest.Link]
  }

  struct Clone {
    let commands: [Command]
  }

  /// A count, such as 21 of "lessons".
  struct Fact: Codable, Hashable, Sendable {
    let count: String
    let thing: String
  }

  /// A command that a reader can run in a clone of the course.
  struct Command {
    let command: String
    let meaning: String
  }
}
