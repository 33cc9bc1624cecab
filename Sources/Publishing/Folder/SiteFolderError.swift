import Foundation
import Literate

/// Why a site cannot be written, at the file or folder in question.
package struct SiteFolderError: Error, Hashable, CustomStringConvertible {
  let path: String
  let reason: Reason

  enum Reason: Hashable {
    /// A symbolic link, or a folder, stands where a file of the site goes.
    case notAFile
    /// A symbolic link, or a file, stands where a folder of the site goes.
    case notAFolder
    /// Another weave is writing to the folder, and does not come to an end.
    case busy
    /// What the system says, as its number.
    case system(Int32)
  }

  /// The fault as compilers print it.
  package var description: String { Problem(in: path, reason.description).description }
}

extension SiteFolderError.Reason: CustomStringConvertible {
  /// The fault in words.
  var description: String {
    switch self {
    case .notAFile: "not a file: nothing is written through a link, and only files are replaced"
    case .notAFolder: "not a folder: nothing is written through a link"
    case .busy: "another weave is writing to it"
    case .system(let number): String(cString: strerror(number))
    }
  }
}
