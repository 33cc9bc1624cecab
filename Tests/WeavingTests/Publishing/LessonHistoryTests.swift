import Exporting
import Foundation
import Testing

@testable import Weaving

@Suite struct LessonHistoryTests {
  private static let log = """
    \u{01}1700000100\tMend the second lesson

    02-two.md
    Course.swift
    images/two.svg
    \u{01}1700000000\tBegin\tboth

    01-one.md
    02-two.md
    """

  @Test func `each commit is a change of the lessons that it touched`() {
    let early = Date(timeIntervalSince1970: 1_700_000_000)
    let late = early.addingTimeInterval(100)
    #expect(
      LessonHistory.changes(in: Self.log) == [
        LessonChange(slug: "02-two", date: late, words: "Mend the second lesson"),
        LessonChange(slug: "01-one", date: early, words: "Begin\tboth"),
        LessonChange(slug: "02-two", date: early, words: "Begin\tboth"),
      ])
  }

  @Test func `a repository tells what was changed, and a clone without its history is refused`()
    async throws
  {
    let place = try TemporaryFolder()
    try await place.git("init", "-q", "-b", "main", "course")
    let lessons = place.url.appending(path: "course/lessons")
    try FileManager.default.createDirectory(at: lessons, withIntermediateDirectories: true)
    #expect(try await LessonHistory(lessons: lessons).changes() == [])
    for (name, words) in [("01-one.md", "Begin"), ("02-zwei.md", "Go on")] {
      try Data("# One\n".utf8).write(to: lessons.appending(path: name))
      try await place.git("-C", "course", "add", ".")
      try await place.git("-C", "course", "commit", "-q", "-m", words)
    }
    let changes = try await LessonHistory(lessons: lessons).changes()
    #expect(changes.map(\.slug) == ["02-zwei", "01-one"])
    #expect(changes.map(\.words) == ["Go on", "Begin"])

    let remote = "file://\(place.url.path)/course"
    try await place.git("clone", "-q", "--depth", "1", remote, "clone")
    await #expect(throws: ShallowHistory()) {
      try await LessonHistory(lessons: place.url.appending(path: "clone/lessons")).changes()
    }
  }
}
