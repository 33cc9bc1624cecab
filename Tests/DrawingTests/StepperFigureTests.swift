import ExhibitSamples
import Exhibits
import Testing

@testable import Drawing

@Suite struct StepperFigureTests {
  /// `b = a + a`, swept.
  private func sweep(
    _ title: String = "Turn of b", grads: [Double] = [2, 1], caption: String = "Twice"
  ) throws -> Stepper {
    let graph = try ExpressionGraph(
      nodes: [
        .init(label: "a", data: 3), .init(label: "b", data: 6, operation: "+", inputs: [0, 0]),
      ], moment: .forwardOnly, caption: "")
    return try Stepper(
      caption, graph: graph,
      steps: [
        .init(at: 1, "Start", arithmetic: "∂b/∂b = 1", changes: [.grad(of: 1, grads[1])]),
        .init(
          at: 1, title, arithmetic: "0 + 1 × 2 = 2", changes: [.grad(of: 0, grads[0])],
          code: "b.pullback(1)"),
      ])
  }

  @Test func `every step is in the list, with what it changes`() throws {
    let html = try StepperFigure(try sweep()).html(id: "s")
    #expect(
      html.contains(
        """
        <ol class="stepper-steps">
        <li data-node="1" data-set="g1=1"><b>Start</b>\
        <span class="stepper-arithmetic">∂b/∂b = 1</span></li>
        <li data-node="1" data-set="g0=2"><b>Turn of b</b>\
        <span class="stepper-arithmetic">0 + 1 × 2 = 2</span><code>b.pullback(1)</code></li></ol>
        """))
  }

  @Test func `beside another, one that is too wide for half a page runs down`() throws {
    func width(isBesideAnother: Bool) throws -> Int {
      let stepper = try Stepper.forwardPass("", of: GraphSamples.lecture())
      let html = try StepperFigure(stepper, isBesideAnother: isBesideAnother).html(id: "s")
      let size = try #require(try /viewBox="0 0 (\d+) \d+"/.firstMatch(in: html))
      return try #require(Int(size.output.1))
    }
    #expect(try width(isBesideAnother: false) > GraphLayout.halfRoom)
    #expect(try width(isBesideAnother: true) <= GraphLayout.halfRoom)
  }

  @Test func `the first drawing has the first numbers, the last the last`() throws {
    let drawing = try StepperDrawing(try sweep())
    #expect(numbers(drawing.first(id: "s")) == ["3", "0", "6", "0"])
    #expect(numbers(drawing.last(id: "s")) == ["3", "2", "6", "1"])
    #expect(drawing.last(id: "s").contains("b = a + a is 6, gradient 1."))
  }

  @Test func `a value that is not known yet is a blank, and said to be none`() throws {
    let stepper = try Stepper.forwardPass("", of: GraphSamples.sum())
    let drawing = try StepperDrawing(stepper)
    #expect(numbers(drawing.first(id: "s")) == ["2", "−3", ""])
    #expect(numbers(drawing.last(id: "s")) == ["2", "−3", "−1"])
    #expect(drawing.first(id: "s").contains("c = a + b is not known yet."))
    #expect(!drawing.first(id: "s").contains("graph-grad"))
  }

  @Test func `boxes have room for the widest number of all steps`() throws {
    func widths(_ stepper: Stepper) throws -> [Int] {
      let svg = try StepperDrawing(stepper).first(id: "s")
      return svg.matches(of: /class="graph-box" x="\d+" y="\d+" width="(\d+)"/).compactMap {
        Int($0.output.1)
      }
    }
    let narrow = try widths(try sweep())
    let wide = try widths(try sweep(grads: [-1234.5678, 1]))
    #expect(narrow.count == 2)
    #expect(wide[0] > narrow[0])
  }

  @Test func `nodes and numbers stand in the order that the script goes by`() throws {
    let graph = try GraphSamples.readme()
    let stepper = try Stepper("", graph: graph, steps: [.init(at: 0, "")])
    let svg = try StepperDrawing(stepper).first(id: "s")
    #expect(svg.ranges(of: "<g class=\"graph-node").count == 39)
    let shown = graph.nodes.flatMap { [$0.data, $0.grad].map { ReaderNumber($0).description } }
    #expect(numbers(svg) == shown)
    #expect(svg.ranges(of: "stepper-pointer").count == 39)
  }

  @Test func `a stepper for which a page has no room across runs down`() throws {
    let stepper = try Stepper("", graph: GraphSamples.readme(), steps: [.init(at: 0, "")])
    let svg = try StepperDrawing(stepper).first(id: "s")
    let width = try #require(svg.firstMatch(of: /<svg[^>]* width="(\d+)"/)?.output.1)
    #expect(Int(width) ?? .max <= GraphLayout.room)
  }

  @Test func `what never changes is written once`() throws {
    let drawing = try StepperDrawing(try sweep())
    #expect(drawing.first(id: "s").contains("<g id=\"s-still\" class=\"graph\">"))
    #expect(drawing.last(id: "s").contains("<use href=\"#s-still\"/>"))
    #expect(!drawing.last(id: "s").contains("<rect"))
  }

  @Test func `ten values and twelve steps take less than 15 KB`() throws {
    let graph = try GraphSamples.neuron()
    let steps = (0..<12).map { step in
      Stepper.Step(
        at: step % 10, "Turn of x1w1: its gradient is 0.7071",
        arithmetic: "∂o/∂x1 = 0 + 0.7071 × −3 = −2.1213\n∂o/∂w1 = 0 + 0.7071 × 2 = 1.4142",
        changes: [.grad(of: step % 10, 1), .grad(of: step % 9, -2.1213)],
        code: "value.pullback(value.grad)")
    }
    let html = try StepperFigure(Stepper("A neuron", graph: graph, steps: steps)).html(id: "s")
    #expect(html.utf8.count < 15_000)
  }

  @Test func `markup in titles, captions and ids is text`() throws {
    let evil = "</li></script><script>alert(\"1\")</script>"
    let html = try StepperFigure(try sweep(evil, caption: evil)).html(id: "\"><script>")
    #expect(!html.contains("<script"))
    #expect(!html.contains("</script"))
    #expect(!html.contains("style="))
  }

  @Test func `numbers that are none are shown as such`() throws {
    let html = try StepperFigure(try sweep(grads: [.nan, -.infinity])).html(id: "s")
    #expect(html.contains("data-set=\"g1=−∞\""))
    #expect(html.contains("data-set=\"g0=NaN\""))
  }

  @Test func `the same stepper gives the same bytes`() throws {
    let first = try StepperFigure(try sweep()).html(id: "s")
    #expect(try StepperFigure(try sweep()).html(id: "s") == first)
  }

  private func numbers(_ svg: String) -> [String] {
    svg.matches(of: /class="graph-(?:data|grad)[^"]*"[^>]*>([^<]*)</).map { String($0.output.1) }
  }
}
