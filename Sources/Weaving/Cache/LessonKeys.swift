/// The keys under which the results of one lesson are kept.
struct LessonKeys: Hashable, Sendable {
  /// The key of the transcript.
  var transcript: [UInt8]
  /// Whether only the very same program is sure to give the same: the run may ask on which line of a
  /// lesson its code stands, or uses a module that is neither the toolkit's nor the toolchain's.
  var needsSameProgram = false
  /// The keys of what the compiler says of chunks marked `fails`, by the chunk's place in the lesson.
  var complaints: [Int: [UInt8]] = [:]
}
