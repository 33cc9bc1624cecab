/// A course while somebody writes it: its lessons as far as they can be read, and every fault in them.
///
/// An editor asks about code whose brackets are still open. What a ``Course`` refuses is here as good
/// as it can be: a lesson with a fault has the chunks that were found in it, a chunk whose place in the
/// course is unclear stands by itself, and a lesson that cannot be read at all stays as it was.
package struct CourseDraft {
  /// The course as far as it can be told.
  package private(set) var course: Course
  /// What is wrong, as the build would tell it.
  package private(set) var faults: [Diagnostic] = []

  private var readings: [String: Reading] = [:]
  private let attachments: AttachmentFolder
  private let manifestName: String
  /// The path of the folder with the lessons.
  private let directory: String

  /// What came of reading a file.
  private struct Reading {
    let name: LessonName
    let bytes: [UInt8]
    /// The lesson as it was read last.
    let lesson: Lesson?
    let faults: [Diagnostic]
  }

  /// Reads the lessons of a course.
  ///
  /// - Parameters:
  ///   - files: Every Markdown file of the folder, in any order.
  ///   - attachments: The other files of the folder.
  ///   - manifestName: The name by which `Course.swift` describes the course.
  package init(
    files: [Course.File], attachments: AttachmentFolder = .empty,
    manifestName: String = CourseDescriptionFile.usualName
  ) {
    self.attachments = attachments
    self.manifestName = manifestName
    let folder = files.first?.path.split(separator: "/").dropLast().joined(separator: "/") ?? ""
    directory = folder.isEmpty ? "." : folder
    course = Course(
      lessons: [], wiring: Wiring(), attachments: [:], includedFiles: [:],
      manifestName: manifestName)
    for file in files { read(file) }
    wire()
  }

  /// Takes over what a lesson's file says now, or a new one.
  package mutating func update(_ file: Course.File) {
    guard readings[file.path]?.bytes != file.bytes else { return }
    read(file)
    wire()
  }

  /// Forgets a lesson whose file is gone.
  package mutating func remove(_ path: String) {
    guard readings.removeValue(forKey: path) != nil else { return }
    wire()
  }

  /// The paths of the files that are lessons.
  package var paths: Set<String> { Set(readings.keys) }

  /// The paths of the files beside the lessons, as links have them.
  package var attachmentNames: [String] { attachments.names }

  /// The course's references, as far as their file can be read.
  package var bibliography: Bibliography {
    AttachmentReader(attachments).bibliography.map {
      BibliographyReader.read($0, file: Bibliography.fileName).bibliography
    } ?? .empty
  }

  /// Returns what the file of a lesson says.
  package func bytes(of path: String) -> [UInt8]? { readings[path]?.bytes }

  /// Whether a lesson has a fault by itself, whatever others say of it.
  package func isFaulty(_ path: String) -> Bool { readings[path]?.faults.isEmpty == false }

  private mutating func read(_ file: Course.File) {
    guard let name = LessonName(file: file.path) else { return }
    do throws(CourseError) {
      let draft = try LessonParser.draft(name, bytes: file.bytes, manifestName: manifestName)
      readings[file.path] = Reading(
        name: name, bytes: file.bytes, lesson: draft.lesson, faults: draft.faults)
    } catch {
      readings[file.path] = Reading(
        name: name, bytes: file.bytes, lesson: readings[file.path]?.lesson,
        faults: error.diagnostics)
    }
  }

  /// Puts the lessons together.
  ///
  /// What they say of each other is told only when each is fine by itself, as the build does. While two have one number, or one is missing, the course stays as it was.
  private mutating func wire() {
    let numbers = Course.faults(inNumbersOf: readings.values.map(\.name))
    let lessons = readings.values.compactMap(\.lesson).sorted { $0.number < $1.number }
    var faults = readings.values.flatMap(\.faults) + numbers
    let isWhole = zip(lessons, lessons.dropFirst()).allSatisfy { $0.number + 1 == $1.number }
    if isWhole {
      var builder = WiringBuilder(lessons: lessons)
      let unwired = builder.faults()
      var links = LinkChecker(lessons: lessons, attachments: AttachmentReader(attachments))
      if faults.isEmpty {
        faults = unwired + links.faults() + links.bibliography(in: directory).1
        faults += ScopeNames(lessons, builder.wiring).faults()
      }
      course = Course(
        lessons: lessons, wiring: builder.wiring, attachments: [:], includedFiles: [:],
        manifestName: manifestName)
    }
    self.faults = faults.sorted { $0.location < $1.location }
  }
}
