/// A network that the reader trains on points of two classes, beside the run of the lesson.
///
///     try show(
///       ClassifierTraining(
///         "Try other settings", examples: examples, settings: .init(hidden: [16, 16], seed: 1337),
///         losses: run.map(\.loss), map: RegionMap("", x: "x₁", y: "x₂", scores: scores)))
///
/// The network is a multilayer perceptron with ReLU in its hidden layers and one linear output. Its
/// loss is the mean hinge loss, max(0, 1 − y·s), plus a penalty on the squares of all parameters. It
/// takes full steps of gradient descent. Weights are drawn evenly from −1 to 1 by Python's generator
/// with the seed given, layer by layer and neuron by neuron; biases begin at zero. A reader who changes
/// seed or width gets weights from another, shorter generator.
///
/// What the lesson's own engine computed stays on the page, for the reader's runs to be compared with.
/// It is checked: losses that this training does not give are refused. A course without an engine
/// leaves losses and map out, and gets those of this training.
public struct ClassifierTraining: Codable, Hashable, Sendable {
  /// A point with its class.
  public struct Example: Codable, Hashable, Sendable {
    /// How far to the right.
    public let x: Double
    /// How far up.
    public let y: Double
    /// The class: −1 or +1.
    public let label: Double

    /// Creates an example.
    public init(_ x: Double, _ y: Double, label: Double) {
      self.x = x
      self.y = y
      self.label = label
    }
  }

  /// What a reader can change.
  public struct Settings: Codable, Hashable, Sendable {
    /// How many neurons each hidden layer has.
    public let hidden: [Int]
    /// The seed of the weights.
    public let seed: UInt32
    /// The learning rate of the first step.
    public let rate: Double
    /// Which share of the rate is gone at the end: step k of n has rate · (1 − decay · k / n).
    public let decay: Double
    /// What the sum of the squares of all parameters is multiplied with.
    public let penalty: Double
    /// Whether gradients are set to zero before each backward pass.
    public let clearsGradients: Bool

    /// Creates settings; what the arguments mean is said at the properties.
    public init(
      hidden: [Int], seed: UInt32, rate: Double = 1, decay: Double = 0.9, penalty: Double = 1e-4,
      clearsGradients: Bool = true
    ) {
      self.hidden = hidden
      self.seed = seed
      self.rate = rate
      self.decay = decay
      self.penalty = penalty
      self.clearsGradients = clearsGradients
    }
  }

  /// What the figure shows, in words.
  public let caption: String
  /// The points, in the order in which the loss adds them up.
  public let examples: [Example]
  /// The settings of the lesson's run.
  public let settings: Settings
  /// The losses of the lesson's run, one before each step.
  public let losses: [Double]
  /// The network after the lesson's run, with its boundary; it has the axes, and no points.
  public let map: RegionMap

  /// The most neurons of a hidden layer.
  public static let widthLimit = 64
  /// The most hidden layers.
  public static let layerLimit = 4
  /// The most steps.
  public static let stepLimit = 1_000
  /// The most points.
  public static let exampleLimit = 500

  /// Creates the figure; what the arguments mean is said at the properties.
  ///
  /// - Throws: `ClassifierTrainingError` with every fault.
  public init(
    _ caption: String, examples: [Example], settings: Settings, losses: [Double], map: RegionMap
  ) throws(ClassifierTrainingError) {
    self.caption = caption
    self.examples = examples
    self.settings = settings
    self.losses = losses
    self.map = map
    if let error = ClassifierTrainingError(self) { throw error }
  }

  /// Creates the figure with a run of its own instead of an engine's.
  ///
  /// - Parameters:
  ///   - caption: What the figure shows, in words.
  ///   - examples: The points, in the order in which the loss adds them up.
  ///   - settings: The settings of the run.
  ///   - steps: How many steps it has.
  ///   - x: The axis at the bottom, with a range.
  ///   - y: The axis at the left, with a range.
  /// - Throws: `ClassifierTrainingError` with every fault, or `ChartError` if an axis has no range.
  public init(
    _ caption: String, examples: [Example], settings: Settings, steps: Int, x: Axis, y: Axis
  ) throws {
    guard let width = x.range else { throw ChartError(.range(axis: x.label)) }
    guard let height = y.range else { throw ChartError(.range(axis: y.label)) }
    let faults = ClassifierTrainingError.faults(examples, settings, steps: steps)
    if !faults.isEmpty { throw ClassifierTrainingError(faults: faults) }
    var trainer = ClassifierTrainer(examples, settings, steps: steps)
    let losses = (0..<steps).map { _ in trainer.step() }
    let scores = try ScalarField(x: width, y: height, columns: 81, rows: 81) {
      trainer.score($0, $1)
    }
    try self.init(
      caption, examples: examples, settings: settings, losses: losses,
      map: RegionMap("", x: x, y: y, scores: scores))
  }

  /// Reads a figure that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      examples: container.decode([Example].self, forKey: .examples),
      settings: container.decode(Settings.self, forKey: .settings),
      losses: container.decode([Double].self, forKey: .losses),
      map: container.decode(RegionMap.self, forKey: .map))
  }

  /// All parameters before the first step, layer by layer and neuron by neuron, biases last.
  package var start: [Double] {
    ClassifierTrainer(examples, settings, steps: losses.count).parameters
  }

  /// The map with the points in it, a class each.
  package var points: [Series] {
    [-1.0, 1].map { label in
      Series(
        label < 0 ? "−1" : "+1",
        examples.filter { $0.label == label }.map { ($0.x, $0.y) })
    }
  }

  /// The losses as a table: for those who cannot see the drawing, and for plain text.
  public var table: Table {
    Table(
      unchecked: caption, columns: ["step", "loss"],
      rows: ChartTable.sample(losses.count, limit: 20).map { step in
        [Table.Cell(step), Table.Cell(losses[step])]
      })
  }
}

extension ClassifierTraining: Exhibitable {
  /// The figure as an exhibit.
  public func exhibit() -> Exhibit { .training(self) }
}
