/// Who says what to whom, in order.
///
///     try show(
///       SequenceDiagram(
///         "A lookup", parties: ["client", "cache", "disk"],
///         messages: [
///           .init("client", "cache", "get 7"), .init("cache", "disk", "read"),
///           .init("disk", "cache", "page", isReply: true),
///         ]))
public struct SequenceDiagram: Codable, Hashable, Sendable, Diagrammable {
  /// Something that is said.
  public struct Message: Codable, Hashable, Sendable {
    /// Who says it.
    public let sender: String
    /// To whom; the sender itself, if it is something that it does.
    public let receiver: String
    /// What is said.
    public let text: String
    /// Whether it answers something.
    public let isReply: Bool

    /// Creates a message.
    public init(
      _ sender: String, _ receiver: String, _ text: String, isReply: Bool = false
    ) {
      self.sender = sender
      self.receiver = receiver
      self.text = text
      self.isReply = isReply
    }
  }

  /// What the diagram shows, in words.
  public let caption: String
  /// Who takes part, from the left.
  public let parties: [String]
  /// What is said, in order.
  public let messages: [Message]

  /// The most parties of a diagram.
  public static let partyLimit = 12
  /// The most messages.
  public static let messageLimit = 100

  /// Creates a diagram.
  ///
  /// - Throws: `DiagramError` if nobody takes part, or a message is of somebody who does not.
  public init(
    _ caption: String, parties: [String], messages: [Message]
  ) throws(DiagramError) {
    if let error = DiagramError("parties", count: parties.count, limit: Self.partyLimit)
      ?? DiagramError("messages", count: messages.count, limit: Self.messageLimit)
    {
      throw error
    }
    var names: Set<String> = []
    for party in parties where !names.insert(party).inserted { throw .duplicate(party) }
    for name in messages.flatMap({ [$0.sender, $0.receiver] }) where !names.contains(name) {
      throw .unknown(name, known: parties)
    }
    self.caption = caption
    self.parties = parties
    self.messages = messages
  }

  /// Reads a diagram that was encoded, and checks it as the initializer does.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      container.decode(String.self, forKey: .caption),
      parties: container.decode([String].self, forKey: .parties),
      messages: container.decode([Message].self, forKey: .messages))
  }

  /// The messages as a diagram.
  public var diagram: Diagram { .sequence(self) }

  /// The messages, a row each.
  public var table: Table {
    Table(
      unchecked: caption, columns: ["", "from", "to", "says"],
      rows: messages.enumerated().map { place, message in
        [
          Table.Cell(place + 1), Table.Cell(message.sender), Table.Cell(message.receiver),
          Table.Cell(message.text + (message.isReply ? " (an answer)" : "")),
        ]
      })
  }
}
