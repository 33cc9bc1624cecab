import Foundation

/// A line of the stream that `swift test --event-stream-output-path` writes, as far as it is needed.
struct TestEvent: Decodable {
  let kind: String
  let payload: Payload

  struct Payload: Decodable {
    // Of a test.
    let id: String?
    let name: String?
    let displayName: String?
    // Of a test, and of an event: what kind it is.
    let kind: String
    // Of an event.
    let testID: String?
    let issue: Issue?
    let messages: [Message]?
    let testCase: TestCase?

    enum CodingKeys: String, CodingKey {
      case id, name, displayName, kind, testID, issue, messages
      case testCase = "_testCase"
    }
  }

  struct Issue: Decodable {
    let isKnown: Bool
    let severity: String?
    let sourceLocation: Place?

    enum CodingKeys: String, CodingKey {
      case isKnown, sourceLocation
      case severity = "_severity"
    }
  }

  struct Place: Decodable {
    let fileID: String
    let line: Int
    let column: Int
  }

  struct Message: Decodable {
    let symbol: String
    let text: String
  }

  struct TestCase: Decodable {
    let displayName: String?
  }
}
