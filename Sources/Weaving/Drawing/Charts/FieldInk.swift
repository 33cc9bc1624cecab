import Exhibits

/// Draws a field: areas and level lines.
struct FieldInk {
  /// The field.
  let field: ScalarField
  /// The chart's rectangle.
  let frame: ChartFrame

  /// Path data of the area where the field is at least `level`; with `isNegated`, where minus it is.
  func area(from level: Double, isNegated: Bool = false) -> String {
    let lines = MarchingSquares(field, level: level, isFilled: true, isNegated: isNegated).lines
    return ChartPath.data(
      lines.compactMap { line in
        var places = line.compactMap { point -> ChartPosition? in
          guard let unit = frame.unit(place(point)) else { return nil }
          return frame.position(min(max(unit.x, 0), 1), min(max(unit.y, 0), 1))
        }
        if let first = places.first, places.last != first { places.append(first) }
        return Set(places).count < 3 ? nil : places
      })
  }

  /// The lines along which the field is `level`.
  func lines(at level: Double) -> [[ChartPosition]] {
    MarchingSquares(field, level: level, isFilled: false).lines.flatMap { line in
      LineTracer(line.map(place), in: frame).lines
    }
  }

  /// A note with the level, which looks for a place on its lines that is far from other things.
  func note(_ level: Double, _ lines: [[ChartPosition]], isBold: Bool) -> ChartNote {
    let longest = lines.max { $0.count < $1.count } ?? []
    let places = Self.spread(longest)
    return ChartNote(
      text: ReaderNumber(level).description,
      places: places.filter(isInside).map { place in
        .init(x: place.x / 10, y: place.y / 10 + 4, anchor: .middle)
      }, classes: isBold ? "chart-level chart-level-zero" : "chart-level", isOptional: true)
  }

  /// Up to 24 places along a line.
  private static func spread(_ line: [ChartPosition]) -> [ChartPosition] {
    let step = max(1, line.count / 24)
    return stride(from: step / 2, to: line.count, by: step).map { line[$0] }
  }

  private func isInside(_ place: ChartPosition) -> Bool {
    place.x > frame.left * 10 + 140 && place.x < frame.right * 10 - 140
      && place.y > frame.top * 10 + 100 && place.y < frame.bottom * 10 - 100
  }

  private func place(_ point: UnitPoint) -> ChartPoint {
    ChartPoint(
      Self.between(field.x, point.x / Double(field.columns - 1)),
      Self.between(field.y, point.y / Double(field.rows - 1)))
  }

  private static func between(_ range: ClosedRange<Double>, _ share: Double) -> Double {
    range.lowerBound * (1 - share) + range.upperBound * share
  }
}
