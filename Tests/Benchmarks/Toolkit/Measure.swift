import ArgumentParser
import CCMark
import CourseFiles
import Foundation
import Literate
import Tangling

/// Prints how long this toolkit takes inside one process, beside cmark's bare parsing of the same
/// bytes, as a Markdown table.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure in this process, beside cmark's bare parsing.")

  @Option(help: "Numbers of lessons.")
  var lessons = [20, 200, 2_000]

  @Option(help: "How often to measure; the median counts.")
  var runs = 9

  func run() throws {
    print("| lessons | chunks | kB | cmark | tangle | : cmark | with files | pages |")
    print("|--:|--:|--:|--:|--:|--:|--:|--:|")
    for count in lessons { try measure(SyntheticCourse(lessons: count)) }
  }

  private func measure(_ synthetic: SyntheticCourse) throws {
    let name = "benchmarks-\(ProcessInfo.processInfo.processIdentifier)"
    let folder = FileManager.default.temporaryDirectory.appending(path: name)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = synthetic.files
    for file in files { try OutputFolder(folder).write(file.bytes, to: file.path) }
    let course = try Course(files: files, directory: "lessons")
    let times = try Stopwatch(runs: runs).medians([
      { parse(files) },
      { _ = tangle(try Course(files: files, directory: "lessons")) },
      { try tangleFiles(in: folder) },
    ])
    // Weaving two thousand lessons takes long enough to be measured once.
    let weaving = try Stopwatch(runs: files.count < 1000 ? 3 : 1)
      .medians([{ _ = try WritePages.site(of: course) }])
    let chunks = course.lessons.reduce(0) { $0 + $1.chunks.count }
    let bytes = files.reduce(0) { $0 + $1.bytes.count }
    let cells = [
      "\(files.count)", "\(chunks)", "\(bytes / 1000)", milliseconds(times[0]),
      milliseconds(times[1]), ratio(times[1], times[0]), milliseconds(times[2]),
      milliseconds(weaving[0]),
    ]
    print("| \(cells.joined(separator: " | ")) |")
  }

  /// What cmark takes to make and free its trees: no tool that reads Markdown with it can be faster.
  private func parse(_ files: [Course.File]) {
    for file in files {
      file.bytes.withUnsafeBytes { bytes in
        let text = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        cmark_node_free(cmark_parse_document(text, bytes.count, CMARK_OPT_DEFAULT))
      }
    }
  }

  private func tangle(_ course: Course) -> [TangledFile] {
    let tangler = Tangler(course.finalState, module: "Lessons")
    return tangler.moduleFiles + tangler.suiteFiles
  }

  /// Reads lessons, tangles them, and compares the files there are with what they should be.
  private func tangleFiles(in folder: URL) throws {
    let course = try Course(directory: folder.appending(path: "lessons"), root: folder)
    let tangler = Tangler(course.finalState, module: "Lessons")
    let module = OutputFolder(folder.appending(path: "module"))
    for file in tangler.moduleFiles { try module.write(file.text.utf8, to: file.name) }
    let suites = OutputFolder(folder.appending(path: "suites"))
    for file in tangler.suiteFiles { try suites.write(file.text.utf8, to: file.name) }
  }

  private func milliseconds(_ time: Double) -> String {
    "\(rounded(time, digits: time < 10 ? 10 : 1)) ms"
  }

  private func ratio(_ time: Double, _ other: Double) -> String {
    rounded(time / other, digits: 10)
  }

  private func rounded(_ number: Double, digits: Double) -> String {
    digits == 1 ? "\(Int(number.rounded()))" : "\((number * digits).rounded() / digits)"
  }
}
