import Exhibits

/// What a lesson did when it ran: its text, exhibits, inline values and durations.
public struct Transcript: Codable, Hashable, Sendable {
  /// What each chunk did, by the chunk's place in its lesson.
  public var chunks: [Int: ChunkRecord] = [:]
  /// The inline values as they are to be printed, by their place in the lesson.
  public var values: [Int: Value] = [:]
  /// What was recorded.
  public var results = RecordedValues()
  /// How the lesson ended.
  public var ending = Ending.stopped
  /// What was printed after the last event; after a trap, the runtime's report is in it.
  public var lastText = ""

  /// What a chunk did.
  public struct ChunkRecord: Codable, Hashable, Sendable {
    /// What it printed and showed, in order.
    public var output: [Output] = []
    /// How long it ran; nil if it did not come to its end.
    public var seconds: Double?

    /// Creates the record of a chunk.
    public init(output: [Output] = [], seconds: Double? = nil) {
      self.output = output
      self.seconds = seconds
    }
  }

  /// An inline value as it is to be printed.
  public struct Value: Codable, Hashable, Sendable, ExpressibleByStringInterpolation {
    /// What is printed.
    public let text: String
    /// Whether it is a number, and so is set as one; text that only looks like one stays as it is.
    public let isNumber: Bool

    /// Creates the print of a value.
    public init(text: String, isNumber: Bool) {
      self.text = text
      self.isNumber = isNumber
    }

    /// Text.
    public init(stringLiteral text: String) {
      self.init(text: text, isNumber: false)
    }
  }

  /// Something that a chunk put on the page.
  public enum Output: Codable, Hashable, Sendable {
    case text(String)
    case exhibit(Exhibit)
  }

  /// How a lesson ended.
  public enum Ending: Codable, Hashable, Sendable {
    /// It ran to its end.
    case finished
    /// It threw an error.
    case failed(message: String)
    /// It was stopped: by a trap, by its own `exit`, or from outside.
    case stopped
  }

  /// An empty transcript: of a lesson that runs nothing.
  public init() {}

  /// Puts events and the text printed between them together.
  ///
  /// - Parameters:
  ///   - events: What happened, in order.
  ///   - text: All that was printed, as bytes; what is not UTF-8 becomes U+FFFD.
  public init(events: [TranscriptEvent], text: [UInt8]) {
    var position = 0
    var open: Int?
    var last: Int?
    func textUntil(_ end: Int) -> String? {
      let end = min(max(end, position), text.count)
      defer { position = end }
      let new = text[position..<end]
      return new.isEmpty ? nil : String(decoding: new.namingLocalTypes, as: UTF8.self)
    }
    func add(_ output: Output?) {
      guard let chunk = open ?? last, let output else { return }
      chunks[chunk]?.output.append(output)
    }
    for event in events {
      switch event {
      case .began(let chunk, let offset):
        // What is printed between two chunks, by a `deinit` or another task, belongs to the first.
        if last != nil { add(textUntil(offset).map(Output.text)) }
        chunks[chunk] = ChunkRecord()
        open = chunk
      case .exhibit(let exhibit, let offset):
        guard open ?? last != nil else { continue }
        add(textUntil(offset).map(Output.text))
        add(.exhibit(exhibit))
      case .ended(let chunk, let offset, let seconds):
        add(textUntil(offset).map(Output.text))
        chunks[chunk]?.seconds = seconds
        (open, last) = (nil, chunk)
      case .value(let index, let value): values[index] = value
      case .recorded(let name, let value): results.values[name] = value
      case .timed(let name, let seconds): results.seconds[name, default: []].append(seconds)
      case .counted(let name): results.counted.append(name)
      case .read(let name): results.files.insert(name)
      case .failed(let message): ending = .failed(message: message)
      case .finished: ending = .finished
      }
    }
    // After the last chunk, too, something may be printed: when variables go, at exit.
    if ending == .finished, open == nil, last != nil { add(textUntil(text.count).map(Output.text)) }
    lastText = textUntil(text.count) ?? ""
  }

  /// The chunk in which the lesson stopped, if it did not come to that chunk's end.
  public var unfinishedChunk: Int? {
    chunks.filter { $0.value.seconds == nil }.keys.max()
  }
}
