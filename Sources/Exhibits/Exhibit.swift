/// Something that a `run` chunk puts on the page.
///
/// An exhibit is plain data. How it looks is the weaver's business, so that a page can be drawn
/// again, tested and searched without running the lesson.
public enum Exhibit: Codable, Hashable, Sendable {
  case table(Table)
  case gradientTable(GradientTable)
  case graph(ExpressionGraph)
  case chart(Chart)
  case multiples(SmallMultiples)
  case gate(Gate)
  case network(NetworkDiagram)
  case timeline(Timeline)
  case stepper(Stepper)
  case listing(Listing)
  case scrubber(Scrubber)
  case training(ClassifierTraining)
  case diagram(Diagram)
}

/// What `show` accepts.
public protocol Exhibitable {
  /// The exhibit that stands for the value.
  func exhibit() throws -> Exhibit
}

extension Exhibit: Exhibitable, CustomStringConvertible {
  /// The exhibit itself.
  public func exhibit() -> Exhibit { self }

  /// The exhibit as text.
  public var description: String {
    switch self {
    case .table(let table): table.description
    case .gradientTable(let table): table.table.description
    case .graph(let graph): graph.table.description
    case .chart(let chart): chart.table.description
    case .multiples(let charts): charts.table.description
    case .gate(let gate): gate.table.description
    case .network(let network): network.table.description
    case .timeline(let timeline): timeline.table.description
    case .stepper(let stepper): stepper.table.description
    case .listing(let listing): listing.description
    case .scrubber(let scrubber): scrubber.table.description
    case .training(let training): training.table.description
    case .diagram(let diagram): diagram.table.description
    }
  }
}

extension Table: Exhibitable {
  /// The table as an exhibit.
  public func exhibit() -> Exhibit { .table(self) }
}

extension GradientTable: Exhibitable {
  /// The table as an exhibit.
  public func exhibit() -> Exhibit { .gradientTable(self) }
}

extension ExpressionGraph: Exhibitable {
  /// The graph as an exhibit.
  public func exhibit() -> Exhibit { .graph(self) }
}

extension Gate: Exhibitable {
  /// The gate as an exhibit.
  public func exhibit() -> Exhibit { .gate(self) }
}

extension NetworkDiagram: Exhibitable {
  /// The diagram as an exhibit.
  public func exhibit() -> Exhibit { .network(self) }
}

extension Timeline: Exhibitable {
  /// The timeline as an exhibit.
  public func exhibit() -> Exhibit { .timeline(self) }
}

extension Stepper: Exhibitable {
  /// The stepper as an exhibit.
  public func exhibit() -> Exhibit { .stepper(self) }
}
