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

  /// Up to 24 places for a number along a line, none of them close to the chart's edge.
  func places(along line: [ChartPosition]) -> [ChartNote.Place] {
    let step = max(1, line.count / 24)
    return stride(from: step / 2, to: line.count, by: step).map { line[$0] }.filter(isInside)
      .map(Self.place)
  }

  /// The places for numbers on lines that lie near the way from the middle to a corner.
  ///
  /// - Parameters:
  ///   - lines: The lines of one level.
  ///   - corner: 0 to 3, the corner of the chart.
  /// - Returns: One place, or none where no line lies that way.
  func places(on lines: [[ChartPosition]], towards corner: Int) -> [ChartNote.Place] {
    let middle = frame.position(0.5, 0.5)
    let end = frame.position(Double(corner % 2), Double(corner / 2))
    let (dx, dy) = (end.x - middle.x, end.y - middle.y)
    func distance(_ place: ChartPosition) -> Int {
      let (x, y) = (place.x - middle.x, place.y - middle.y)
      // A place behind the middle is as far as one can be.
      return x * dx + y * dy < 0 ? Int.max : Int((x * dy - y * dx).magnitude)
    }
    let nearest = lines.joined().filter(isInside).min { distance($0) < distance($1) }
    return nearest.map { distance($0) == Int.max ? [] : [Self.place($0)] } ?? []
  }

  private static func place(_ position: ChartPosition) -> ChartNote.Place {
    ChartNote.Place(x: position.x / 10, y: position.y / 10 + 4, anchor: .middle)
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
