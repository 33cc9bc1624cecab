import Exhibits
import Foundation

/// Something that happened while a lesson ran.
///
/// The running lesson appends events to a file, one a line, as they come; what it printed goes to a
/// file of its own, and events say how far that had grown. Whatever ends the lesson, both files
/// hold everything up to then, and nothing that a lesson prints can be taken for an event.
public enum TranscriptEvent: Codable, Hashable, Sendable {
  /// A chunk begins; `textOffset` bytes have been printed so far.
  case began(chunk: Int, textOffset: Int)
  /// A chunk ended, after so many seconds.
  case ended(chunk: Int, textOffset: Int, seconds: Double)
  /// An exhibit was shown.
  case exhibit(Exhibit, textOffset: Int)
  /// An inline value was computed and formatted.
  case value(index: Int, Transcript.Value)
  /// A value was recorded under a name.
  case recorded(name: String, JSONTree)
  /// Code ran once that is compared by time, for so many seconds.
  case timed(name: String, seconds: Double)
  /// Code ran whose instructions are counted.
  case counted(name: String)
  /// A file of data was read.
  case read(name: String)
  /// The lesson threw an error.
  case failed(message: String)
  /// The lesson ran to its end.
  case finished

  /// The event as a line of JSON.
  func encoded() throws -> Data {
    try ResultCoding.encoder(.sortedKeys).encode(self) + Data("\n".utf8)
  }

  /// Reads an event from a line of JSON; types that the lesson's run declares have stable names then.
  public init(line: some Collection<UInt8>) throws {
    self = try ResultCoding.decoder.decode(
      TranscriptEvent.self, from: Data(line.namingLocalTypes))
  }
}
