import CourseRuntime

/// What a lesson gave when it was run and compiled.
package struct LessonRun: Codable, Hashable, Sendable {
  /// What the run printed, showed and computed.
  package var transcript = Transcript()
  /// What the compiler says of chunks marked `fails`, by the chunk's place in the lesson.
  package var compilerOutput: [Int: String] = [:]
  /// What was recorded of chunks, by the chunk's place in the lesson.
  package var records: [Int: RecordedResult] = [:]
  /// What went wrong; the lesson has no page then.
  package var faults: [RunFault] = []

  /// What a lesson gave.
  package init(
    transcript: Transcript = Transcript(), compilerOutput: [Int: String] = [:],
    faults: [RunFault] = []
  ) {
    self.transcript = transcript
    self.compilerOutput = compilerOutput
    self.faults = faults
  }

  /// Adds what a scope of the lesson gave in its own run.
  package mutating func add(_ scope: Transcript) {
    transcript.chunks.merge(scope.chunks) { _, new in new }
    transcript.values.merge(scope.values) { _, new in new }
  }
}
