/// What a compiled course says of itself when it is asked: `weave describe`.
public struct CourseDescription: Codable, Hashable, Sendable {
  /// The course's own words.
  public let manifest: CourseManifest
  /// The name of the module that the lessons become.
  public let module: String
  /// The folder with the lessons, seen from the package's folder.
  public let lessons: String
  /// The folder for the pages, seen from the package's folder.
  public let site: String

  /// Describes a course.
  public init(manifest: CourseManifest, module: String, lessons: String, site: String) {
    self.manifest = manifest
    self.module = module
    self.lessons = lessons
    self.site = site
  }
}
