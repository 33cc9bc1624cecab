import Literate
import Testing

@Suite struct PrintFormatTests {
  @Test(
    arguments: [
      ("%d", .integer), ("%+05d", .integer), ("%08x", .integer), ("%.4f", .floatingPoint),
      ("%-10.2e", .floatingPoint), ("%g", .floatingPoint), ("% .3f", .floatingPoint),
      ("%#x", .integer), ("%.f", .floatingPoint), ("%s", .text), ("%10s", .text),
    ] as [(String, PrintFormat.Kind)])
  func `reads a format and what it prints`(source: String, kind: PrintFormat.Kind) {
    #expect(PrintFormat(source)?.kind == kind)
    #expect(PrintFormat(source)?.source == source)
  }

  @Test(
    arguments: [
      "", "%", "d", "%%", "%i", "%ld", "%n", "%p", "%@", "%.3", "%123d", "%.123f", "%d ", " %d",
      "%d%d", "%*d", "%1$d", "%٣d", "%F",
    ])
  func `anything else is no format`(source: String) {
    #expect(PrintFormat(source) == nil)
  }
}
