import Literate
import Packaging
import Tangling

/// Gathers what the programs of a package of proofs did wrong.
///
/// One slip of a lesson shows in every program that holds it, and is told once.
struct FaultCollector {
  private struct Key: Hashable {
    let location: SourceLocation
    let message: String
  }

  private var chapters: [Key: [Int]] = [:]
  private var exercises: [Key: [String]] = [:]

  /// Notes a fault of a program.
  mutating func add(
    _ message: String, at location: SourceLocation, in subject: ProofPackage.Subject
  ) {
    let key = Key(location: location, message: message)
    switch subject {
    case .chapter(let number), .scope(_, let number): chapters[key, default: []].append(number)
    case .starter(let exercise), .emptyFile(let exercise):
      exercises[key, default: []].append("the starter of \(exercise.name)")
    case .wrong(let answer, let exercise):
      exercises[key, default: []].append(
        "the wrong answer '\(answer.answerName ?? "")' of \(exercise.name)")
    }
  }

  /// The faults, in source order, each with the programs in which it was found.
  var faults: [Problem] {
    let own = chapters.map { key, numbers in
      let noun = Set(numbers).count == 1 ? "the program of chapter" : "the programs of chapters"
      return Problem(at: key.location, "\(key.message) (in \(noun) \(numbers.inWords))")
    }
    let others = exercises.filter { chapters[$0.key] == nil }.map { key, names in
      Problem(
        at: key.location,
        "\(key.message) (with \(names.sorted().joined(separator: ", ")) in the place of its "
          + "solution)")
    }
    return (own + others).sorted()
  }
}

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
