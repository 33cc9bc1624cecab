import Exhibits
import Testing

@testable import CourseRuntime

@Suite struct RecorderTests {
  @Test func `an inline value that is none is refused`() {
    #expect(throws: RecorderError.noValue) { try Transcript.Value(printing: ()) }
    #expect(throws: RecorderError.noValue) { try Transcript.Value(printing: (), format: "%5s") }
    #expect(throws: RecorderError.noValue) { try Transcript.Value(printing: () as Any) }
    #expect(throws: Never.self) { try Transcript.Value(printing: Int?.none as Any) }
  }

  @Test func `a value that no page has room for is refused`() {
    let long = String(repeating: "x", count: Recorder.valueLimit + 1)
    #expect(throws: RecorderError.longValue(bytes: long.utf8.count)) {
      try Transcript.Value(printing: long)
    }
  }

  @Test func `only what is a number is set as one`() throws {
    #expect(try Transcript.Value(printing: 12_345).isNumber)
    #expect(try !Transcript.Value(printing: "12345").isNumber)
    #expect(try !Transcript.Value(printing: 12_345, format: "%s").isNumber)
  }

  @Test func `an integer of any width is printed`() {
    #expect(formatted(UInt64.max, "%d") == "18446744073709551615")
    #expect(formatted(Int128.min, "%x").hasPrefix("8000"))
  }
}
