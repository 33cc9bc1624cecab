import Literate
import Tangling

/// What the proofs of lessons are expected to cost, to share them out.
struct ProofWeights {
  /// By the lesson's number, in a unit of its own.
  let weights: [Int: Double]

  /// Weighs programs: half by their number, for each is linked and started, half by what is compiled.
  init(_ targets: [ProofPackage.Target], of course: Course) {
    var programs: [Int: Double] = [:]
    var bytes: [Int: Double] = [:]
    for target in targets {
      programs[target.subject.lesson, default: 0] += 1
      bytes[target.subject.lesson, default: 0] += target.files.reduce(0) {
        $0 + Double($1.text.utf8.count)
      }
    }
    let allPrograms = max(1, programs.values.reduce(0, +))
    let allBytes = max(1, bytes.values.reduce(0, +))
    weights = Dictionary(
      uniqueKeysWithValues: course.lessons.map(\.number).map { number in
        (number, programs[number, default: 0] / allPrograms + bytes[number, default: 0] / allBytes)
      })
  }
}
