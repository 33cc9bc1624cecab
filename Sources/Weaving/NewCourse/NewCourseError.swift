/// Why a course cannot be begun.
enum NewCourseError: Error, Hashable, Sendable, CustomStringConvertible {
  case noTitle
  case isFile(String)
  case notEmpty(String, has: String)
  case toolkitsName(String)
  case noToolkit(String)
  case folderWithVersion(String)
  case versionOfNothing
  case shards(Int)

  /// As many jobs as GitHub starts of one matrix.
  static let shardLimit = 256

  /// The fault in words.
  var description: String {
    switch self {
    case .noTitle: "error: a course needs a title"
    case .isFile(let path): "error: '\(path)' is a file: a course needs a folder of its own"
    case .notEmpty(let path, let first):
      "error: '\(path)' is not empty, it has '\(first)': a course needs a new or empty folder"
    case .toolkitsName(let path):
      "error: '\(path)' is named like the toolkit, which SwiftPM would confuse: choose another name"
    case .noToolkit(let place):
      "error: '\(place)' is no folder, nor the address of a repository (https://…)"
    case .folderWithVersion(let path):
      "error: '\(path)' is a folder, which has no releases: leave out '--from'"
    case .versionOfNothing: "error: '--from' needs the address of a repository: add '--toolkit'"
    case .shards(let count):
      "error: '--shards \(count)': a workflow has 1 to \(Self.shardLimit) machines"
    }
  }
}
