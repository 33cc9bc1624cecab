import Foundation
import Testing

@testable import Exhibits

@Suite struct StepperTests {
  /// `L = (a + b) × c` at 2, −3, 4.
  static func graph() throws -> ExpressionGraph {
    try ExpressionGraph(
      nodes: [
        .init(label: "a", data: 2), .init(label: "b", data: -3),
        .init(label: "a+b", data: -1, operation: "+", inputs: [0, 1]), .init(label: "c", data: 4),
        .init(label: "L", data: -4, operation: "×", inputs: [2, 3]),
      ], moment: .forwardOnly, caption: "")
  }

  @Test func `a state holds what all steps before it changed`() throws {
    let stepper = try Stepper(
      "", graph: Self.graph(), unknown: [2],
      steps: [
        .init(at: 2, "first", changes: [.data(of: 2, -1)]),
        .init(at: 4, "second", changes: [.grad(of: 4, 1), .grad(of: 3, -1)]),
        .init(at: 4, "third", changes: [.grad(of: 3, 7)]),
      ])
    let states = stepper.states
    #expect(states.count == 4)
    #expect(states.map { $0.data[2] } == [nil, -1, -1, -1])
    #expect(states.map { $0.grads[3] } == [0, 0, -1, 7])
    #expect(states[3].data[0] == 2)
    #expect(stepper.showsGradients)
  }

  @Test func `no steps, and nodes that are not there, are refused`() throws {
    let graph = try Self.graph()
    let nothing = #expect(throws: StepperError.self) {
      try Stepper("", graph: graph, steps: [])
    }
    #expect(nothing?.faults == [.noSteps])
    let wrong = #expect(throws: StepperError.self) {
      try Stepper(
        "", graph: graph, unknown: [5],
        steps: [.init(at: -1, ""), .init(at: 0, "", changes: [.grad(of: 5, 1)])])
    }
    #expect(
      wrong?.faults == [
        .noSuchUnknown(node: 5), .noSuchNode(step: 0, node: -1), .noSuchChange(step: 1, node: 5),
      ])
  }

  @Test func `a stepper survives encoding, and a bad one is not decoded`() throws {
    let stepper = try Stepper.forwardPass("", of: Self.graph())
    let data = try JSONEncoder().encode(stepper)
    #expect(try JSONDecoder().decode(Stepper.self, from: data) == stepper)
    let text = String(decoding: data, as: UTF8.self).replacing("[2,4]", with: "[2,9]")
    #expect(throws: StepperError.self) {
      _ = try JSONDecoder().decode(Stepper.self, from: Data(text.utf8))
    }
  }

  @Test func `in a forward pass computed values appear one by one`() throws {
    let stepper = try Stepper.forwardPass("", of: Self.graph())
    #expect(stepper.unknown == [2, 4])
    #expect(stepper.steps.map(\.title) == ["a+b = a + b", "L = (a+b) × c"])
    #expect(stepper.steps.map(\.arithmetic) == ["2 + −3 = −1", "−1 × 4 = −4"])
    #expect(stepper.states.map { $0.data[4] } == [nil, nil, -4])
    #expect(!stepper.showsGradients)
  }

  @Test func `a forward pass writes powers and functions so that they are true`() throws {
    let graph = try ExpressionGraph(
      nodes: [
        .init(label: "x", data: -2), .init(data: 4, operation: "^2", inputs: [0]),
        .init(data: 4, operation: "ReLU", inputs: [1]),
        .init(data: -4, operation: "-", inputs: [2]),
      ], moment: .afterBackward, caption: "")
    let stepper = try Stepper.forwardPass("", of: graph)
    #expect(stepper.steps.map(\.arithmetic) == ["(−2)^2 = 4", "ReLU(4) = 4", "−4 = −4"])
    #expect(stepper.steps.map(\.title) == ["x^2", "ReLU(#2)", "−#3"])
  }

  @Test func `a graph without an operation has no forward pass`() throws {
    let graph = try ExpressionGraph(
      nodes: [.init(data: 1)], moment: .forwardOnly, caption: "")
    #expect(throws: StepperError.self) { try Stepper.forwardPass("", of: graph) }
  }

  @Test func `as text, every step is a row`() throws {
    let stepper = try Stepper.forwardPass("Forward", of: Self.graph())
    #expect(
      stepper.table.rows.map { $0.map(\.text) } == [
        ["1", "a+b = a + b", "2 + −3 = −1", ""], ["2", "L = (a+b) × c", "−1 × 4 = −4", ""],
      ])
    #expect(Exhibit.stepper(stepper).description.hasPrefix("Forward\nstep"))
  }
}
