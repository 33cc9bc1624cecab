import Literate
import Tangling

/// The lines around a chunk that goes into another: what a reader sees of the program so far just before and
/// just after it.
struct ChunkContext {
  /// The lines before, and after; none of a chunk that stands by itself.
  let before: [String]
  let after: [String]

  /// How many lines are shown on each side at most.
  private static let reach = 2

  /// Finds the lines in the program as it is when the chunk has just been added.
  init(of chunk: Chunk, in course: Course) {
    guard case .into = chunk.placement, let home = course.lesson(course.root(of: chunk).lesson)
    else {
      (before, after) = ([], [])
      return
    }
    let code = course.state(through: chunk.lesson).tracedCode(of: home)
    let file = chunk.location.file
    let own = chunk.firstLine..<chunk.firstLine + chunk.lineCount
    // What the lesson adds further down is not there yet.
    let later = Set(
      (course.lesson(chunk.lesson)?.chunks ?? []).filter { $0.index > chunk.index }.flatMap {
        $0.firstLine..<$0.firstLine + $0.lineCount
      })
    let lines = zip(
      code.text.split(separator: "\n", omittingEmptySubsequences: false), code.origins
    )
    .filter { $1?.file != file || !later.contains($1?.line ?? 0) }
    func isOwn(_ origin: SourceLocation?) -> Bool {
      origin.map { $0.file == file && own.contains($0.line) } ?? false
    }
    guard let first = lines.firstIndex(where: { isOwn($1) }),
      let last = lines.lastIndex(where: { isOwn($1) })
    else {
      (before, after) = ([], [])
      return
    }
    before = Self.nearest(lines[..<first].reversed().map { String($0.0) }).reversed()
    after = Self.nearest(lines[(last + 1)...].map { String($0.0) })
  }

  /// The nearest of some lines, as far as they are next to each other.
  private static func nearest(_ lines: [String]) -> [String] {
    let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    return Array(lines.drop(while: isBlank).prefix { !isBlank($0) }.prefix(reach))
  }
}
