import Exhibits
import Foundation
import Literate
import Subprocess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How a lesson's process came to its end, and what that says of the lesson.
struct Ending {
  let status: TerminationStatus
  let transcript: Transcript
  /// What the process said before it began to record.
  let complaint: String
  let limits: RunLimits

  /// Throws the fault, if there is one, at the place in the lesson where it happened.
  func check(_ lesson: Lesson) throws(RunFault) {
    switch transcript.ending {
    case .finished:
      // A lesson that ran to its end with a chunk still open left it by `return`.
      if transcript.unfinishedChunk != nil { throw fault(.returned, in: lesson) }
    case .failed(let message): throw fault(.threw(message), in: lesson)
    case .stopped: throw fault(reason, in: lesson)
    }
  }

  private var reason: RunFault.Reason {
    switch status {
    case .exited(let code):
      complaint.isEmpty ? .exited(Int(code)) : .notStarted(complaint)
    // Time may run out while the runtime writes its report of a trap.
    case .signaled(SIGALRM) where trap.message.isEmpty: .timedOut(seconds: limits.seconds)
    case .signaled(SIGXFSZ): .printedTooMuch(bytes: limits.bytes)
    case .signaled: .trapped(message: trap.message)
    }
  }

  private func fault(_ reason: RunFault.Reason, in lesson: Lesson) -> RunFault {
    RunFault(location: location(in: lesson), reason: reason)
  }

  /// The line that the trap names, if it stands in the chunk that was running; else the first step
  /// that did not come to its end.
  private func location(in lesson: Lesson) -> SourceLocation {
    for step in lesson.steps {
      switch step {
      case .run(let chunk):
        guard transcript.chunks[chunk.index]?.seconds == nil else { continue }
        let lines = chunk.firstLine..<chunk.firstLine + chunk.lineCount
        if let line = trap.lines(in: "\(lesson.slug).md").first(where: lines.contains) {
          return SourceLocation(file: lesson.file, line: line, column: 1)
        }
        return chunk.location
      case .value(let value):
        if transcript.values[value.index] == nil { return value.location }
      }
    }
    return SourceLocation(file: lesson.file, line: 1, column: 1)
  }

  private var trap: TrapReport { TrapReport(transcript.lastText) }
}

/// What the Swift runtime prints when a program traps, as far as a reader of a lesson needs it.
struct TrapReport {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The reason: `Index out of range`, or what the lesson gave `fatalError` to say.
  var message: String {
    for line in text.split(separator: "\n").reversed() {
      // `Module/file:line: Fatal error: reason`; a line without the place is the lesson's own.
      guard let mark = line.range(of: ": Fatal error: ") else { continue }
      return String(line[mark.upperBound...])
    }
    return ""
  }

  /// The lines of `file` that the report names, the innermost first.
  func lines(in file: String) -> [Int] {
    text.components(separatedBy: file + ":").dropFirst().compactMap { rest in
      Int(rest.prefix { $0.isASCII && $0.isNumber })
    }
  }
}
