/// The file beside the lessons that describes the course: `Course.swift`.
public enum CourseDescriptionFile {
  /// Its name.
  public static let name = "Course.swift"
  /// The name of the constant in it, if it says nothing else.
  public static let usualName = "course"

  /// Returns the name of the constant that describes the course in the text of the file.
  ///
  /// An author whose lessons need the name `course` themselves gives the constant another.
  public static func constantName(in text: String) -> String {
    let description =
      /\blet\s+(\w+)\s*(?::\s*(?:CourseRuntime\s*\.\s*)?CourseManifest\s*=|=\s*(?:CourseRuntime\s*\.\s*)?CourseManifest\b)/
    return text.firstMatch(of: description).map { String($0.1) } ?? usualName
  }
}
