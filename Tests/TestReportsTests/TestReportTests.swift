import Foundation
import TestReports
import Testing

@Suite struct TestReportTests {
  private static let header = """
    {"kind":"test","version":0,"payload":{"id":"A.S","kind":"suite","name":"S"}}
    {"kind":"test","version":0,"payload":{"id":"A.S/f()","kind":"function","name":"f()"}}
    {"kind":"test","version":0,"payload":{"id":"A.S/g()","kind":"function","name":"`g`()",\
    "displayName":"g holds"}}

    """

  private func event(_ kind: String, _ test: String?, _ more: String = "") -> String {
    let id = test.map { ",\"testID\":\"\($0)\"" } ?? ""
    return "{\"kind\":\"event\",\"version\":0,\"payload\":{\"kind\":\"\(kind)\"\(id)\(more)}}\n"
  }

  private func issue(_ more: String = "", known: Bool = false, argument: String = "") -> String {
    """
    ,"issue":{"isKnown":\(known)\(more),"sourceLocation":{"fileID":"A/a.swift","line":4,\
    "column":7}},"messages":[{"symbol":"fail","text":"Expectation failed: 1 == 2"},\
    {"symbol":"details","text":"of course"}]\(argument)
    """
  }

  private func report(_ events: String...) -> TestReport {
    TestReport(eventStream: Data((Self.header + events.joined()).utf8))
  }

  @Test func `tests have their names, and the target that they are in`() {
    let tests = report().tests
    #expect(tests.map(\.name) == ["f()", "g holds"])
    #expect(tests.map(\.target) == ["A", "A"])
  }

  @Test func `a target has finished when all of its tests have`() {
    let (f, g) = (event("testEnded", "A.S/f()"), event("testEnded", "A.S/g()"))
    #expect(report(f, g).hasFinished("A"))
    #expect(!report(f).hasFinished("A"))
  }

  @Test func `an issue says what, where and in which test`() throws {
    let report = report(
      event("testStarted", "A.S/g()"), event("issueRecorded", "A.S/g()", issue()),
      event("testEnded", "A.S/g()"), event("runEnded", nil))
    let issue = try #require(report.issues.first)
    #expect(issue.test.name == "g holds")
    #expect(issue.message == "Expectation failed: 1 == 2; of course")
    #expect("\(issue.file):\(issue.line):\(issue.column)" == "A/a.swift:4:7")
    #expect(report.isComplete)
    #expect(report.passed.isEmpty)
  }

  @Test func `an issue of a test with arguments names them`() {
    let argument = ",\"_testCase\":{\"displayName\":\"[2, 3]\"}"
    let report = report(event("issueRecorded", "A.S/f()", issue(argument: argument)))
    #expect(report.issues.first?.message.hasSuffix("(for [2, 3])") == true)
  }

  @Test func `known issues and warnings are none`() {
    let report = report(
      event("issueRecorded", "A.S/f()", issue(known: true)),
      event("issueRecorded", "A.S/f()", issue(",\"_severity\":\"warning\"")))
    #expect(report.issues.isEmpty)
  }

  @Test func `a stream that is cut off tells what was running`() {
    let report = report(
      event("testStarted", "A.S/f()"), event("testEnded", "A.S/f()"),
      event("testStarted", "A.S/g()"), "{\"kind\":\"eve")
    #expect(!report.isComplete)
    #expect(report.unfinished.map(\.name) == ["g holds"])
    #expect(report.passed.map(\.name) == ["f()"])
  }
}
