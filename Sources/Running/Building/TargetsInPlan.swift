import Foundation
import Literate
import Tangling

/// The targets of a course besides the one with its lessons, as SwiftPM built them.
extension BuildPlan {
  /// Returns every chunk whose target is made of other files than those of the lessons: its code would be
  /// in no program.
  ///
  /// - Parameter course: The course.
  /// - Returns: The places of the chunks, and the names of their targets.
  package func chunksLeftOut(of course: Course) -> [(SourceLocation, target: String)] {
    let targets = course.targets
    guard !targets.isEmpty else { return [] }
    let made = CompilerCall.calls(of: Set(targets), in: folder)
      .filter { $0.value.sources.contains(where: isTangled) }
    return course.lessons.flatMap(\.chunks).compactMap { chunk in
      guard let target = chunk.target, made[target] == nil else { return nil }
      return (chunk.location, target)
    }
  }

  /// Whether the targets that the program is linked of were made from the lessons as they are.
  func holdsTargets(of course: Course) -> Bool {
    let linked = course.targets.filter { target in
      objects.contains { $0.contains("/\(target).build/") }
    }
    guard !linked.isEmpty else { return true }
    let calls = CompilerCall.calls(of: Set(linked), in: folder)
    return linked.allSatisfy { target in
      let sources = (calls[target]?.sources ?? []).filter(isTangled)
      let places = Dictionary(sources.map { ($0.lastPathComponent, $0) }) { first, _ in first }
      let tangler = Tangler(course.finalState.opening(target: target), module: target)
      return tangler.declarationFiles.allSatisfy { file in
        places[file.name].flatMap { try? Data(contentsOf: $0) } == Data(file.text.utf8)
      }
    }
  }
}
