/// What the template of a lesson's page is filled with.
struct PageContent {
  let course: String
  let title: String
  /// The title as HTML.
  let heading: String
  let description: String
  let label: String
  let part: String?
  /// The lesson as HTML.
  let body: String
  /// The scripts that the page's exhibits need, by file name.
  let scripts: [String]
  let previous: LessonLink?
  let next: LessonLink?
}

/// A link to a lesson.
struct LessonLink {
  let address: String
  let label: String
  let title: String
}

/// What the template of the index is filled with.
struct IndexContent {
  let title: String
  let summary: String
  let repository: String?
  let parts: [Part]

  struct Part {
    let title: String?
    let lessons: [LessonLink]
  }
}
