/// Every fault found in the data of a chart; never empty.
public struct ChartError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What can be wrong with a chart's data; rows and bins are counted from 0.
  public enum Fault: Hashable, Sendable {
    /// An axis does not run from a finite number to a larger one, or not over positive ones.
    case range(axis: String)
    /// A grid has too few or too many rows or columns.
    case grid(rows: Int, columns: Int)
    /// A row has more or fewer numbers than there are columns.
    case cells(row: Int, Int, columns: Int)
    /// The bins are fewer or more than a histogram can show.
    case bins(Int)
    /// There is not one edge more than there are counts.
    case edges(Int, counts: Int)
    /// A bin's right edge is not finite and right of its left edge.
    case emptyBin(Int)
    /// A bin's count is negative.
    case negativeCount(bin: Int)
    /// There are too few or too many panels.
    case panels(Int)
    /// There are too few or too many panels beside one another.
    case panelColumns(Int)
    /// A series has more points than a page can hold.
    case points(Int)
  }

  /// The faults, in the order of the data.
  public let faults: [Fault]

  /// The faults in words, separated by semicolons.
  public var description: String {
    "not a chart: " + faults.map(\.description).joined(separator: "; ")
  }

  /// Returns nil when there is no fault.
  init?(_ faults: [Fault]) {
    if faults.isEmpty { return nil }
    self.faults = faults
  }

  /// Creates an error of one fault.
  package init(_ fault: Fault) {
    faults = [fault]
  }
}

extension ChartError.Fault: CustomStringConvertible {
  /// The fault in words.
  public var description: String {
    switch self {
    case .range(let axis):
      "the axis “\(axis)” needs two finite ends, the second larger, both positive if logarithmic"
    case .grid(let rows, let columns):
      "a grid of \(rows) × \(columns) has too few or too many rows or columns"
    case .cells(let row, let cells, let columns):
      "row \(row + 1) has \(cells) numbers for \(columns) columns"
    case .bins(let count):
      "\(count) bins are not between 1 and \(Histogram.binLimit)"
    case .edges(let edges, let counts):
      "\(counts) counts need \(counts + 1) edges and have \(edges)"
    case .emptyBin(let bin):
      "the edges of bin \(bin + 1) are not finite and in order"
    case .negativeCount(let bin):
      "the count of bin \(bin + 1) is negative"
    case .panels(let count):
      "\(count) panels are not between 1 and \(SmallMultiples.panelLimit)"
    case .panelColumns(let count):
      "\(count) panels beside one another are not between 1 and \(SmallMultiples.columnLimit)"
    case .points(let count):
      "a series of \(count) points is longer than the \(Series.pointLimit) that can be shown"
    }
  }
}
