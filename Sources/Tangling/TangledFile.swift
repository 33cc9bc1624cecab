/// A Swift file that was made from a course.
public struct TangledFile: Hashable, Sendable {
  /// The file's name, unique in its folder.
  public let name: String
  /// The file's text.
  public let text: String
}
