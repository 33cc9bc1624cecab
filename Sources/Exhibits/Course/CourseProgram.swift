/// A compiled course: what its lessons run.
///
/// The tangled registry makes one, `weave` runs it.
public struct CourseProgram: Sendable {
  /// What the course says of itself.
  public let manifest: CourseManifest
  /// The fingerprint of the lessons that were compiled.
  public let fingerprint: String
  /// The lessons, in order.
  public let lessons: [LessonProgram]

  /// Creates a course from its lessons.
  public init(manifest: CourseManifest, fingerprint: String, lessons: [LessonProgram]) {
    self.manifest = manifest
    self.fingerprint = fingerprint
    self.lessons = lessons
  }
}

/// What one lesson runs.
public struct LessonProgram: Sendable {
  /// The lesson's number.
  public let number: Int
  /// Runs the lesson's `run` chunks and computes its inline values, in order.
  public let run: @Sendable () throws -> Void

  /// Creates the program of a lesson.
  public init(number: Int, run: @escaping @Sendable () throws -> Void) {
    self.number = number
    self.run = run
  }
}
