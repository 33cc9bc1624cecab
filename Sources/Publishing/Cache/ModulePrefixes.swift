import CourseFiles
import Foundation
import Literate
import SwiftCode
import Synchronization

/// What is worked out once of a course's module, when it is first wanted: of its code up to each lesson, and
/// of all its words.
///
/// A state of the module follows from the chunks so far. Were each told by its text, those of a long course
/// would have the square of its length.
final class ModulePrefixes: Sendable {
  private let course: Course
  private let digests = Mutex<[Int: String]?>(nil)
  private let placesAsked = Mutex<Bool?>(nil)

  init(of course: Course) {
    self.course = course
  }

  /// Returns a digest of all that lessons up to one say of the module.
  func digest(through lesson: Int) -> String {
    let digests = digests.withLock { known in
      let digests = known ?? Self.digests(of: course)
      known = digests
      return digests
    }
    return digests[lesson] ?? ""
  }

  private static func digests(of course: Course) -> [Int: String] {
    var digests: [Int: String] = [:]
    var last = ""
    for lesson in course.lessons {
      var bytes = Data()
      bytes.append(text: last)
      for chunk in lesson.chunks where chunk.destination == .module {
        bytes.append(text: "\(chunk.id ?? "") \(chunk.placement.goal)")
        bytes.append(text: chunk.text)
      }
      last = Checksum.digest(of: [UInt8](bytes))
      digests[lesson.number] = last
    }
    return digests
  }

  /// Whether any code of a course may ask where it stands in its lesson.
  func asksForPlaces(_ module: NameGraph, _ names: NameMemory) -> Bool {
    placesAsked.withLock { known in
      if let known { return known }
      let asks =
        module.references.contains(where: VisibleCode.asksForPlace)
        || course.lessons.contains { lesson in
          lesson.allSteps.contains { VisibleCode.asksForPlace(names.words(in: $0.code.text)) }
        }
      known = asks
      return asks
    }
  }
}

extension Chunk.Placement {
  /// Where the chunk goes, in words.
  var goal: String {
    switch self {
    case .appended: ""
    case .replacing(let id, _): "replaces \(id)"
    case .into(let name, _): "into \(name)"
    }
  }
}
