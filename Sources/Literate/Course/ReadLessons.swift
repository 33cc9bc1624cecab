import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The lessons that were read before, each to be taken again while its file says the same.
///
/// A preview reads the course after every edit: of two thousand lessons one has changed then.
package final class ReadLessons: Sendable {
  private struct Reading {
    let bytes: [UInt8]
    let manifestName: String
    let lesson: Lesson
  }

  /// The readings, by the paths of the files.
  private let known = Mutex<[String: Reading]>([:])

  /// Begins with nothing.
  package init() {}

  /// Returns the lesson in a file, as it was read before if it says the same, or every fault of it.
  func lesson(
    named name: LessonName, in file: Course.File, manifestName: String
  ) -> Result<Lesson, CourseError> {
    if let last = known.withLock({ $0[file.path] }), last.manifestName == manifestName,
      Self.isSame(last.bytes, file.bytes)
    {
      return .success(last.lesson)
    }
    let result = Self.read(name, in: file, manifestName: manifestName)
    if case .success(let lesson) = result {
      let reading = Reading(bytes: file.bytes, manifestName: manifestName, lesson: lesson)
      known.withLock { $0[file.path] = reading }
    }
    return result
  }

  /// Reads the lesson in a file.
  static func read(
    _ name: LessonName, in file: Course.File, manifestName: String
  ) -> Result<Lesson, CourseError> {
    do throws(CourseError) {
      return .success(try LessonParser.parse(name, bytes: file.bytes, manifestName: manifestName))
    } catch {
      return .failure(error)
    }
  }

  /// Whether bytes are the same; a program that is not optimised compares arrays one element at a time.
  private static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && memcmp(left, right, left.count) == 0
  }
}
