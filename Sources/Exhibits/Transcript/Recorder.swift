import Foundation
import Synchronization

/// Writes down what a lesson does while it runs.
///
/// Tangled code calls it; there is one a process.
public enum Recorder {
  private static let recording = Mutex<Recording?>(nil)

  /// Whether events are being written.
  public static var isRecording: Bool { recording.withLock { $0 != nil } }

  /// Begins to record: events go to one file, and all that the program prints to another.
  ///
  /// - Parameters:
  ///   - events: The path of an existing file for the events, one a line.
  ///   - text: The path of an existing file for standard output and standard error.
  /// - Throws: The system's error if a file cannot be opened.
  public static func start(events: String, text: String) throws {
    let new = try Recording(events: events, text: text)
    recording.withLock { $0 = new }
  }

  /// Runs a lesson and writes down how it ended.
  ///
  /// - Returns: Whether the lesson ran to its end without an error.
  public static func record(_ lesson: LessonProgram) -> Bool {
    do {
      try lesson.run()
      recording.withLock { $0?.write(.finished) }
      return true
    } catch {
      recording.withLock { $0?.write(.failed(message: String(describing: error))) }
      return false
    }
  }

  /// Marks the beginning of a chunk.
  public static func begin(chunk: Int) {
    recording.withLock { $0?.begin(chunk: chunk) }
  }

  /// Marks the end of a chunk.
  public static func end(chunk: Int) {
    recording.withLock { $0?.end(chunk: chunk) }
  }

  static func record(_ exhibit: Exhibit) {
    recording.withLock { recording in
      guard let offset = recording?.textOffset() else { return }
      recording?.write(.exhibit(exhibit, textOffset: offset))
    }
  }

  /// Computes an inline value and prints it as `print` would.
  public static func value<Value>(_ index: Int, _ compute: () throws -> Value) throws {
    write(index, String(describing: try compute()))
  }

  /// Computes an inline value and prints it in a format for text.
  public static func text<Value>(
    _ index: Int, format: String, _ compute: () throws -> Value
  ) throws {
    write(index, formatted(String(describing: try compute()), format))
  }

  /// Computes an inline value and prints it in a format for floating-point numbers.
  public static func floatingPoint(
    _ index: Int, format: String, _ compute: () throws -> some BinaryFloatingPoint
  ) throws {
    write(index, formatted(Double(try compute()), format))
  }

  /// Computes an inline value and prints it in a format for integers.
  public static func integer(
    _ index: Int, format: String, _ compute: () throws -> some BinaryInteger
  ) throws {
    write(index, formatted(Int(try compute()), format))
  }

  private static func write(_ index: Int, _ text: String) {
    recording.withLock { $0?.write(.value(index: index, text: text)) }
  }
}

/// The open files of a recording.
private struct Recording {
  private let events: FileHandle
  /// Besides standard output, so that a lesson which closes that loses only its own text.
  private let text: FileHandle
  private var start = ContinuousClock.now

  init(events: String, text: String) throws {
    self.events = try FileHandle(forWritingTo: URL(filePath: events))
    self.text = try FileHandle(forWritingTo: URL(filePath: text))
    StandardOutput.redirect(to: self.text.fileDescriptor)
  }

  /// How many bytes have been printed.
  func textOffset() -> Int {
    StandardOutput.flush()
    return Int((try? text.seekToEnd()) ?? 0)
  }

  mutating func begin(chunk: Int) {
    write(.began(chunk: chunk, textOffset: textOffset()))
    start = .now
  }

  func end(chunk: Int) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    write(.ended(chunk: chunk, textOffset: textOffset(), seconds: seconds))
  }

  /// Appends an event.
  ///
  /// An event that cannot be written is missed by the reader, which says so.
  func write(_ event: TranscriptEvent) {
    guard let line = try? event.encoded() else { return }
    try? events.write(contentsOf: line)
  }
}
