import Literate

/// A number that changes with the program, and not with the prose around it.
///
/// The compiled course carries one, so that `weave` notices when the lessons have changed since.
/// FNV-1a, 64 bits: made to tell texts apart, not to withstand an attack.
public struct Fingerprint: Hashable, Sendable {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Reads the code that the module holds and runs at a state.
  public init(_ state: CourseState) {
    for lesson in state.lessons {
      add("lesson \(lesson.number)")
      for chunk in state.chunks(of: lesson, for: .module) { add(chunk, in: state) }
      for step in lesson.steps {
        switch step {
        case .run(let chunk):
          add("run")
          add(chunk, in: state)
        case .value(let value):
          add("value \(value.format?.source ?? "")")
          add(value.expression)
        }
      }
    }
  }

  /// The number in hexadecimal, 16 digits.
  public var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ chunk: Chunk, in state: CourseState) {
    add("chunk \(chunk.index)")
    add(chunk.text)
    for placeholder in chunk.placeholders {
      for filler in state.chunks(into: placeholder.name) { add(filler, in: state) }
    }
  }

  private mutating func add(_ text: String) {
    var hash = hash
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    self.hash = (hash ^ 0x0a) &* 0x100_0000_01b3
  }
}
