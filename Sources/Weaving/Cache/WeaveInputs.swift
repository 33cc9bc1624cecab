import CourseFiles
import Exhibits
import Foundation
import Literate

/// All that a site depends on, as it is now.
///
/// It is kept whole and compared byte for byte. Only the program itself, tens of megabytes, and the
/// sources that it was built from go by what the system says of them.
struct WeaveInputs: Hashable {
  /// What the system says of the program and its sources.
  let stamps: Data
  /// The toolchain, what the course says of itself, and the templates.
  let frame: Data
  /// The lessons' files, by name.
  let lessons: [Course.File]

  /// Takes what was read before.
  init(stamps: Data, frame: Data, lessons: [Course.File]) {
    self.stamps = stamps
    self.frame = frame
    self.lessons = lessons
  }

  /// Reads what a weave would read now.
  ///
  /// - Throws: The system's error if a lesson cannot be read.
  init(of weaver: Weaver) throws {
    var stamps = weaver.surroundings.stamps
    stamps.append(text: FileStamp(path: weaver.executable.path)?.description ?? "")
    var frame = Data(Surroundings.toolchain(beside: weaver.executable).utf8)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    frame.append(field: try encoder.encode(weaver.manifest))
    for (name, bytes) in try Templates.sources().sorted(by: { $0.key < $1.key }) {
      frame.append(text: name)
      frame.append(field: bytes)
    }
    self.init(
      stamps: stamps, frame: frame,
      lessons: try Course.files(in: weaver.lessons, root: weaver.root))
  }
}
