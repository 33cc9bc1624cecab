import Testing

@testable import Exhibits

@Suite struct SweepRecordingTests {
  @Test func `a turn is told in numbers that are true`() throws {
    var recording = try SweepRecording(StepperTests.graph(), start: "grad += 1")
    recording.turn(of: 4, locals: [4, -1], grads: [0, 0, 4, -1, 1], code: "pullback(grad)")
    recording.turn(of: 2, locals: [1, 1], grads: [4, 4, 4, -1, 1])
    let stepper = try recording.stepper("The sweep")
    #expect(stepper.steps.map(\.node) == [4, 4, 2])
    #expect(stepper.steps.map(\.code) == ["grad += 1", "pullback(grad)", ""])
    #expect(
      stepper.steps.map(\.arithmetic) == [
        "∂L/∂L = 1", "∂L/∂(a+b) = 0 + 1 × 4 = 4\n∂L/∂c = 0 + 1 × −1 = −1",
        "∂L/∂a = 0 + 4 × 1 = 4\n∂L/∂b = 0 + 4 × 1 = 4",
      ])
    #expect(stepper.steps[2].title == "Turn of a+b: its gradient is 4")
    #expect(stepper.steps[1].changes == [.grad(of: 2, 4), .grad(of: 3, -1)])
    #expect(stepper.states.last?.grads == [4, 4, 4, -1, 1])
  }

  /// `c = b + b`, `b = a + a`: plain recursion lets b report twice.
  private func doubled() throws -> SweepRecording {
    SweepRecording(
      try ExpressionGraph(
        nodes: [
          .init(label: "a", data: 1), .init(label: "b", data: 2, operation: "+", inputs: [0, 0]),
          .init(label: "c", data: 4, operation: "+", inputs: [1, 1]),
        ], moment: .forwardOnly, caption: ""))
  }

  @Test func `the wrong answer of plain recursion comes about step by step`() throws {
    var recording = try doubled()
    recording.turn(of: 2, locals: [2, 2], grads: [0, 2, 1])
    recording.turn(of: 1, locals: [2, 2], grads: [4, 2, 1])
    recording.turn(of: 1, locals: [2, 2], grads: [8, 2, 1])
    let steps = try recording.stepper("").steps
    #expect(steps[2].title == "Turn of b: its gradient is 2")
    #expect(steps[3].title == "Turn of b again: its gradient is 2")
    #expect(steps[3].arithmetic == "∂c/∂a = 4 + 2 × 2 = 8")
    #expect(steps[3].changes == [.grad(of: 0, 8)])
  }

  @Test func `an engine that overwrites is not said to add`() throws {
    var recording = try doubled()
    recording.turn(of: 2, locals: [2, 2], grads: [0, 1, 1])
    let step = try recording.stepper("").steps[1]
    #expect(step.arithmetic == "∂c/∂b: 0 → 1")
  }

  @Test func `an input that gets nothing is told all the same`() throws {
    var recording = try doubled()
    recording.turn(of: 2, locals: [0, 0], grads: [0, 0, 1])
    let step = try recording.stepper("").steps[1]
    #expect(step.arithmetic == "∂c/∂b = 0 + 1 × 0 = 0")
    #expect(step.changes == [.grad(of: 1, 0)])
  }

  @Test func `gradients that are no numbers are recorded`() throws {
    var recording = try doubled()
    recording.turn(of: 2, locals: [.nan, .nan], grads: [0, .nan, 1])
    recording.turn(of: 1, locals: [2, 2], grads: [.nan, .nan, 1])
    let steps = try recording.stepper("").steps
    #expect(steps[1].arithmetic == "∂c/∂b = 0 + 1 × NaN = NaN")
    #expect(steps[2].changes.count == 1)
  }
}
