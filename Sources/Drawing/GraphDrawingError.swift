/// Why a graph is not drawn.
package enum GraphDrawingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The graph has more values than anybody could read.
  case tooManyNodes(count: Int, limit: Int)
  /// The edges run past so many layers that their lanes would fill the drawing.
  case tooManyLanes(count: Int, limit: Int)

  /// The reason in words, with what to do about it.
  package var description: String {
    switch self {
    case .tooManyNodes(let count, let limit):
      "the graph has \(count) values and a drawing holds at most \(limit): show a part of it"
    case .tooManyLanes(let count, let limit):
      "the graph's edges need \(count) lanes past other values and a drawing holds at most "
        + "\(limit): show a part of it"
    }
  }
}
