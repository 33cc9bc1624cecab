import CourseRuntime
import Foundation
import LessonRuns
import Literate
import RemoteCache

/// What lessons gave on any of the machines that share a cache.
///
/// The keys are those of ``RunKeys`` in words of every machine.
package struct SharedResults: Sendable {
  private let cache: RemoteCache
  private let keys: RunKeys
  private let inputs: PortableInputs

  /// Looks for results in a cache.
  ///
  /// - Parameters:
  ///   - cache: The cache.
  ///   - keys: The keys of the course.
  ///   - inputs: What its program is built of.
  package init(in cache: RemoteCache, keys: RunKeys, inputs: PortableInputs) {
    self.cache = cache
    self.keys = keys
    self.inputs = inputs
  }

  /// Returns what a lesson's run gave, if it is known.
  package func transcript(of lesson: Lesson) async -> Transcript? {
    await cache.value(for: keys.transcript(of: lesson, on: inputs)).flatMap {
      try? ResultCoding.decoder.decode(Transcript.self, from: Data($0))
    }
  }

  /// Keeps what a lesson's run gave.
  package func keep(_ transcript: Transcript, of lesson: Lesson) async {
    guard let data = try? ResultCoding.encoder().encode(transcript) else { return }
    await cache.keep([UInt8](data), for: keys.transcript(of: lesson, on: inputs))
  }

  /// Returns what the compiler says of a chunk that must not compile, if it is known.
  package func compilerOutput(on chunk: Chunk) async -> String? {
    await cache.value(for: keys.compilerOutput(on: chunk, on: inputs)).flatMap {
      String(validating: $0, as: UTF8.self)
    }
  }

  /// Keeps what the compiler says of a chunk that must not compile.
  package func keep(_ output: String, on chunk: Chunk) async {
    await cache.keep(Array(output.utf8), for: keys.compilerOutput(on: chunk, on: inputs))
  }
}
