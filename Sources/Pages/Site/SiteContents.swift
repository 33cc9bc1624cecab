import CourseRuntime
import Drawing
import Exhibits
import LessonRuns
import Literate
import Markup
import SwiftCode
import TeXMath

/// Gathers what the templates need to know of a course.
struct SiteContents {
  var course: Course
  let manifest: CourseManifest
  var runs: [Int: LessonRun]
  /// The path of the site's feed, if it has one.
  var feed: String?
  /// The version that the pages are of, if others are published beside them.
  var version: SiteVersion?
  /// The pictures that other sites show beside links, by the pages' paths.
  var pictures: [String: PagePicture] = [:]
  /// Where the names in the course's code lead.
  var links = CodeLinks()
  let code: CourseCode
  let macros: Macros
  private let glossary: Glossary
  /// The last lesson that shows the program so far whole.
  private let lastWholeProgram: Int
  private let colours = ColouredCode()

  init(
    course: Course, manifest: CourseManifest, runs: [Int: LessonRun],
    code: CourseCode? = nil
  ) {
    self.course = course
    self.manifest = manifest
    self.runs = runs
    self.code = code ?? CourseCode(course)
    macros = manifest.formulaMacros
    glossary = Glossary(course)
    lastWholeProgram = ProgramPage.lastWhole(in: course)
  }

  /// Where search engines are to find the pages, which is where the newest version of them is.
  var address: String? {
    manifest.address.map { version == nil ? $0 : "\($0)/\(SiteVersion.newest)" }
  }

  /// The names of the course.
  var names: DeclarationIndex { code.names }

  /// Returns the page of a lesson.
  ///
  /// - Throws: The first formula or exhibit that cannot be set.
  func page(for lesson: Lesson) throws(RunFault) -> PageContent {
    let run = runs[lesson.number] ?? LessonRun()
    let live = LiveValues(lesson, of: run)
    if let fault = live.faults.first { throw fault }
    let terms = TermLinks(glossary: glossary, lesson: lesson)
    let inlines = InlineRenderer(
      values: run.transcript.values, terms: terms, macros: macros, live: live.sources,
      attachments: course.attachments)
    let code = CodeFigures(
      course: course, lesson: lesson, names: names, links: links, programPage: lesson.programPage,
      hasNotes: true, colours: colours)
    let chunks = ChunkRenderer(
      figures: code, transcript: run.transcript, compilerOutput: run.compilerOutput,
      records: run.records)
    let body = try BlockRenderer(chunks: chunks, inlines: inlines, run: run)
      .html(lesson.blocks)
    return PageContent(
      source: SourceLinks(to: lesson, title: words(lesson.title), in: manifest, version: version),
      language: manifest.language, direction: manifest.direction, course: manifest.title,
      repository: manifest.repository,
      canonical: address.map { "\($0)/\(lesson.slug).html" },
      title: words(lesson.title), heading: try inlines.withoutTerms.html(lesson.title),
      description: about(lesson, length: 160), label: lesson.label,
      part: part(of: lesson), minutes: ReadingTime(lesson).minutes, body: body,
      ending: LessonEnding(
        course: course, lesson: lesson, names: names, program: programPage(of: lesson)
      ).html,
      notes: code.notesFile(title: title),
      scripts: run.transcript.scripts + lesson.scripts,
      parts: menu(of: lesson),
      previous: course.lesson(lesson.number - 1).map { link(to: $0, from: nil) },
      next: course.lesson(lesson.number + 1).map { link(to: $0, from: nil) },
      version: version.map { PageVersion(name: $0.name, page: "\(lesson.slug).html") },
      picture: picture(of: "\(lesson.slug).html"))
  }

  /// Returns what a page says of its picture; nil if it has none, or nobody knows where it will be.
  private func picture(of page: String) -> PictureContent? {
    guard let address, let picture = pictures[page] else { return nil }
    return PictureContent(
      address: "\(address)/\(picture.path)", words: picture.words, width: picture.width,
      height: picture.height)
  }

  /// What a part of the course is called where it is spoken of elsewhere.
  private func title(of place: NameCard.Place) -> String? {
    guard let lesson = course.lesson(place.lesson) else { return nil }
    let title = "\(Phrase.lessonNumber.text(lesson.label)) · \(words(lesson.title))"
    guard let section = place.section, case .heading(let heading) = lesson.blocks[section] else {
      return title
    }
    return "\(title) › \(words(heading.content))"
  }

  private func programPage(of lesson: Lesson) -> ProgramPage? {
    if lesson.programPage == nil { return nil }
    return ProgramPage(
      course: course, lesson: lesson, colours: colours, isWhole: lesson.number <= lastWholeProgram)
  }

  /// Returns the page with the program as a lesson leaves it; nil if the lesson adds nothing to that.
  ///
  /// - Throws: The first formula of the title that cannot be set.
  func program(after lesson: Lesson) throws(RunFault) -> PageContent? {
    guard let program = programPage(of: lesson), let path = lesson.programPage else { return nil }
    let inlines = inlines(values: runs[lesson.number]?.transcript.values ?? [:])
    func neighbour(_ lessons: some Sequence<Lesson>) -> LessonLink? {
      lessons.first { $0.programPage != nil }.map { neighbour in
        var link = link(to: neighbour, from: nil)
        link.address = neighbour.programPage ?? link.address
        return link
      }
    }
    // Lessons are numbered one after another.
    let place = lesson.number - (course.lessons.first?.number ?? lesson.number)
    return PageContent(
      language: manifest.language, direction: manifest.direction, course: manifest.title,
      repository: manifest.repository, canonical: address.map { "\($0)/\(path)" },
      title: program.title, heading: HTML.escaped(program.title), description: program.title,
      label: lesson.label, part: part(of: lesson), minutes: nil,
      body: program.body(heading: try inlines.html(lesson.title)), ending: "", scripts: [],
      parts: parts(of: near(lesson)) { link(to: $0, from: nil) },
      previous: neighbour(course.lessons[..<place].reversed()),
      next: neighbour(course.lessons[(place + 1)...]),
      version: version.map { PageVersion(name: $0.name, page: path) })
  }

  /// What went wrong in a lesson.
  func faults(of lesson: Lesson) -> [RunFault] { runs[lesson.number]?.faults ?? [] }

  /// The glossary, for the search.
  var searchTerms: [SearchIndex.Term] { glossary.searchTerms }

  /// Returns what the search knows of a lesson.
  func searchEntries(of lesson: Lesson) throws -> [UInt8] {
    let inlines = inlines(values: runs[lesson.number]?.transcript.values ?? [:])
    return try SearchIndex.entries(of: lesson, names: names, inlines: inlines)
  }

  /// Returns the index page.
  ///
  /// - Parameters:
  ///   - abouts: What it says of each lesson, by number; nothing of lessons that went wrong.
  ///   - cover: The cover as HTML.
  /// - Returns: The page's content.
  func index(abouts: [Int: String], cover: String?) -> IndexContent {
    IndexContent(
      language: manifest.language, direction: manifest.direction, title: manifest.title,
      summary: manifest.summary,
      repository: manifest.repository,
      canonical: address.map { "\($0)/" }, feed: feed,
      first: course.lessons.first.map { link(to: $0, from: nil) }, cover: cover,
      facts: code.facts,
      parts: parts { lesson in
        var link = link(to: lesson, from: nil)
        link.about = abouts[lesson.number] ?? ""
        return link
      },
      clone: clone,
      further: manifest.links.isEmpty ? nil : IndexContent.Further(links: manifest.links),
      version: version.map { PageVersion(name: $0.name, page: "index.html") },
      picture: picture(of: "index.html"))
  }

  private var clone: IndexContent.Clone? {
    let commands = manifest.commands.map {
      IndexContent.Command(command: $0.command, meaning: $0.meaning)
    }
    return commands.isEmpty ? nil : IndexContent.Clone(commands: commands)
  }

  /// Draws the exhibit that the manifest names once more, for the index.
  ///
  /// - Throws: The fault of the cover, if the course has one that cannot be drawn.
  func cover() throws -> String? { try manifest.speaking(drawnCover) }

  private func drawnCover() throws -> String? {
    guard let cover = manifest.cover, let lesson = course.lesson(cover.lesson),
      faults(of: lesson).isEmpty
    else { return nil }
    let records = runs[cover.lesson]?.transcript.chunks.sorted { $0.key < $1.key } ?? []
    let exhibits = records.flatMap(\.value.output).compactMap { output in
      if case .exhibit(let exhibit) = output { exhibit } else { nil as Exhibit? }
    }
    let place = manifest.place(in: course)
    guard (1..<exhibits.count + 1).contains(cover.exhibit) else {
      let message =
        "the cover is exhibit \(cover.exhibit) of lesson \(lesson.number), which shows "
        + "\(exhibits.count)"
      throw RunFault(location: place, reason: .manifest(message))
    }
    do {
      return try ExhibitRenderer(id: "page.cover").html(exhibits[cover.exhibit - 1])
    } catch {
      throw RunFault(location: place, reason: .exhibit(String(describing: error)))
    }
  }

  /// The number of the cover's lesson, if that has a page.
  var soundCover: Int? {
    manifest.cover.flatMap { course.lesson($0.lesson) }.flatMap {
      faults(of: $0).isEmpty ? $0.number : nil
    }
  }

  /// The title of the part that a lesson belongs to.
  func part(of lesson: Lesson) -> String? {
    manifest.parts.last { $0.firstLesson <= lesson.number }?.title
  }

  /// The menu of a lesson's page: all lessons, or in a long course those before and after.
  ///
  /// The index lists every lesson. On every page as well, two thousand of them would make a site of
  /// hundreds of megabytes.
  private func menu(of lesson: Lesson) -> [PartLinks] {
    parts(of: near(lesson)) { link(to: $0, from: lesson) }
  }

  private func near(_ lesson: Lesson) -> ArraySlice<Lesson> {
    let lessons = course.lessons
    let place = lesson.number - lessons[0].number
    let reach = lessons.count <= 100 ? lessons.count : 20
    return lessons[max(0, place - reach)..<min(lessons.count, place + reach + 1)]
  }

  /// All lessons in their parts, with the links that `link` makes.
  func parts(_ link: (Lesson) -> LessonLink) -> [PartLinks] {
    parts(of: course.lessons[...], link)
  }

  private func parts(of all: ArraySlice<Lesson>, _ link: (Lesson) -> LessonLink) -> [PartLinks] {
    let starts = manifest.parts.map(\.firstLesson)
    let ranges = zip([Int.min] + starts, starts + [Int.max])
    let titles = [nil] + manifest.parts.map { Optional($0.title) }
    guard let first = all.first?.number, let last = all.last?.number else { return [] }
    return zip(titles, ranges).compactMap { title, range in
      // A long course has many parts, and a menu shows few of them.
      guard range.0 <= last, range.1 > first else { return nil }
      let lessons = all.filter { $0.number >= range.0 && $0.number < range.1 }
      return lessons.isEmpty ? nil : PartLinks(partTitle: title, lessons: lessons.map(link))
    }
  }

  func link(to lesson: Lesson, from page: Lesson?) -> LessonLink {
    var link = LessonLink(
      address: "\(lesson.slug).html", label: lesson.label, title: words(lesson.title))
    if let page, page.number == lesson.number {
      link.isCurrent = true
      let sections = lesson.sections.map {
        SectionLink(anchor: $0.anchor, title: words($0.content))
      }
      link.contents = sections.isEmpty ? nil : LessonLink.Sections(sections: sections)
    }
    return link
  }

  /// A renderer of prose without links of terms.
  private func inlines(values: [Int: Transcript.Value]) -> InlineRenderer {
    InlineRenderer(values: values, terms: nil, macros: macros)
  }

  /// A title as plain text.
  private func words(_ title: [Inline]) -> String {
    inlines(values: [:]).plainText(title)
  }

  /// The first paragraph with its computed values: the sentences of it for which there is room.
  func about(_ lesson: Lesson, length: Int) -> String {
    let inlines = inlines(values: runs[lesson.number]?.transcript.values ?? [:])
    for block in lesson.blocks {
      guard case .paragraph(let content) = block else { continue }
      return Excerpt(of: inlines.plainText(content), length: length).text
    }
    return manifest.summary
  }
}

extension Lesson {
  /// The scripts that its text needs, by file name.
  fileprivate var scripts: [String] {
    var scripts: [String] = []
    if hasReferences { scripts.append("references.js") }
    if blocks.contains(where: \.hasTabs) { scripts.append("tabs.js") }
    return scripts
  }

  /// The headings of the lesson's sections: those of level 2.
  var sections: [Heading] {
    blocks.compactMap { block in
      if case .heading(let heading) = block, heading.level == 2 { heading } else { nil }
    }
  }
}

extension Block {
  fileprivate var hasTabs: Bool {
    if case .tabs = self { true } else { children.contains(where: \.hasTabs) }
  }
}
