import CourseFiles
import Foundation
import Literate
import Tangling

/// The files that the build tangled, of which a course's program was compiled.
package struct TangledModule {
  private let plan: BuildPlan

  /// Looks at the files of which a program was built.
  package init(_ plan: BuildPlan) {
    self.plan = plan
  }

  /// Whether the program was compiled from the lessons as they are, line for line.
  package func holds(_ course: Course) -> Bool { (isOlder || isConfirmed) && matches(course) }

  /// Whether that holds and every file is older than its object, and that than the program, so that
  /// nothing can have been missed.
  func surelyHolds(_ course: Course) -> Bool {
    isOlder && tangled.allSatisfy(isCompiled) && matches(course)
  }

  /// Whether a file's object was written after it.
  func isCompiled(_ source: URL) -> Bool {
    let name = "/\(plan.module).build/\(source.lastPathComponent).o"
    guard let object = plan.moduleObjects.first(where: { $0.hasSuffix(name) }),
      let stamp = FileStamp(path: object)
    else { return false }
    return FileStamp(path: source.path)?.isOlder(than: stamp) ?? false
  }

  /// Notes that a build has just ended well: what is newer than the program changed nothing in it.
  ///
  /// An edit of a comment, say, gives the same object, and SwiftPM does not link the same again.
  func confirm() { _ = try? OutputFolder(plan.folder).write(stamps.utf8, to: recordName) }

  /// Whether no file is newer than the program.
  private var isOlder: Bool {
    guard let program = FileStamp(path: plan.program.path) else { return false }
    return tangled.allSatisfy { FileStamp(path: $0.path)?.isOlder(than: program) ?? false }
  }

  private var isConfirmed: Bool {
    let record = plan.folder.appending(path: recordName)
    return (try? String(contentsOf: record, encoding: .utf8)) == stamps
  }

  private var recordName: String { "\(plan.program.lastPathComponent).confirmed" }

  private var tangled: [URL] { plan.sources.filter(plan.isTangled) }

  private var stamps: String {
    ([plan.program] + tangled).map {
      "\($0.lastPathComponent) \(FileStamp(path: $0.path)?.description ?? "none")\n"
    }.joined()
  }

  /// Whether the files are those of the lessons; what is not looked at because the task was cancelled counts
  /// as another.
  private func matches(_ course: Course) -> Bool {
    let tangler = Tangler(course.finalState, module: plan.module)
    let places = Dictionary(tangled.map { ($0.lastPathComponent, $0) }) { first, _ in first }
    var count = 0
    func isThere(_ file: TangledFile) -> Bool {
      count += 1
      guard !Task.isCancelled, let place = places[file.name],
        let data = try? Data(contentsOf: place)
      else { return false }
      return data == Data(file.text.utf8)
    }
    // File by file, for the first that differs is enough: a course may have thousands.
    return course.lessons.allSatisfy {
      isThere(tangler.declarationFile(of: $0)) && isThere(tangler.runFile(of: $0))
    } && tangler.courseFiles.allSatisfy(isThere) && count == places.count
      && plan.holdsTargets(of: course)
  }
}
