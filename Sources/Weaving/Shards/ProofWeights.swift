import Literate
import Packaging
import Tangling

/// What the proofs of lessons are expected to cost, to share them out.
struct ProofWeights {
  /// The lessons, in order.
  let weights: [Weight]

  /// What the proofs of a lesson cost, in a unit of their own: all of them cost two.
  struct Weight: Hashable {
    /// The lesson's number.
    let lesson: Int
    /// What they cost where those of the lesson before have been done.
    let own: Double
    /// What has to be compiled besides where they have not.
    let before: Double
  }

  /// Weighs programs: half by their number, for each is linked and started, half by what is compiled.
  ///
  /// A text that several programs have is compiled once.
  init(_ targets: [ProofPackage.Target], of course: Course) {
    let programs = Dictionary(grouping: targets) { $0.subject.lesson }
    var compiled: Set<TangledFile> = []
    let parts = course.lessons.map { lesson in
      let programs = programs[lesson.number] ?? []
      let chapter = Set(programs.first?.lessons ?? [])
      let before = Self.bytes(chapter.intersection(compiled))
      let new = Set(programs.flatMap(\.files)).subtracting(compiled)
      compiled.formUnion(new)
      return (number: lesson.number, programs: programs.count, new: Self.bytes(new), before: before)
    }
    let allPrograms = Double(max(1, targets.count))
    let allBytes = max(1, parts.reduce(0) { $0 + $1.new })
    weights = parts.map { part in
      Weight(
        lesson: part.number, own: Double(part.programs) / allPrograms + part.new / allBytes,
        before: part.before / allBytes)
    }
  }

  private static func bytes(_ files: Set<TangledFile>) -> Double {
    files.reduce(0) { $0 + Double($1.text.utf8.count) }
  }
}
