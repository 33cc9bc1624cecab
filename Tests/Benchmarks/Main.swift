import CCMark
import Foundation
import Literate
import Tangling

/// Prints how long tangling takes beside cmark's bare parsing of the same bytes, in one run.
@main
struct Main {
  static func main() throws {
    print("lessons  chunks  Mbyte  cmark ms  parse ms  tangle ms  parse and tangle : cmark")
    for lessons in [20, 200, 2_000] {
      let course = SyntheticCourse(lessons: lessons)
      let bare = best(of: 10) { parseOnly(course) }
      let parse = try best(of: 10) { _ = try Course(files: course.files, directory: "lessons") }
      let parsed = try Course(files: course.files, directory: "lessons")
      let tangle = best(of: 10) {
        let tangler = Tangler(parsed.finalState, module: "Lessons")
        _ = (tangler.moduleFiles, tangler.suiteFiles)
      }
      let chunks = parsed.lessons.reduce(0) { $0 + $1.chunks.count }
      let cells = [Double(course.bytes) / 1e6, bare, parse, tangle, (parse + tangle) / bare]
      print(lessons, chunks, cells.map(rounded).joined(separator: "  "), separator: "  ")
    }
  }

  /// The least processor time of several runs, in milliseconds: what the machine can do when left
  /// alone.
  private static func best(of runs: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let start = clock()
      try body()
      best = min(best, Double(clock() - start) / 1000)
    }
    return best
  }

  private static func parseOnly(_ course: SyntheticCourse) {
    for file in course.files {
      file.bytes.withUnsafeBytes { bytes in
        let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        cmark_node_free(cmark_parse_document(text, bytes.count, CMARK_OPT_DEFAULT))
      }
    }
  }

  private static func rounded(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = String(hundredths % 100 + 100).dropFirst()
    return "\(hundredths / 100).\(rest)"
  }
}
