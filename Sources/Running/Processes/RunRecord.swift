import CourseRuntime
import Foundation
import Literate

/// What a lesson's process wrote down.
struct RunRecord {
  /// What happened, as far as it can be trusted.
  let transcript: Transcript
  /// How many bytes were printed.
  let textSize: Int
  private let events: [TranscriptEvent]
  /// Whether there is a line that is no event.
  private let hasOtherLines: Bool

  /// Reads the bytes of both files; the last line of the events may be incomplete.
  init(events bytes: [UInt8], text: [UInt8]) {
    var events: [TranscriptEvent] = []
    var hasOtherLines = false
    let end = (bytes.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    for line in bytes[..<end].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).dropLast() {
      guard let event = try? TranscriptEvent(line: line) else {
        hasOtherLines = true
        break
      }
      events.append(event)
    }
    self.events = events
    self.hasOtherLines = hasOtherLines
    textSize = text.count
    transcript = Transcript(events: events, text: text)
  }

  /// Returns where something else than the recorder wrote to the record of `lesson`, if it did.
  ///
  /// A lesson can reach that file, as it can reach everything in its process. What it writes there
  /// must not be taken for what it did.
  func damage(in lesson: Lesson) -> SourceLocation? {
    var place = lesson.steps.first?.location
    var steps = lesson.steps[...]
    var open: Int?
    var isOver = false
    for event in events {
      switch (event, open) {
      case (.began(let chunk, _), nil):
        guard case .run(let next)? = steps.popFirst(), next.index == chunk else { return place }
        place = next.location
        open = chunk
      case (.ended(let chunk, _, _), let begun?) where chunk == begun: open = nil
      case (.value(let index, _), nil):
        guard case .value(let next)? = steps.popFirst(), next.index == index else { return place }
        place = next.location
      case (.exhibit, _) where !isOver: break
      case (.recorded, _?), (.timed, _?), (.counted, _?), (.read, _?): if isOver { return place }
      case (.failed, _) where !isOver, (.finished, _) where !isOver: isOver = true
      default: return place
      }
    }
    return hasOtherLines ? place : nil
  }
}
