import CourseFiles
import Foundation
import Literate
import Synchronization

/// Which files of the package each lesson shows, by what its own file says.
///
/// A preview looks at all lessons several times a second; a file is read again when it was written.
final class ShownFiles: Sendable {
  private struct Reading {
    let stamp: FileStamp
    let paths: Set<String>
  }

  private let known = Mutex<[URL: Reading]>([:])

  /// Returns the paths of the files that a lesson shows.
  func paths(in lesson: URL, _ stamp: FileStamp) -> Set<String> {
    if let reading = known.withLock({ $0[lesson] }), reading.stamp == stamp { return reading.paths }
    let bytes = (try? Data(contentsOf: lesson)).map { [UInt8]($0) } ?? []
    let reading = Reading(stamp: stamp, paths: Include.paths(in: bytes))
    known.withLock { $0[lesson] = reading }
    return reading.paths
  }
}
