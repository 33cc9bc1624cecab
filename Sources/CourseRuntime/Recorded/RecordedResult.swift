import Foundation

/// What a chunk gave when its result was recorded: a file of the folder `recorded`, beside the lessons.
public struct RecordedResult: Codable, Hashable, Sendable {
  /// The values that were recorded, and what was measured.
  public var results: RecordedValues
  /// What the chunk printed and showed, in order.
  public var output: [Transcript.Output]
  /// How and where it was recorded.
  public var provenance: Provenance
  /// What the result depends on.
  public var dependencies: Dependencies
  /// A digest of all the rest, by which one sees that nobody changed it by hand.
  public var seal = ""

  /// Puts a result together.
  public init(
    results: RecordedValues, output: [Transcript.Output], provenance: Provenance,
    dependencies: Dependencies
  ) {
    self.results = results
    self.output = output
    self.provenance = provenance
    self.dependencies = dependencies
  }

  /// How and where a result was recorded.
  public struct Provenance: Codable, Hashable, Sendable {
    /// The command that records it.
    public var command: String
    /// The compiler's version.
    public var compiler: String
    /// What the compiler was told of how to make the code fast.
    public var flags: [String]
    /// The processor.
    public var processor: String
    /// How many cores there were.
    public var cores: Int
    /// The operating system and its architecture.
    public var system: String
    /// The day, in UTC: `2026-11-29`.
    public var date: String
    /// How many seconds it took.
    public var seconds: Double

    /// Describes a recording.
    public init(
      command: String, compiler: String, flags: [String], processor: String, cores: Int,
      system: String, date: String, seconds: Double
    ) {
      self.command = command
      self.compiler = compiler
      self.flags = flags
      self.processor = processor
      self.cores = cores
      self.system = system
      self.date = date
      self.seconds = seconds
    }
  }

  /// What a result depends on.
  public struct Dependencies: Codable, Hashable, Sendable {
    /// The chunk, and the declarations that it reaches, in their order.
    public var code: [Code]
    /// The digests of the files of data that it read, by their names.
    public var data: [String: String]
    /// The digests of the files that environment variables named, by the variables.
    public var given: [String: String]

    /// Lists what a result depends on.
    public init(code: [Code], data: [String: String], given: [String: String]) {
      self.code = code
      self.data = data
      self.given = given
    }
  }

  /// A piece of code that a result depends on.
  public struct Code: Codable, Hashable, Sendable {
    /// What it declares.
    public var name: String
    /// A digest of its text.
    public var text: String
    /// A digest of it without comments and blanks.
    public var tokens: String

    /// Describes a piece of code.
    public init(name: String, text: String, tokens: String) {
      self.name = name
      self.text = text
      self.tokens = tokens
    }
  }

  /// Reads a result from the bytes of its file.
  ///
  /// - Throws: The decoder's error.
  public init(json: some Collection<UInt8>) throws {
    self = try ResultCoding.decoder.decode(RecordedResult.self, from: Data(json))
  }

  /// The bytes of its file: the same for the same result.
  ///
  /// - Throws: The encoder's error.
  public var json: Data {
    get throws {
      try ResultCoding.encoder([.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]).encode(self)
        + Data("\n".utf8)
    }
  }

  /// What is sealed: everything, whatever blanks stand between.
  ///
  /// - Throws: The encoder's error.
  public var sealedBytes: Data {
    get throws {
      var unsealed = self
      unsealed.seal = ""
      return try ResultCoding.encoder(.sortedKeys).encode(unsealed)
    }
  }
}
