import CourseFiles
import CourseRuntime
import Foundation
import Literate

/// The files that a preview watches.
///
/// It looks at them again and again. The systems' own news of changes differ (inotify, kqueue,
/// FSEvents), lose events when there are many, and say nothing on some shared folders; a look at 400
/// files takes a millisecond.
struct WatchedFiles: Sendable {
  /// The package's folder.
  let root: URL
  /// The folder with the lessons.
  let lessons: URL
  /// What the lessons show of the package's files.
  private let shown = ShownFiles()

  /// Watches a package.
  init(root: URL, lessons: URL) {
    self.root = root
    self.lessons = lessons
  }

  /// How the files are at a moment.
  struct Snapshot: Hashable, Sendable {
    /// The lessons.
    var lessons: [String: FileStamp] = [:]
    /// The files that lessons read, show or lead to.
    var data: [String: FileStamp] = [:]
    /// What the program is made of besides: Swift, templates, the manifest of the package.
    var sources: [String: FileStamp] = [:]

    /// The names of the lessons that were edited since an earlier look; nil if anything else changed, or
    /// a lesson came or went.
    func editedLessons(since old: Snapshot) -> [String]? {
      guard data == old.data, sources == old.sources, lessons.count == old.lessons.count else {
        return nil
      }
      let edited = lessons.filter { old.lessons[$0.key] != $0.value }.map(\.key)
      return edited.allSatisfy { old.lessons[$0] != nil } ? edited.sorted() : nil
    }
  }

  /// Looks at every file.
  var snapshot: Snapshot {
    var snapshot = Snapshot()
    let folder = lessons.path
    for name in names(in: lessons) where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".md") { snapshot.lessons[name] = FileStamp(path: path) }
      if name.hasSuffix(".swift") { snapshot.sources[path] = FileStamp(path: path) }
    }
    let data = DataFolder(besideLessonsIn: lessons)
    for name in (try? data.names) ?? [] {
      snapshot.data[name] = FileStamp(path: data.url.appending(path: name).path)
    }
    for name in Course.attachments(in: lessons) {
      snapshot.data[name] = FileStamp(path: lessons.appending(path: name).path)
    }
    for (name, stamp) in snapshot.lessons {
      for path in shown.paths(in: lessons.appending(path: name), stamp) {
        snapshot.data["from \(path)"] = FileStamp(path: root.appending(path: path).path)
      }
    }
    for folder in Set([root.appending(path: "Sources"), ToolkitSources.folder].map(\.path)) {
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
      for path in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
        snapshot.sources["\(folder)/\(path)"] = FileStamp(path: "\(folder)/\(path)")
      }
    }
    let manifest = root.appending(path: "Package.swift").path
    snapshot.sources[manifest] = FileStamp(path: manifest)
    return snapshot
  }

  /// Looks at the lessons alone, and takes the rest from an earlier look.
  func lessons(since old: Snapshot) -> Snapshot {
    var snapshot = old
    snapshot.lessons = [:]
    let folder = lessons.path
    for name in names(in: lessons) where name.hasSuffix(".md") && !name.hasPrefix(".") {
      snapshot.lessons[name] = FileStamp(path: "\(folder)/\(name)")
    }
    return snapshot
  }

  /// Waits until something differs from `old`, and has stayed as it is for a moment: editors write a
  /// file in more than one go.
  ///
  /// Looking at many files takes its time; it is done less often then, so that waiting takes no more than a
  /// fifth of a processor, unless an edit would wait for a fifth of a second.
  ///
  /// - Throws: `CancellationError`.
  func change(since old: Snapshot) async throws -> Snapshot {
    var look = 0
    let clock = ContinuousClock()
    // The first look is at the lessons alone: they are what is waited for.
    var next = clock.now
    while true {
      // Lessons are what is edited, so they are looked at more often.
      let start = clock.now
      let isWhole = start >= next && look > 0
      let now = isWhole ? snapshot : lessons(since: old)
      if now != old { return try await settled(now, since: old) }
      look += 1
      let spent = start.duration(to: clock.now)
      if isWhole { next = clock.now + max(.milliseconds(240), spent * 20) }
      try await Task.sleep(for: max(.milliseconds(30), min(spent * 4, .milliseconds(200))))
    }
  }

  private func settled(_ seen: Snapshot, since old: Snapshot) async throws -> Snapshot {
    var seen = seen
    while true {
      try await Task.sleep(for: .milliseconds(15))
      let now = seen.editedLessons(since: old) == nil ? snapshot : lessons(since: seen)
      if now == seen { return now }
      seen = now
    }
  }

  private func names(in folder: URL) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }
}
