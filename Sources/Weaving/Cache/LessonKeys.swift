/// The keys under which the results of one lesson are kept.
struct LessonKeys: Hashable, Sendable {
  /// The key of the transcript.
  var transcript: [UInt8]
  /// The keys of what the compiler says of chunks marked `fails`, by the chunk's place in the lesson.
  var complaints: [Int: [UInt8]] = [:]
}
