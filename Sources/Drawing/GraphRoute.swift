/// The way of one trunk: from its value, through lanes, to the operations that take it.
struct GraphRoute: Hashable, Sendable {
  /// A piece of the pen's way; every piece but `move` runs to the right.
  enum Step: Hashable, Sendable {
    case move(GraphPoint)
    case horizontal(x: Int)
    /// A curve that leaves and arrives level.
    case curve(GraphPoint)
  }

  /// The node that the trunk starts from.
  let source: Int
  /// The strokes.
  private(set) var steps: [Step] = []
  /// Where arrows point, at the rims of signs.
  private(set) var tips: [GraphPoint] = []
  /// Where the trunk forks away from its value.
  private(set) var forks: [GraphPoint] = []
  private var pen = GraphPoint(x: 0, y: 0)

  /// The straight run in front of an arrow's tip.
  static let approach = 8

  /// Creates a route that starts at `start`.
  init(source: Int, start: GraphPoint) {
    self.source = source
    move(to: start)
  }

  /// Lifts the pen, unless it is there already.
  mutating func move(to point: GraphPoint) {
    if point == pen && !steps.isEmpty { return }
    steps.append(.move(point))
    pen = point
  }

  /// Draws straight to `x`.
  mutating func run(to x: Int) {
    guard x > pen.x else { return }
    if case .horizontal = steps.last { steps.removeLast() }
    steps.append(.horizontal(x: x))
    pen.x = x
  }

  /// Draws to `point`, straight if it is level.
  mutating func curve(to point: GraphPoint) {
    if point.y == pen.y { return run(to: point.x) }
    steps.append(.curve(point))
    pen = point
  }

  /// Ends a branch with an arrow at `x`.
  mutating func arrive(at x: Int) {
    run(to: x)
    tips.append(GraphPoint(x: x, y: pen.y))
  }

  /// Marks where the pen stands as a fork.
  mutating func fork() { forks.append(pen) }
}
