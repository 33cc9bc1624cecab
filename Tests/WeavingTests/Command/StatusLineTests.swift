import Synchronization
import Testing

@testable import Weaving

@Suite struct StatusLineTests {
  private let now = ContinuousClock.now

  @Test func `says what takes long, since when, and how much there is`() {
    var work = StatusLine.Work(count: 44)
    #expect(work.text(at: now, width: 80) == "0 of 44 lessons")
    work.done = 3
    work.open = [("lesson 12", now - .seconds(75)), ("lesson 21", now - .milliseconds(400))]
    #expect(work.text(at: now, width: 80) == "3 of 44 lessons; running lesson 12 1m 15s")
    #expect(
      work.text(at: now + .seconds(1), width: 80)
        == "3 of 44 lessons; running lesson 12 1m 16s, lesson 21 1s")
    #expect(work.text(at: now, width: 20) == "3 of 44 lessons; ru…")
    work.count = 0
    #expect(work.text(at: now, width: 80) == "lesson 12 1m 15s")
  }

  @Test func `makes room for lines that stay, and leaves nothing behind`() {
    let written = Written()
    let line = StatusLine(
      width: { 40 }, write: { text in written.texts.withLock { $0.append(text) } })
    line.draw()
    #expect(written.texts.withLock(\.self) == [], "nothing has begun")
    line.begin(2)
    line.start("lesson 1")
    line.draw(at: .now + .seconds(5))
    line.clear()
    line.clear()
    line.end("lesson 1")
    line.draw()
    line.finish()
    line.draw()
    let erase = "\r\u{1B}[K"
    #expect(
      written.texts.withLock(\.self) == [
        "\(erase)0 of 2 lessons; running lesson 1 5s", erase, "\(erase)1 of 2 lessons", erase,
      ])
  }

  private final class Written: Sendable {
    let texts = Mutex<[String]>([])
  }
}
