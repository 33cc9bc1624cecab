import Markup
import Testing

@Suite struct TypographyTests {
  @Test(arguments: [
    ("-0.5", "−0.5"), ("9999", "9999"), ("65818", "65,818"), ("1000001", "1,000,001"),
    ("-12345.67891", "−12,345.67891"), ("0.123456789", "0.123456789"),
    ("2e-10", "2\u{A0}×\u{A0}10⁻¹⁰"), ("2.9138e−8", "2.9138\u{A0}×\u{A0}10⁻⁸"),
    ("1e-06", "10⁻⁶"), ("-1e+18", "−10¹⁸"), ("0e+00", "0"), ("1.8e+01", "18"),
    ("-4.56e+01", "−45.6"), ("1e+03", "1000"), ("2.2e-02", "0.022"), ("-9e-1", "−0.9"),
    ("1e-3", "0.001"), ("2e+04", "2\u{A0}×\u{A0}10⁴"),
    ("00012345", "00012345"), ("-0012345.5", "−0012345.5"), ("0.5", "0.5"), ("24.", "24"),
    ("nan", "nan"), ("inf", "inf"),
    ("1-2", "1-2"), ("a-b", "a-b"), ("", ""), ("e", "e"), ("-", "-"), ("3 %", "3 %"),
  ])
  func `numbers are written as a reader writes them, and other text stays`(
    printed: String, written: String
  ) {
    #expect(Typography.number(printed) == written)
  }

  @Test func `as HTML an exponent is raised, and words are escaped`() {
    #expect(Typography.numberMarkup("-2e-10") == "−2\u{A0}×\u{A0}10<sup>−10</sup>")
    #expect(Typography.numberMarkup("<b>") == "&lt;b&gt;")
  }

  @Test func `thousands are apart from five digits on`() {
    #expect(Typography.grouped("1234") == "1234")
    #expect(Typography.grouped("12345.6789") == "12,345.6789")
  }

  @Test func `below each other numbers are parted alike`() {
    #expect(Typography.grouping(below: ["1021", "-16381.5", "61"]) == 4)
    #expect(Typography.grouping(below: ["1021", "2e9", "9999.25", "Ada, 12345"]) == 5)
    #expect(Typography.number("1021", groupingFrom: 4) == "1,021")
    #expect(Typography.number("-102.1e1", groupingFrom: 4) == "−1,021")
    #expect(Typography.numberMarkup("61", groupingFrom: 4) == "61")
    PageLanguage.$current.withValue(.german) {
      #expect(Typography.grouping(below: ["1021", "16381"]) == 4)
      #expect(Typography.grouping(below: ["1021.5"]) == 5)
    }
  }

  @Test func `a superscript has a raised sign too`() {
    #expect(Typography.superscript(-1_203) == "⁻¹²⁰³")
    #expect(Typography.superscript(.min) == "⁻⁹²²³³⁷²⁰³⁶⁸⁵⁴⁷⁷⁵⁸⁰⁸")
  }

  @Test(arguments: [
    ("\"so\" it's", "“so” it’s"), ("a ('b')", "a (‘b’)"), ("\"'x'\"", "“‘x’”"),
    ("the tests' end", "the tests’ end"), ("no quotes", "no quotes"),
  ])
  func `quotation marks lean the right way`(typed: String, set: String) {
    #expect(Typography.quoted(typed) == set)
  }

  @Test func `numbers have the signs of the page's language`() {
    PageLanguage.$current.withValue(.german) {
      #expect(Typography.number("-0.5") == "−0,5")
      #expect(Typography.number("65818.25") == "65\u{202F}818,25")
      #expect(Typography.numberMarkup("2.3e-12") == "2,3\u{A0}×\u{A0}10<sup>−12</sup>")
      #expect(Typography.number("0.1.0") == "0.1.0")
      #expect(Typography.decimal("0.25") == "0,25")
    }
    #expect(Typography.decimal("0.25") == "0.25")
  }

  @Test func `a sign of per cent stays on the line of its number`() {
    #expect(Typography.quoted("83.6 % of \"them\"") == "83.6\u{A0}% of “them”")
  }
}
