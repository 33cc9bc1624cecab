import Testing

@testable import SwiftCode

@Suite struct ColouredCodeTests {
  @Test func `code is as the renderer has it, whatever was asked before`() {
    let colours = ColouredCode()
    let code = "let a = f(1)\nlet b = a"
    let there = CodeRenderer.Link(address: "#there", title: "func f(_: Int)")
    let here = CodeRenderer.Link(address: "#here", title: nil)
    for _ in 0..<2 {
      for links in [[:], [8: there], [8: here], [21: here], [8: there, 21: here]] {
        #expect(colours.lines(of: code, links: links) == CodeRenderer.lines(code, links: links))
      }
      #expect(colours.lines(of: "") == CodeRenderer.lines(""))
    }
  }
}
