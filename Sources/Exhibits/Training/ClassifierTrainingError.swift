/// Every fault found in the data of a training figure; never empty.
public struct ClassifierTrainingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What can be wrong; examples, layers and steps are counted from 0.
  public enum Fault: Hashable, Sendable {
    /// There are too few or too many points.
    case examples(Int)
    /// A point lies nowhere.
    case place(example: Int)
    /// A label is neither −1 nor +1.
    case label(example: Int, Double)
    /// There are no hidden layers, or too many.
    case layers(Int)
    /// A hidden layer has no neuron, or too many.
    case width(layer: Int, Int)
    /// A setting is no number from 0 on.
    case setting(String, Double)
    /// There are too few or too many losses.
    case steps(Int)
    /// A loss is not finite and positive.
    case loss(step: Int, Double)
    /// The loss is another than that of the training that the figure describes.
    case otherTraining(step: Int, Double, here: Double)
  }

  /// The faults, in the order of the properties.
  public let faults: [Fault]

  /// The faults in words, separated by semicolons.
  public var description: String {
    "not a training: " + faults.map(\.description).joined(separator: "; ")
  }

  init(faults: [Fault]) { self.faults = faults }

  /// Returns nil when everything fits.
  init?(_ training: ClassifierTraining) {
    let losses = training.losses
    var faults = Self.faults(training.examples, training.settings, steps: losses.count)
    for (step, loss) in losses.enumerated() where !loss.isFinite || loss <= 0 {
      faults.append(.loss(step: step, loss))
    }
    if !faults.isEmpty {
      self.faults = faults
      return
    }
    var trainer = ClassifierTrainer(training.examples, training.settings, steps: losses.count)
    for (step, loss) in losses.enumerated() {
      let here = trainer.step()
      if !OperationRule.agree(loss, here) {
        self.faults = [.otherTraining(step: step, loss, here: here)]
        return
      }
    }
    return nil
  }

  /// What is wrong with examples, settings and the number of steps.
  static func faults(
    _ examples: [ClassifierTraining.Example], _ settings: ClassifierTraining.Settings, steps: Int
  ) -> [Fault] {
    typealias Training = ClassifierTraining
    var faults: [Fault] = []
    if !(2...Training.exampleLimit).contains(examples.count) {
      faults.append(.examples(examples.count))
    }
    for (index, example) in examples.enumerated() {
      if !example.x.isFinite || !example.y.isFinite { faults.append(.place(example: index)) }
      if example.label.magnitude != 1 {
        faults.append(.label(example: index, example.label))
      }
    }
    if !(1...Training.layerLimit).contains(settings.hidden.count) {
      faults.append(.layers(settings.hidden.count))
    }
    for (layer, width) in settings.hidden.enumerated()
    where !(1...Training.widthLimit).contains(width) {
      faults.append(.width(layer: layer, width))
    }
    for (name, value) in [
      ("rate", settings.rate), ("decay", settings.decay), ("penalty", settings.penalty),
    ] where !value.isFinite || value < 0 {
      faults.append(.setting(name, value))
    }
    if !(2...Training.stepLimit).contains(steps) { faults.append(.steps(steps)) }
    return faults
  }
}

extension ClassifierTrainingError.Fault: CustomStringConvertible {
  /// The fault in words.
  public var description: String {
    switch self {
    case .examples(let count):
      "it has \(count) examples, and takes 2 to \(ClassifierTraining.exampleLimit)"
    case .place(let example): "example \(example) lies nowhere: its numbers are not finite"
    case .label(let example, let label):
      "the label of example \(example) is \(label), and has to be −1 or +1"
    case .layers(let count):
      "it has \(count) hidden layers, and takes 1 to \(ClassifierTraining.layerLimit)"
    case .width(let layer, let width):
      "hidden layer \(layer) has \(width) neurons, and takes 1 to \(ClassifierTraining.widthLimit)"
    case .setting(let name, let value): "the \(name) is \(value), and has to be 0 or more"
    case .steps(let count):
      "it has \(count) steps, and takes 2 to \(ClassifierTraining.stepLimit)"
    case .loss(let step, let loss): "the loss of step \(step) is \(loss), and has to be positive"
    case .otherTraining(let step, let loss, let here):
      "the loss of step \(step) is \(loss), and \(here) by the settings of the figure: the page "
        + "would show other numbers than the lesson"
    }
  }
}
