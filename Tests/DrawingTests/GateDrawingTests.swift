import Exhibits
import Testing

@testable import Drawing

@Suite struct GateDrawingTests {
  private func gate(_ label: String = "a", upstream: Double = -2) throws -> Gate {
    try Gate(
      "c = a · b", operation: "×",
      inputs: [
        .init(label, value: 2, local: -3, localFormula: "b"),
        .init("b", value: -3, local: 2, localFormula: "a + 0"),
      ], output: .init("c", value: -6, upstream: upstream))
  }

  @Test func `a gate shows its numbers both ways`() throws {
    let svg = GateDrawing(try gate()).svg(id: "g")
    for text in ["a = 2", "−2 × −3 = 6", "upstream × b", "c = −6", "upstream × (a + 0)"] {
      #expect(svg.contains(">\(text)</text>"))
    }
    #expect(svg.contains("a gets −2 × −3 = 6; b gets −2 × 2 = −4."))
    #expect(svg.contains("aria-labelledby=\"g-title g-desc\""))
  }

  @Test func `markup is text, and nothing is styled in place`() throws {
    let svg = GateDrawing(try gate("<script>&")).svg(id: "\"><script>")
    #expect(!svg.contains("<script"))
    for word in ["style=", "fill=", "stroke=", "url("] { #expect(!svg.contains(word)) }
  }

  @Test func `numbers that are none are shown as such`() throws {
    let svg = GateDrawing(try gate(upstream: .infinity)).svg(id: "g")
    #expect(svg.contains(">∞ × −3 = −∞</text>"))
    #expect(GateDrawing(try gate(upstream: .nan)).svg(id: "g").contains(">NaN × 2 = NaN</text>"))
  }

  @Test func `on a narrow page what comes out leaves below, with the same numbers`() throws {
    let drawing = GateDrawing(try gate("a name of many words"))
    #expect(drawing.width > PageForms.narrowRoom)
    let narrow = drawing.narrowSVG(besides: "g")
    let size = try #require(narrow.firstMatch(of: /viewBox="0 0 (\d+) (\d+)"/))
    #expect(try #require(Int(size.1)) <= PageForms.narrowRoom)
    #expect(narrow.contains("aria-labelledby=\"g-title g-desc\"") && !narrow.contains(" id="))
    func texts(_ svg: String) -> [Substring] {
      svg.matches(of: />([^<]+)<\/text>/).map(\.1).sorted()
    }
    let wide = drawing.svg(id: "g")
    #expect(texts(narrow) == texts(wide) && texts(wide).count == 10)
  }
}
