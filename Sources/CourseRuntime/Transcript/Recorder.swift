import Exhibits
import Foundation
import Synchronization

/// Writes down what a lesson does while it runs.
///
/// Tangled code calls it; there is one a process.
public enum Recorder {
  private static let recording = Mutex<Recording?>(nil)

  /// Whether events are being written.
  public static var isRecording: Bool { recording.withLock { $0 != nil } }

  /// The most bytes that an exhibit's data may take, and that all of a lesson's may take together.
  public static let exhibitLimits = (one: 4 << 20, all: 7 << 20)
  /// The most exhibits that a lesson may show.
  public static let exhibitCountLimit = 1_000
  /// The most bytes that an inline value may take.
  public static let valueLimit = 1 << 16

  /// Begins to record: events go to one file, and all that the program prints to another.
  ///
  /// - Parameters:
  ///   - purpose: What is done with the run: nil if it is for a page.
  ///   - events: The path of an existing file for the events, one a line.
  ///   - text: The path of an existing file for standard output and standard error.
  /// - Throws: The system's error if a file cannot be opened.
  public static func start(
    recording purpose: RunRequest.Recording? = nil, events: String, text: String
  ) throws {
    let new = try Recording(purpose: purpose, events: events, text: text)
    recording.withLock { $0 = new }
  }

  /// Runs a lesson and writes down how it ended.
  ///
  /// Only in the process that began to record: one that the lesson forked ends here, silently.
  ///
  /// - Returns: Whether the lesson ran to its end without an error.
  public static func record(_ lesson: LessonProgram) async -> Bool {
    do {
      try await lesson.run()
      end(.finished)
      return true
    } catch {
      end(.failed(message: String(String(describing: error).prefix(valueLimit))))
      return false
    }
  }

  private static func end(_ event: TranscriptEvent) {
    recording.withLock { recording in
      if recording?.isOwn == false { _exit(0) }
      recording?.write(event)
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

  /// What is done with the run: nil if it is for a page, or if nothing is recorded.
  static var purpose: RunRequest.Recording? { recording.withLock { $0?.purpose } }

  /// Writes down an event of a run whose result is kept.
  static func note(_ event: TranscriptEvent) { recording.withLock { $0?.write(event) } }

  /// Writes down that a file of data was read, if the run's result is kept.
  static func noteRead(_ name: String) {
    recording.withLock { recording in
      if recording?.purpose != nil { recording?.write(.read(name: name)) }
    }
  }

  static func record(_ exhibit: Exhibit) throws {
    try recording.withLock { try $0?.show(exhibit) }
  }

  /// Writes down an inline value as `print` would print it, but NaN without a sign.
  static func value(_ index: Int, _ value: some Any) {
    write(index) { () throws(RecorderError) in try Transcript.Value(printing: value) }
  }

  /// Prints the value of a chunk's last expression, as an inline value is printed.
  static func echo(_ value: some Any) {
    guard !(value is Void) else {
      end(.failed(message: RecorderError.nothingToEcho.description))
      exit(EXIT_FAILURE)
    }
    print(printed(value))
  }

  /// Writes down an inline value in a format for text.
  static func text(_ index: Int, format: String, _ value: some Any) {
    write(index) { () throws(RecorderError) in
      try Transcript.Value(printing: value, format: format)
    }
  }

  /// Writes down an inline value in a format for floating-point numbers.
  static func floatingPoint(_ index: Int, format: String, _ value: some BinaryFloatingPoint) {
    write(index) { .init(text: formatted(Double(value), format), isNumber: true) }
  }

  /// Writes down an inline value in a format for integers.
  static func integer(_ index: Int, format: String, _ value: some BinaryInteger) {
    write(index) { .init(text: formatted(value, format), isNumber: true) }
  }

  /// A value that no page can show ends the lesson: what follows it would stand beside a gap.
  private static func write(
    _ index: Int, _ value: () throws(RecorderError) -> Transcript.Value
  ) {
    do {
      let value = try value()
      recording.withLock { $0?.write(.value(index: index, value)) }
    } catch {
      end(.failed(message: error.description))
      exit(EXIT_FAILURE)
    }
  }
}

extension Transcript.Value {
  /// Prints a value as `print` would, but NaN without a sign, or in a format for text.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - format: The format, if there is one.
  /// - Throws: `RecorderError` if the expression has no value, or one that no page has room for.
  init(printing value: Any, format: String? = nil) throws(RecorderError) {
    if value is Void { throw .noValue }
    let text = format.map { formatted(printed(value), $0) } ?? printed(value)
    if text.utf8.count > Recorder.valueLimit { throw .longValue(bytes: text.utf8.count) }
    self.init(text: text, isNumber: format == nil && value is any Numeric)
  }
}

/// The open files of a recording.
private struct Recording {
  let purpose: RunRequest.Recording?
  private var events: RecordFile
  /// Besides standard output, so that a lesson which closes that loses only its own text.
  private let text: RecordFile
  private let process = getpid()
  private var exhibits = (count: 0, bytes: 0)
  private var start = ContinuousClock.now

  init(purpose: RunRequest.Recording?, events: String, text: String) throws {
    self.purpose = purpose
    self.events = try RecordFile(events)
    self.text = try RecordFile(text)
    StandardOutput.redirect(to: self.text.descriptor)
  }

  /// Whether this is the process that began to record, and not one that the lesson forked.
  var isOwn: Bool { process == getpid() }

  /// How many bytes have been printed.
  private func textOffset() -> Int {
    StandardOutput.flush()
    return text.size
  }

  mutating func begin(chunk: Int) {
    write(.began(chunk: chunk, textOffset: textOffset()))
    start = .now
  }

  mutating func end(chunk: Int) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    write(.ended(chunk: chunk, textOffset: textOffset(), seconds: seconds))
  }

  mutating func show(_ exhibit: Exhibit) throws {
    let line = try TranscriptEvent.exhibit(exhibit, textOffset: textOffset()).encoded()
    exhibits.count += 1
    exhibits.bytes += line.count
    if line.count > Recorder.exhibitLimits.one {
      throw RecorderError.largeExhibit(bytes: line.count)
    }
    if exhibits.bytes > Recorder.exhibitLimits.all {
      throw RecorderError.largeExhibits(bytes: exhibits.bytes)
    }
    if exhibits.count > Recorder.exhibitCountLimit { throw RecorderError.manyExhibits }
    append(line)
  }

  mutating func write(_ event: TranscriptEvent) {
    if let line = try? event.encoded() { append(line) }
  }

  private mutating func append(_ line: Data) {
    guard isOwn else { return }
    events = events.healed()
    events.append(line)
  }
}
