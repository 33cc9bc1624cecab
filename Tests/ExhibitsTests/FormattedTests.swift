import Foundation
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

  @Test(arguments: [
    ("%d", 42), ("%5d", -42), ("%-5d", 42), ("%05d", -42), ("%+d", 42), ("% d", 42), ("%+ 05d", 0),
    ("%.3d", -7), ("%08.3d", 7), ("%.0d", 0), ("%-05d", 7), ("%x", 255), ("%#x", 255), ("%#x", 0),
    ("%#010x", 255), ("%10.4x", 255), ("%x", -1), ("%x", .min),
  ])
  func `an integer is printed as C prints it`(format: String, number: Int) {
    let wide = format.replacing("d", with: "ld").replacing("x", with: "lx")
    #expect(formatted(number, format) == String(format: wide, number))
  }

  @Test func `integers of any width are printed`() {
    #expect(formatted(UInt64.max, "%d") == "18446744073709551615")
    #expect(formatted(UInt64.max, "%x") == "ffffffffffffffff")
    #expect(formatted(Int128.min, "%d") == "-170141183460469231731687303715884105728")
    #expect(formatted(UInt128.max, "%x") == String(repeating: "f", count: 32))
    #expect(formatted(Int128(-2), "%x") == String(repeating: "f", count: 31) + "e")
    #expect(formatted(Int8(-1), "%x") == "ff")
    #expect(formatted(Int8.min, "%d") == "-128")
  }

  @Test(arguments: [
    (-0.04, "%.1f", "0.0"), (-0.0, "%.1f", "0.0"), (-0.0, "%e", "0.000000e+00"), (-0.0, "%g", "0"),
    (-0.4, "%8.0f", "       0"), (-0.4, "%06.1f", "-000.4"), (-0.04, "%06.1f", "0000.0"),
    (-0.04, "%+.1f", "+0.0"), (-0.06, "%.1f", "-0.1"), (-1e-9, "%.0e", "-1e-09"),
    (-.infinity, "%.1f", "-inf"),
  ])
  func `what is rounded to zero has no sign`(number: Double, format: String, text: String) {
    #expect(formatted(number, format) == text)
  }

  @Test(arguments: ["%f", "%+.2f", "%e", "%g", "%05g"])
  func `NaN has no sign in any format`(format: String) {
    for number in [Double.nan, -.nan] {
      #expect(formatted(number, format).filter { $0 != " " } == "nan")
    }
    #expect(formatted(-.nan, "%5g") == "  nan")
  }

  @Test func `NaN has no sign where a value is printed as it is, and other text keeps its own`() {
    #expect(printed(-Double.nan) == "nan")
    #expect(printed(-Float.nan) == "nan")
    #expect(printed([1, -Double.nan, Double.nan]) == "[1.0, nan, nan]")
    #expect(printed(["a": (-Double.nan, -Double.infinity)]) == "[\"a\": (nan, -inf)]")
    #expect(printed("ls -nan") == "ls -nan")
    #expect(printed(["a-nan"]) == "[\"a-nan\"]")
    #expect(printed(-0.0) == "-0.0")
  }

  @Test func `text is padded and cut`() {
    #expect(formatted("abc", "%s") == "abc")
    #expect(formatted("abc", "%5s") == "  abc")
    #expect(formatted("abc", "%-5s") == "abc  ")
    #expect(formatted("abc", "%.2s") == "ab")
    #expect(formatted("äöü", "%4.2s") == "  äö")
  }
}
