import Literate
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
    case .chapter(let number): chapters[key, default: []].append(number)
    case .starter(let exercise): exercises[key, default: []].append(exercise.name)
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
        "\(key.message) (with the starter of \(names.sorted().joined(separator: ", ")) in "
          + "the place of its solution)")
    }
    return (own + others).sorted()
  }
}
