/// A region map at many moments beside a curve that runs through them: a network learns.
///
///     try show(
///       Scrubber(
///         "The boundary bends into place",
///         frames: moments.map { k in
///           .init(at: Double(k), maps[k], "loss \(run[k].loss)")
///         },
///         curve: LineChart("", x: "step", y: "loss", series: [Series("", losses)])))
///
/// A frame's name is its map's caption, as in `SmallMultiples`.
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
    /// The map; its caption is the frame's name.
    public let map: RegionMap
    /// What is to be said of the moment besides; may be "".
    public let note: String

    /// Creates a frame; what the arguments mean is said at the properties.
    public init(at x: Double, _ map: RegionMap, _ note: String = "") {
      self.x = x
      self.map = map
      self.note = note
    }

    /// The name and the note.
    public var words: String {
      [map.caption, note].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    /// Whether both maps differ in nothing but their scores, levels and captions.
    func hasGround(of other: Frame) -> Bool {
      map.x == other.map.x && map.y == other.map.y && map.points == other.map.points
        && map.scores.x == other.map.scores.x && map.scores.y == other.map.scores.y
    }
  }
}

extension Scrubber: Exhibitable {
  /// The scrubber as an exhibit.
  public func exhibit() -> Exhibit { .scrubber(self) }
}
