import Exhibits
import Foundation
import Testing

@testable import CourseRuntime

@Suite struct TranscriptTests {
  private let table = Exhibit.listing(Listing("A listing", ""))

  @Test func `text and exhibits of a chunk keep their order`() {
    let transcript = Transcript(
      events: [
        .began(chunk: 2, textOffset: 0), .exhibit(table, textOffset: 3),
        .exhibit(table, textOffset: 3), .ended(chunk: 2, textOffset: 6, seconds: 0.5), .finished,
      ], text: Array("onetwo".utf8))
    #expect(
      transcript.chunks[2]?.output == [
        .text("one"), .exhibit(table), .exhibit(table), .text("two"),
      ])
    #expect(transcript.chunks[2]?.seconds == 0.5)
    #expect(transcript.unfinishedChunk == nil)
    #expect(transcript.ending == .finished)
  }

  @Test func `a lesson that stops leaves its last words and the chunk that was open`() {
    let transcript = Transcript(
      events: [
        .began(chunk: 0, textOffset: 0), .ended(chunk: 0, textOffset: 2, seconds: 0.1),
        .value(index: 0, "7"), .began(chunk: 4, textOffset: 2),
      ], text: Array("a\nthe last".utf8))
    #expect(transcript.chunks[0]?.output == [.text("a\n")])
    #expect(transcript.unfinishedChunk == 4)
    #expect(transcript.lastText == "the last")
    #expect(transcript.values == [0: "7"])
    #expect(transcript.ending == .stopped)
  }

  @Test func `what is printed between chunks, and after the last, belongs to the chunk before`() {
    let transcript = Transcript(
      events: [
        .began(chunk: 0, textOffset: 0), .ended(chunk: 0, textOffset: 1, seconds: 0),
        .value(index: 0, .init(text: "7", isNumber: true)), .began(chunk: 1, textOffset: 3),
        .ended(chunk: 1, textOffset: 4, seconds: 0), .exhibit(table, textOffset: 5), .finished,
      ], text: Array("abbcdd".utf8))
    #expect(transcript.chunks[0]?.output == [.text("a"), .text("bb")])
    #expect(
      transcript.chunks[1]?.output == [.text("c"), .text("d"), .exhibit(table), .text("d")])
    #expect(transcript.lastText.isEmpty)
  }

  @Test func `what is printed without a chunk is left over`() {
    let transcript = Transcript(
      events: [.value(index: 0, .init(text: "7", isNumber: true)), .finished], text: Array("a".utf8)
    )
    #expect(transcript.lastText == "a")
  }

  @Test(arguments: [
    ("[M.(unknown context at $55ca7).(unknown context at $0f).P(x: 1)]", "[M.P(x: 1)]"),
    ("(unknown context at $1).A, (unknown context at $2).B", "A, B"),
    (
      "$5, (unknown context at $), (unknown context at $7), $",
      "$5, (unknown context at $), "
        + "(unknown context at $7), $"
    ),
    (
      "(unknown context at $5g).A $$1 (unknown context at $$1).",
      "(unknown context at $5g).A $$1 "
        + "(unknown context at $$1)."
    ),
  ])
  func `a type that a run declares is called by its name`(printed: String, shown: String) throws {
    let bytes = Array(printed.utf8)
    let value = Transcript.Value(text: printed, isNumber: false)
    let line = try TranscriptEvent.value(index: 0, value).encoded()
    let transcript = Transcript(
      events: [
        .began(chunk: 0, textOffset: 0), .ended(chunk: 0, textOffset: bytes.count, seconds: 0),
        try TranscriptEvent(line: line),
      ], text: bytes)
    #expect(transcript.chunks[0]?.output == [.text(shown)])
    #expect(transcript.values[0]?.text == shown)
  }

  @Test func `bytes that are not UTF-8 become replacement characters`() {
    let transcript = Transcript(
      events: [.began(chunk: 0, textOffset: 0), .ended(chunk: 0, textOffset: 3, seconds: 0)],
      text: [0x61, 0xFF, 0x62])
    #expect(transcript.chunks[0]?.output == [.text("a\u{FFFD}b")])
  }

  @Test func `offsets that run backwards or past the end lose nothing else`() {
    let transcript = Transcript(
      events: [
        .began(chunk: 0, textOffset: 0), .ended(chunk: 0, textOffset: 99, seconds: 0),
        .began(chunk: 1, textOffset: 0), .ended(chunk: 1, textOffset: 1, seconds: 0),
      ], text: Array("abc".utf8))
    #expect(transcript.chunks[0]?.output == [.text("abc")])
    #expect(transcript.chunks[1]?.output == [])
  }

  @Test func `an event survives being written and read, also with numbers that JSON lacks`() throws
  {
    let nodes = [ExpressionGraph.Node(data: .nan, grad: -.infinity)]
    let graph = try ExpressionGraph(nodes: nodes, moment: .forwardOnly, caption: "\n\"{}")
    let event = TranscriptEvent.exhibit(.graph(graph), textOffset: 1)
    let line = try event.encoded()
    #expect(line.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    guard case .exhibit(.graph(let read), 1) = try TranscriptEvent(line: line) else {
      Issue.record("not the event that was written")
      return
    }
    #expect(read.nodes[0].data.isNaN)
    #expect(read.nodes[0].grad == -.infinity)
    #expect(read.caption == graph.caption)
  }
}
