/// What a course says of itself in `lessons/Course.swift`: title, parts, addresses.
public struct CourseManifest: Codable, Hashable, Sendable {
  /// The course's title.
  public let title: String
  /// What the course is about, in one sentence.
  public let summary: String
  /// The parts, in order of their first lessons.
  ///
  /// A course without parts is one sequence.
  public let parts: [Part]
  /// Where the course's source is published, if it is.
  public let repository: String?
  /// How many seconds a lesson may run before it is ended.
  public let timeLimit: Double

  /// A run of lessons under a title of its own.
  public struct Part: Codable, Hashable, Sendable {
    /// The part's title.
    public let title: String
    /// The number of its first lesson.
    public let firstLesson: Int

    /// Creates a part that begins with a lesson and ends before the next part's first.
    public init(_ title: String, from firstLesson: Int) {
      self.title = title
      self.firstLesson = firstLesson
    }
  }

  /// Describes a course.
  public init(
    title: String, summary: String, parts: [Part] = [], repository: String? = nil,
    timeLimit: Double = 60
  ) {
    self.title = title
    self.summary = summary
    self.parts = parts
    self.repository = repository
    self.timeLimit = timeLimit
  }
}
