import Literate
import Tangling
import Testing

@Suite struct FingerprintTests {
  private let base = "Prose\n\n```swift\na\n```\n\n```swift run\nb\n```\n\n`{swift %d} c`"

  @Test(
    arguments: [
      ("Prose", "Other prose, and [a link](#part-1)"), ("```swift\na", "```swift hidden id=x\na"),
      ("Prose", "```text\nlisting\n```"), ("Prose", "> [!NOTE]\n> Prose"),
    ])
  func `stays when only the prose changes`(old: String, new: String) throws {
    #expect(try fingerprint(base.replacing(old, with: new)) == fingerprint(base))
  }

  @Test(
    arguments: [
      ("\na\n", "\na \n"), ("\nb\n", "\nb2\n"), ("%d", "%x"), ("} c", "} d"),
      ("swift run", "swift"),
      ("\na\n", "\na\n\n"), ("`{swift %d} c`", "`{swift} c`"), ("Prose", "```swift shown\n```"),
    ])
  func `changes with what is compiled or run`(old: String, new: String) throws {
    #expect(try fingerprint(base.replacing(old, with: new)) != fingerprint(base))
  }

  @Test func `changes with what goes into a place, and with what replaces`() throws {
    let owner = "```swift id=a\n// <<p>>\n```\n\n"
    let one = try fingerprint(owner + "```swift into=p\nx\n```")
    let two = try fingerprint(owner + "```swift into=p\ny\n```")
    let three = try fingerprint(
      owner + "```swift into=p\nx\n```\n\n```swift replaces=a\n// <<p>>\nz\n```")
    #expect(Set([one, two, three]).count == 3)
  }

  @Test func `is sixteen digits, and the same on every machine`() throws {
    let text = try fingerprint(base)
    #expect(text == "655ccc7652e02746")
  }

  private func fingerprint(_ body: String) throws -> String {
    Fingerprint(try course(body).finalState).text
  }
}
