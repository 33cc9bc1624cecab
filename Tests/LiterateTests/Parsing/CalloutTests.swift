import Testing

@testable import Literate

@Suite struct CalloutTests {
  @Test(arguments: Callout.Kind.allCases)
  func `a quote that opens with a kind is a call-out`(kind: Callout.Kind) throws {
    let callout = Callout(kind: kind, body: [.paragraph([.text("What?")])])
    // A prediction and its answer go together.
    let before = kind == .answer ? "> [!PREDICT] a\n\n" : ""
    for opening in ["]\n> ", "] ", "]\\\n> ", "]\n>\n> "] {
      let text = before + "> [!\(kind.rawValue)" + opening + "What?\n\nThat."
      let blocks = try lesson(text).blocks
      #expect(blocks[before.isEmpty ? 0 : 1] == .callout(callout))
    }
  }

  @Test(arguments: Callout.Kind.words)
  func `so is one that opens with its word and a colon`(kind: Callout.Kind) throws {
    let callout = Callout(kind: kind, body: [.paragraph([.text("What?")])])
    #expect(try lesson("> \(kind.word): What?").blocks == [.callout(callout)])
    #expect(try lesson("> \(kind.word):\n> What?").blocks == [.callout(callout)])
    #expect(try lesson("> [!\(kind.rawValue.lowercased())]\n> What?").blocks == [.callout(callout)])
  }

  @Test func `a call-out may stand in a list and hold other things`() throws {
    let callout = Callout(
      kind: .note,
      body: [
        .paragraph([.emphasis([.text("a")])]),
        .quote([.callout(Callout(kind: .aside, body: [.paragraph([.text("b")])]))]),
      ])
    let body = "- > [!NOTE] *a*\n  >\n  > > > [!ASIDE]\n  > > > b"
    #expect(
      try lesson(body).blocks == [
        .list(List(start: nil, isTight: true, items: [[.callout(callout)]]))
      ])
  }

  @Test(
    arguments: [
      "> \\[!NOTE] a", "> [! NOTE", "> [!NOTE\n> ]", "> a [!NOTE]", "> ## [!NOTE]", "> [NOTE]", ">",
      "> - [!NOTE]", "> `[!NOTE]`", "> A Note: a", "> Notes: a", "> *Note*: a", "> Alice: a",
      "> Note:a",
    ])
  func `other quotes are quotes`(body: String) throws {
    guard case .quote? = try lesson(body).blocks.first else {
      Issue.record("no quote")
      return
    }
  }

  @Test func `reports an unknown kind, with what was meant`() {
    expectDiagnostics(
      "> 1️⃣[!NOT] a\n\n>\n> 2️⃣[!nite]\n> b\n\n- > 3️⃣[!QUESTION]\n\n> > 4️⃣[!HISTROY]",
      [
        ("1️⃣", .unknownCallout("NOT", suggestion: "NOTE")),
        ("2️⃣", .unknownCallout("nite", suggestion: "NOTE")),
        ("3️⃣", .unknownCallout("QUESTION", suggestion: nil)),
        ("4️⃣", .unknownCallout("HISTROY", suggestion: "HISTORY")),
      ])
  }

  @Test func `a word that opens a part of an exercise may have been meant`() {
    expectDiagnostics(
      "> 1️⃣[!HINTS] a\n\n>\n> 2️⃣[!exercise] b",
      [
        ("1️⃣", .unknownCallout("HINTS", suggestion: "HINT")),
        ("2️⃣", .unknownCallout("exercise", suggestion: "EXERCISE")),
      ])
  }
}
