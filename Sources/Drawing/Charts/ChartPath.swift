/// Lines as the data of an SVG path, short and the same on every machine.
enum ChartPath {
  /// Writes lines; one that ends where it begins is closed, and a single place is a dot.
  static func data(_ lines: [[ChartPosition]]) -> String {
    lines.map(data).joined()
  }

  private static func data(_ line: [ChartPosition]) -> String {
    let line = simplified(line)
    if line.isEmpty { return "" }
    if line.count == 1 { return "M" + line[0].text + "h0" }
    let isClosed = line.count > 3 && line.first == line.last
    return way(through: isClosed ? line.dropLast() : line) + (isClosed ? "z" : "")
  }

  /// Writes straight lines from place to place, none of which is left out.
  static func way(through places: [ChartPosition]) -> String {
    guard var pen = places.first else { return "" }
    var steps = ""
    for place in places.dropFirst() {
      let step = ChartPosition.text(place.x - pen.x, place.y - pen.y)
      steps += steps.isEmpty || step.first == "-" ? step : " " + step
      pen = place
    }
    return "M" + places[0].text + "l" + steps
  }

  /// Leaves places out that are less than four tenths of a pixel off, a fifth of a stroke (Douglas and Peucker, 1973).
  static func simplified(_ line: [ChartPosition]) -> [ChartPosition] {
    guard line.count > 2 else { return line.count == 2 && line[0] == line[1] ? [line[0]] : line }
    var isKept = Array(repeating: false, count: line.count)
    isKept[0] = true
    isKept[line.count - 1] = true
    var open = [(0, line.count - 1)]
    while let (first, last) = open.popLast() {
      guard let index = farthest(line, first, last) else { continue }
      isKept[index] = true
      open.append((first, index))
      open.append((index, last))
    }
    let kept = zip(line, isKept).filter(\.1).map(\.0)
    return kept.count == 2 && kept[0] == kept[1] ? [kept[0]] : kept
  }

  /// Finds the place farthest from a chord, if it is more than 4 tenths off.
  private static func farthest(_ line: [ChartPosition], _ first: Int, _ last: Int) -> Int? {
    guard first + 1 < last else { return nil }
    let (start, end) = (line[first], line[last])
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    var (best, distance) = (first, 0)
    for index in first + 1..<last {
      let place = line[index]
      let along = (place.x - start.x) * dx + (place.y - start.y) * dy
      let cross = dx * (place.y - start.y) - dy * (place.x - start.x)
      // Squared distances times the chord's squared length, so that nothing is divided.
      let found =
        along < 0 || length == 0
        ? place.squaredDistance(to: start) * max(1, length)
        : along > length ? place.squaredDistance(to: end) * length : cross * cross
      if found > distance { (best, distance) = (index, found) }
    }
    return distance > 16 * max(1, length) ? best : nil
  }
}
