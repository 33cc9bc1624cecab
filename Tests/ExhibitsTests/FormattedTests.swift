import Testing

@testable import Exhibits

@Suite struct FormattedTests {
  @Test func `numbers are printed as printf prints them`() {
    #expect(formatted(2.0 / 3, "%.4f") == "0.6667")
    #expect(formatted(-1234.5, "%+9.1e") == " -1.2e+03")
    #expect(formatted(.nan, "%.2f") == "nan")
    #expect(formatted(42, "%05d") == "00042")
    #expect(formatted(Int.max, "%x") == "7fffffffffffffff")
    #expect(formatted(Int.min, "%d") == "-9223372036854775808")
  }

  @Test func `text is padded and cut`() {
    #expect(formatted("abc", "%s") == "abc")
    #expect(formatted("abc", "%5s") == "  abc")
    #expect(formatted("abc", "%-5s") == "abc  ")
    #expect(formatted("abc", "%.2s") == "ab")
    #expect(formatted("äöü", "%4.2s") == "  äö")
  }
}
