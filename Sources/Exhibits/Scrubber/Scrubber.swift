/// A region map, a network, or both, or a diagram, at many moments beside a curve that runs through them.
///
///     try show(
///       Scrubber(
///         "The boundary bends into place",
///         frames: moments.map { k in
///           .init(at: Double(k), maps[k], network: networks[k], "loss \(run[k].loss)")
///         },
///         curve: LineChart("", x: "step", y: "loss", series: [Series("", losses)])))
///
/// A frame's name is the caption of its map, as in `SmallMultiples`, of its network, or of its diagram.
public struct Scrubber: Codable, Hashable, Sendable {
  /// What the frames show together, in words.
  public let caption: String
  /// The moments, in the order of the curve.
  public let frames: [Frame]
  /// The curve on which every frame has its place.
  public let curve: LineChart

  /// The fewest and the most frames.
  public static let frameLimits = 2...60
  /// The most frames that stand for all where nothing moves.
  public static let stillLimit = 12

  /// Creates a scrubber; what the arguments mean is said at the properties.
  ///
  /// - Throws: `ScrubberError` with every fault.
  public init(_ caption: String, frames: [Frame], curve: LineChart) throws(ScrubberError) {
    if let error = ScrubberError(frames: frames, curve: curve) { throw error }
    self.caption = caption
    self.frames = frames
    self.curve = curve
  }

  /// Reads a scrubber that was encoded, and checks it as the initializer does.
  ///
  /// - Parameter decoder: What to read from.
  /// - Throws: `ScrubberError`, or what the decoder throws.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      frames: container.decode([Frame].self, forKey: .frames),
      curve: container.decode(LineChart.self, forKey: .curve))
  }

  /// The frames that stand for all where nothing moves, as indices, evenly spread.
  public var stills: [Int] { ChartTable.sample(frames.count, limit: Self.stillLimit) }
}

extension Scrubber {
  /// One moment.
  public struct Frame: Codable, Hashable, Sendable {
    /// Where the moment is on the curve: the x of one of its points.
    public let x: Double
    /// The map; nil if every frame is a network or a diagram alone.
    public let map: RegionMap?
    /// The network, on one scale with all others; nil if every frame is a map alone.
    public let network: NetworkDiagram?
    /// The diagram; nil if the frames are maps or networks.
    public let diagram: Diagram?
    /// What is to be said of the moment besides; may be "".
    public let note: String

    /// Creates a frame; what the arguments mean is said at the properties.
    public init(
      at x: Double, _ map: RegionMap, network: NetworkDiagram? = nil, _ note: String = ""
    ) {
      self.x = x
      self.map = map
      self.network = network
      diagram = nil
      self.note = note
    }

    /// Creates a frame that is a network alone.
    public init(at x: Double, network: NetworkDiagram, _ note: String = "") {
      self.x = x
      map = nil
      self.network = network
      diagram = nil
      self.note = note
    }

    /// Creates a frame that is a diagram: an array, a tree, nodes, whatever the lesson shows elsewhere.
    public init(at x: Double, _ diagram: some Diagrammable, _ note: String = "") {
      self.x = x
      map = nil
      network = nil
      self.diagram = diagram.diagram
      self.note = note
    }

    /// What the frame is called: its map's caption, its network's, or its diagram's.
    public var name: String { map?.caption ?? network?.caption ?? diagram?.caption ?? "" }

    /// The name and the note.
    public var words: String {
      [name, note].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    /// Whether both frames show the same, but for scores, levels, weights, captions and what is in diagrams.
    func hasGround(of other: Frame) -> Bool {
      network?.layers == other.network?.layers
        && (network?.weights == nil) == (other.network?.weights == nil)
        && Self.haveOneGround(map, other.map) && diagram?.kind == other.diagram?.kind
    }

    private static func haveOneGround(_ map: RegionMap?, _ other: RegionMap?) -> Bool {
      guard let map, let other else { return map == nil && other == nil }
      return map.x == other.x && map.y == other.y && haveOnePlace(map.points, other.points)
        && map.scores.x == other.scores.x && map.scores.y == other.scores.y
    }

    /// Whether points are the same; a number that is none is the same as another such.
    private static func haveOnePlace(_ points: [Series], _ other: [Series]) -> Bool {
      func same(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }
      return points.elementsEqual(other) { a, b in
        a.name == b.name
          && a.points.elementsEqual(b.points) { same($0.x, $1.x) && same($0.y, $1.y) }
      }
    }
  }
}

extension Scrubber: Exhibitable {
  /// The scrubber as an exhibit.
  public func exhibit() -> Exhibit { .scrubber(self) }
}
