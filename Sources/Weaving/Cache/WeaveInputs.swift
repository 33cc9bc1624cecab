import CourseFiles
import Foundation
import Literate

/// All that a site depends on, as it is now.
///
/// It is kept whole and compared byte for byte. Only the program itself, tens of megabytes, and the
/// sources that it was built from go by what the system says of them.
struct WeaveInputs: Hashable {
  /// The program, its toolchain and sources, and the templates.
  let program: Data
  /// The lessons' files, by name.
  let lessons: [Course.File]

  /// Takes what was read before.
  init(program: Data, lessons: [Course.File]) {
    self.program = program
    self.lessons = lessons
  }

  /// Reads what a weave would read now.
  ///
  /// - Throws: The system's error if a lesson cannot be read.
  init(of weaver: Weaver) throws {
    var program = Data()
    program.append(text: FileStamp(path: weaver.executable.path)?.description ?? "")
    program.append(text: Surroundings.toolchain(beside: weaver.executable))
    program.append(field: weaver.surroundings.stamps)
    for (name, bytes) in try Templates.sources().sorted(by: { $0.key < $1.key }) {
      program.append(text: name)
      program.append(field: bytes)
    }
    self.init(
      program: program, lessons: try Course.files(in: weaver.lessons, root: weaver.root))
  }
}
