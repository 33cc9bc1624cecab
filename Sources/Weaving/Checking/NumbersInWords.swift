extension Sequence<Int> {
  /// The numbers in words: `8`, `8 and 10`, `3, 8 to 12 and 20`.
  var inWords: String {
    var ranges: [ClosedRange<Int>] = []
    for number in Set(self).sorted() {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let words = ranges.flatMap { range in
      switch range.count {
      case 1: ["\(range.lowerBound)"]
      case 2: ["\(range.lowerBound)", "\(range.upperBound)"]
      default: ["\(range.lowerBound) to \(range.upperBound)"]
      }
    }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
