import Exhibits

/// The lines along which a field has one value (marching squares).
///
/// Lines have the greater values at their left, seen with y upwards. A saddle is decided by the mean
/// of its four corners. With `isFilled` the outside and holes count as less than any level and a line
/// follows their edge, so that every line is closed and together they bound what is at least the
/// level; without, lines end there.
struct MarchingSquares {
  /// The lines, in columns and rows of the field; a closed one ends where it begins.
  private(set) var lines: [[UnitPoint]] = []

  private let columns: Int
  private let rows: Int
  private let level: Double
  private let isFilled: Bool
  /// The field with a border of numbers that are none.
  private let values: [Double]
  /// For every edge of the grid, the edge where the line goes on; −1 where no line enters.
  private var next: [Int]

  /// Finds the lines of `field` at `level`; with `isNegated`, of the field upside down.
  init(_ field: ScalarField, level: Double, isFilled: Bool, isNegated: Bool = false) {
    columns = field.columns + 2
    rows = field.rows + 2
    self.level = level
    self.isFilled = isFilled
    var values = Array(repeating: Double.nan, count: rows * columns)
    for row in 0..<field.rows {
      for column in 0..<field.columns {
        let value = field[row, column]
        guard value.isFinite else { continue }
        values[(row + 1) * columns + column + 1] = isNegated ? -value : value
      }
    }
    self.values = values
    next = Array(repeating: -1, count: rows * columns * 2)
    guard level.isFinite else { return }
    for row in 0..<rows - 1 {
      for column in 0..<columns - 1 { link(row, column) }
    }
    join()
  }

  // MARK: Cells

  /// Links the edges of a cell that a line crosses: bottom, right, top, left.
  private mutating func link(_ row: Int, _ column: Int) {
    let first = row * columns + column
    let (a, b) = (values[first], values[first + 1])
    let (c, d) = (values[first + columns + 1], values[first + columns])
    var index = a >= level ? 1 : 0
    if b >= level { index |= 2 }
    if c >= level { index |= 4 }
    if d >= level { index |= 8 }
    // Most cells are crossed by no line.
    if index == 0 || index == 15 { return }
    let mean = a / 4 + b / 4 + c / 4 + d / 4
    if mean.isNaN && !isFilled { return }
    let edges = [first * 2, (first + 1) * 2 + 1, (first + columns) * 2, first * 2 + 1]
    for (from, to) in Self.segments(index, isHighBetween: mean >= level) {
      next[edges[from]] = edges[to]
    }
  }

  /// The pairs of edges that a line joins; corners at or above the level are the bits of `index`.
  private static func segments(_ index: Int, isHighBetween: Bool) -> [(Int, Int)] {
    let (bottom, right, top, left) = (0, 1, 2, 3)
    switch index {
    case 1: return [(bottom, left)]
    case 2: return [(right, bottom)]
    case 3: return [(right, left)]
    case 4: return [(top, right)]
    case 5: return isHighBetween ? [(bottom, right), (top, left)] : [(bottom, left), (top, right)]
    case 6: return [(top, bottom)]
    case 7: return [(top, left)]
    case 8: return [(left, top)]
    case 9: return [(bottom, top)]
    case 10:
      return isHighBetween ? [(left, bottom), (right, top)] : [(right, bottom), (left, top)]
    case 11: return [(right, top)]
    case 12: return [(left, right)]
    case 13: return [(bottom, right)]
    case 14: return [(left, bottom)]
    default: return []
    }
  }

  // MARK: Lines

  /// Follows lines that begin at the edge of the field, then those that are closed.
  private mutating func join() {
    var isEntered = Array(repeating: false, count: next.count)
    for edge in next where edge >= 0 { isEntered[edge] = true }
    for edge in next.indices where next[edge] >= 0 && !isEntered[edge] { follow(edge) }
    for edge in next.indices where next[edge] >= 0 { follow(edge) }
  }

  private mutating func follow(_ start: Int) {
    var line = [crossing(start)]
    var edge = start
    while next[edge] >= 0 {
      let following = next[edge]
      next[edge] = -1
      edge = following
      let point = crossing(edge)
      if point != line.last || edge == start { line.append(point) }
    }
    lines.append(line)
  }

  /// Where the level lies on an edge, by a straight line between its ends.
  private func crossing(_ edge: Int) -> UnitPoint {
    let (first, isVertical) = (edge / 2, edge % 2 == 1)
    let second = first + (isVertical ? columns : 1)
    let (a, b) = (values[first], values[second])
    var share = (level / 2 - a / 2) / (b / 2 - a / 2)
    // At the edge of a hole, or of the field, the line runs through the number that is there.
    if a.isNaN { share = 1 }
    if b.isNaN { share = 0 }
    let (column, row) = (Double(first % columns - 1), Double(first / columns - 1))
    return isVertical
      ? UnitPoint(x: column, y: row + share) : UnitPoint(x: column + share, y: row)
  }
}
