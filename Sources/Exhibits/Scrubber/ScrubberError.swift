/// Every fault found in the data of a scrubber; never empty.
public struct ScrubberError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What can be wrong; frames are counted from 0.
  public enum Fault: Hashable, Sendable {
    /// There are too few or too many frames.
    case frames(Int)
    /// A frame does not come after the one before it, or nowhere.
    case order(frame: Int)
    /// No point of the curve is where the frame is.
    case offCurve(frame: Int)
    /// A frame has other axes, another rectangle, other points, another network or another kind of
    /// diagram than the first.
    case ground(frame: Int)
  }

  /// The faults, in the order of the frames.
  public let faults: [Fault]

  /// The faults in words, separated by semicolons.
  public var description: String {
    "not a scrubber: " + faults.map(\.description).joined(separator: "; ")
  }

  /// Returns nil when frames and curve fit.
  init?(frames: [Scrubber.Frame], curve: LineChart) {
    let limits = Scrubber.frameLimits
    var faults: [Fault] = limits.contains(frames.count) ? [] : [.frames(frames.count)]
    let places = Set(curve.series.flatMap { $0.points.map(\.x) })
    for (index, frame) in frames.enumerated() {
      let isLater = index == 0 || frame.x > frames[index - 1].x
      if !frame.x.isFinite || !isLater { faults.append(.order(frame: index)) }
      if !places.contains(frame.x) { faults.append(.offCurve(frame: index)) }
      if !frame.hasGround(of: frames[0]) { faults.append(.ground(frame: index)) }
    }
    if faults.isEmpty { return nil }
    self.faults = faults
  }
}

extension ScrubberError.Fault: CustomStringConvertible {
  /// The fault in words.
  public var description: String {
    switch self {
    case .frames(let count):
      "\(count) frames are not between \(Scrubber.frameLimits.lowerBound) and "
        + "\(Scrubber.frameLimits.upperBound)"
    case .order(let frame):
      "frame \(frame + 1) is not to the right of the frame before it"
    case .offCurve(let frame):
      "frame \(frame + 1) is where the curve has no point"
    case .ground(let frame):
      "frame \(frame + 1) has other axes, points or layers than the first, or another kind of diagram"
    }
  }
}
