import CourseFiles
import CourseRuntime
import Exhibits
import Foundation
import Literate
import Running
import TestPrograms
import Testing

@testable import Weaving

/// Runs that look as if they went wrong, through the real command.
@Suite struct OddRunTests {
  private func body(_ lesson: String) async throws -> String {
    try await FaultProgram.woven.value.body(lesson)
  }

  @Test func `a lesson that closes its output loses what it prints, and nothing else`() async throws
  {
    let body = try await body("29-closes-its-output")
    #expect(body.contains("<samp>before</samp>"))
    #expect(body.contains("Still here"))
    #expect(body.contains("<data class=\"computed\" value=\"42\">42</data>"))
    #expect(!body.contains("<samp>lost"))
  }

  @Test func `bytes that are written past print are on the page, in their order`() async throws {
    #expect(try await body("30-writes-bytes").contains("<samp>first\nsecond\nthird</samp>"))
  }

  @Test func `bytes that are not UTF-8 become replacement characters`() async throws {
    #expect(try await body("30-writes-bytes").contains("<samp>a\u{FFFD}\u{FFFD}(b</samp>"))
  }

  @Test func `control characters are shown as pictures`() async throws {
    #expect(
      try await body("30-writes-bytes").contains(
        """
        <samp>red ␛[31m, bell ␇, nothing ␀, back ␈, delete ␡, next \u{FFFD}.
        10 %␍20 %
        a line of Windows</samp>
        """))
  }

  @Test func `standard input is at its end at once`() async throws {
    #expect(try await body("31-reads-its-input").contains("<samp>the end\n0</samp>"))
  }

  @Test func `a lesson may change its folder`() async throws {
    #expect(try await body("32-moves-about").contains("<samp>/</samp>"))
  }

  @Test func `only the process that was started is recorded, and not what it forks`() async throws {
    let body = try await body("33-forks")
    #expect(body.contains("<samp>once</samp>"))
    #expect(body.contains("Of the parent</figcaption>"))
    #expect(!body.contains("Of the child</figcaption>"))
  }

  @Test func `a lesson may wait, in its chunks and in its values`() async throws {
    let body = try await body("42-waits")
    #expect(body.contains("<samp>4\n3 main</samp>"))
    #expect(body.contains("value=\"3\""))
    #expect(body.contains("value=\"2\""))
  }

  @Test func `what is printed when the last variables go is on the page`() async throws {
    #expect(try await body("43-says-goodbye").contains("<samp>one\n</samp>") == false)
    let body = try await body("43-says-goodbye")
    #expect(body.contains("one goes"))
  }

  @Test func `a lesson's page shows its own program, whatever later lessons make of it`()
    async throws
  {
    let before = try await body("44-is-changed-later")
    #expect(before.contains("<samp>1 anything 1 10\n44 func f() -&gt; Int { 1 }</samp>"))
    #expect(before.contains("<data class=\"computed\" value=\"1\">"))
    let after = try await body("45-changes-an-earlier-one")
    #expect(
      after.contains(
        "<samp>2 an integer 2 20\n45 func f() -&gt; Int { 2 }</samp>"))
  }

  @Test func `a thread that never ends keeps no lesson from ending`() async throws {
    #expect(try await body("34-leaves-a-thread").contains("<samp>gone</samp>"))
  }

  @Test func `what looks like the record of a run is only text`() async throws {
    let body = try await body("35-speaks-our-language")
    #expect(body.contains("<samp>{&quot;finished&quot;:{}}\n{&quot;ended&quot;:"))
    #expect(
      body.contains("\nexited 3\nLessons/35-speaks-our-language.md:4: Fatal error: no</samp>"))
  }

  @Test func `a lesson sees the same environment whoever weaves it`() async throws {
    #expect(
      try await body("36-is-the-same-everywhere").contains(
        """
        <samp>HOME /nonexistent
        LANG C.UTF-8
        LC_ALL C.UTF-8
        TERM dumb
        TZ UTC
        SECRET unset
        0 1970-01-01 00:00:00 +0000
        .</samp>
        """))
  }

  @Test func `a set is iterated in the same order in every weave`() async throws {
    let once = try await body("36-is-the-same-everywhere")
    let site = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID())")
    let runner = LessonRunner(
      tool: try FaultProgram.tool.path,
      manifest: CourseManifest(title: "", summary: ""),
      data: DataFolder(besideLessonsIn: site), records: RecordsFolder(besideLessonsIn: site))
    defer { try? FileManager.default.removeItem(at: site) }
    let course = try Course(directory: FaultProgram.folder.appending(path: "lessons"), root: site)
    let lesson = try #require(course.lesson(36))
    let transcript = try await runner.transcript(
      of: lesson, by: FaultProgram.executable, taughtCode: TaughtCode([:]))
    let output = transcript.chunks.max { $0.key < $1.key }?.value.output
    guard case .text(let order)? = output?.first else {
      Issue.record("the lesson prints a set")
      return
    }
    #expect(once.contains("<samp>\(order.dropLast())</samp>"))
  }

  @Test func `a file of the folder 'data' is read, wherever the lesson has gone`() async throws {
    #expect(
      try await body("47-reads-data").contains(
        """
        <samp>2 names
        Anna</samp>
        """))
  }

  @Test func `a type that a run declares has the same name in every run`() async throws {
    let body = try await body("53-declares-types-where-it-runs")
    #expect(
      body.contains(
        """
        <samp>[FaultLessons.Point(x: 1)]
        ▿ FaultLessons.Point
          - x: 1
        FaultLessons.Node
        """))
    #expect(body.contains(">[FaultLessons.Point(x: 1)]</data>"))
    #expect(!body.contains("unknown context"))
  }

  @Test func `numbers that are none, or infinite, are drawn in every exhibit`() async throws {
    let body = try await body("37-is-not-finite")
    #expect(body.ranges(of: "<figure class=\"exhibit").count == 53)
    let places = /\b(d|[xyr][12]?|c[xy]|width|height|points|viewBox|transform)="[^"]*(nan|inf)/
    #expect(body.matches(of: places.ignoresCase()).isEmpty, "a place in a drawing is a number")
    #expect(body.contains("value=\"nan\">nan</data>"))
  }

  @Test func `charts of one point and of none are drawn`() async throws {
    #expect(
      try await body("38-has-few-points").ranges(of: "<figure class=\"exhibit chart").count == 29)
  }

  @Test func `the largest numbers are drawn or refused, and many points make no heavy page`()
    async throws
  {
    let body = try await body("39-goes-to-extremes")
    #expect(body.contains("the year -9223372036854775808 is not between -10000 and 10000"))
    #expect(body.ranges(of: "<figure class=\"exhibit").count == 6)
    #expect(body.utf8.count < 1 << 20)
  }
}
