/// An image beside the lessons: `![What it shows](file.png "A caption")`.
public struct Picture: Hashable, Sendable {
  /// Its address, as an address spells it: `a%20tree.svg`.
  public let address: String
  /// The path of its file in the folder of the lessons: `a tree.svg`.
  public let file: String
  /// What it shows, in words, for those who cannot see it.
  public let words: String
  /// What stands below it, if it is alone in its paragraph; may be empty.
  public let caption: String
  /// Where it stands in the lesson.
  public let location: SourceLocation
  /// What text calls it, if it is alone in its paragraph.
  public internal(set) var label: Label?

  /// The path of the file that is shown on dark pages, if there is one: `a tree-dark.svg`.
  public var darkFile: String { Self.dark(file) }
  /// The address of that file.
  public var darkAddress: String { Self.dark(address) }

  private static func dark(_ path: String) -> String {
    let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
    return path[..<dot] + "-dark" + path[dot...]
  }
}

/// A file beside the lessons that a lesson shows or leads to, and that is published with it.
public struct Attachment: Hashable, Sendable {
  /// What is in it.
  public let bytes: [UInt8]
  /// How large it is, if it is an image.
  public let size: PictureSize?
}

/// The files beside the lessons, for a course to look into.
public struct AttachmentFolder {
  /// The paths of all files that lessons may show or lead to.
  public let names: [String]
  private let read: (String) -> [UInt8]?
  /// Returns what is in a file of the package; nil if it cannot be read.
  let packageFile: (String) -> [UInt8]?

  /// A folder with some files.
  ///
  /// - Parameters:
  ///   - names: Their paths.
  ///   - packageFile: Returns what is in a file of the package, by its path there; nil if it cannot be
  ///     read.
  ///   - read: Returns what is in one of the folder's; nil if it cannot be read.
  public init(
    names: [String], packageFile: @escaping (String) -> [UInt8]? = { _ in nil },
    read: @escaping (String) -> [UInt8]?
  ) {
    self.names = names
    self.packageFile = packageFile
    self.read = read
  }

  /// A folder with nothing in it.
  public static var empty: AttachmentFolder { AttachmentFolder(names: []) { _ in nil } }

  /// Returns a file; nil if there is none, or it cannot be read.
  func file(_ name: String) -> Attachment? {
    guard names.contains(name), let bytes = read(name) else { return nil }
    let size = PictureFormat(file: name).flatMap { PictureSize(bytes, $0) }
    return Attachment(bytes: bytes, size: size)
  }
}
