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
  /// The whole way to each operation that takes the value, in the order of `tips`.
  private(set) var branches: [Branch] = []
  private var pen = GraphPoint(x: 0, y: 0)
  /// The strokes from the value to where the trunk stands, without branches.
  private var trunk: [Step] = []

  /// The way from the value to one operation.
  struct Branch: Hashable, Sendable {
    /// The node that the operation makes.
    let target: Int
    /// The strokes.
    let steps: [Step]
  }

  /// The straight run in front of an arrow's tip.
  static let approach = 8

  /// Creates a route that starts at `start`.
  init(source: Int, start: GraphPoint) {
    self.source = source
    move(to: start)
    trunk = steps
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

  /// Goes on with the trunk, straight to the end of a column.
  mutating func lead(to exit: GraphPoint) {
    run(to: exit.x)
    trunk.append(.horizontal(x: exit.x))
  }

  /// Goes on with the trunk, from the end of a column to the next lane.
  mutating func lead(from exit: GraphPoint, to point: GraphPoint) {
    move(to: exit)
    curve(to: point)
    trunk.append(point.y == exit.y ? .horizontal(x: point.x) : .curve(point))
  }

  /// Leads a branch to an arrow at `x`: from the trunk to `approach`, then level.
  mutating func branch(to target: Int, from exit: GraphPoint, _ approach: GraphPoint, at x: Int) {
    move(to: exit)
    curve(to: approach)
    run(to: x)
    tips.append(GraphPoint(x: x, y: pen.y))
    let turn = approach.y == exit.y ? Step.horizontal(x: approach.x) : .curve(approach)
    branches.append(Branch(target: target, steps: trunk + [turn, .horizontal(x: x)]))
  }

  /// Marks where the pen stands as a fork.
  mutating func fork() { forks.append(pen) }
}
