import CourseRuntime
import Foundation
import LessonRuns
import Literate
import TestReports

/// How a lesson's process came to its end, and what that says of the lesson.
struct RunOutcome {
  /// How the process ended; nil if nobody can say.
  let termination: RunTermination?
  let record: RunRecord
  /// What the process said before it began to record.
  let errorOutput: String
  let limits: RunLimits

  private var transcript: Transcript { record.transcript }

  /// Throws the fault, if there is one, at the place in the lesson where it happened.
  func check(_ lesson: Lesson) throws(RunFault) {
    if let place = record.damage(in: lesson) {
      throw RunFault(location: place, reason: .damagedRecord)
    }
    switch transcript.ending {
    case .finished:
      // A lesson that ran to its end with a chunk still open left it by `return`.
      if transcript.unfinishedChunk != nil { throw fault(.returned, in: lesson) }
      // Another thread may have trapped meanwhile.
      if termination != .exited(0) { throw fault(reason, in: lesson) }
      // A lesson without a chunk has no place for what its values print.
      if !transcript.lastText.isEmpty { throw fault(.printedOutside, in: lesson) }
    case .failed(let message): throw fault(.threw(message), in: lesson)
    case .stopped: throw fault(reason, in: lesson)
    }
    for chunk in lesson.chunks where printed(by: chunk) > limits.printed {
      throw RunFault(location: chunk.location, reason: .printedTooMuch(bytes: limits.printed))
    }
  }

  private func printed(by chunk: Chunk) -> Int {
    (transcript.chunks[chunk.index]?.output ?? []).reduce(0) { sum, output in
      if case .text(let text) = output { sum + text.utf8.count } else { sum }
    }
  }

  private var reason: RunFault.Reason {
    switch termination {
    case nil: .notStarted(errorOutput.isEmpty ? "it was ended from outside" : errorOutput)
    case .exited(let code): errorOutput.isEmpty ? .exited(code) : .notStarted(errorOutput)
    case .timedOut: late
    case .signaled(SIGALRM), .signaled(SIGXCPU): late
    case .signaled(SIGXFSZ): tooMuch
    case .signaled(let signal): crash(signal)
    }
  }

  /// Time may run out while the runtime writes its report of a crash.
  private var late: RunFault.Reason {
    trap.signal.map(crash) ?? .timedOut(seconds: limits.seconds)
  }

  private var tooMuch: RunFault.Reason {
    record.textSize > limits.printed
      ? .printedTooMuch(bytes: limits.printed) : .wroteTooMuch(bytes: limits.fileBytes)
  }

  private func crash(_ signal: Int32) -> RunFault.Reason {
    if trap.isOutOfMemory { return .outOfMemory(mebibytes: limits.memory) }
    if trap.signal != nil, trap.isStackOverflow { return .stackOverflow }
    let isTrap = [SIGTRAP, SIGILL].contains(signal)
    return isTrap || !trap.message.isEmpty
      ? .trapped(message: trap.message) : .signaled(SignalName(signal).description)
  }

  private func fault(_ reason: RunFault.Reason, in lesson: Lesson) -> RunFault {
    let location = location(in: lesson)
    guard case .trapped(let message) = reason, let place = trap.lessonPlace,
      place.file != location.file || place.line != location.line
    else { return RunFault(location: location, reason: reason) }
    // Code of the module trapped, called by the step that ran.
    let detail = "at \(place.file):\(place.line)"
    return RunFault(
      location: location,
      reason: .trapped(message: message.isEmpty ? detail : "\(message) (\(detail))"))
  }

  /// The line that the trap names, if it stands in the chunk that was running; else the first step
  /// that did not come to its end.
  private func location(in lesson: Lesson) -> SourceLocation {
    let step = lesson.steps.first { !isOver($0) } ?? lesson.steps.last
    if case .run(let chunk)? = step {
      let lines = chunk.firstLine..<chunk.firstLine + chunk.lineCount
      if let line = trap.lines(in: "\(lesson.slug).md").first(where: lines.contains) {
        return SourceLocation(file: lesson.file, line: line, column: 1)
      }
    }
    return step?.location ?? SourceLocation(file: lesson.file, line: 1, column: 1)
  }

  private func isOver(_ step: Lesson.Step) -> Bool {
    switch step {
    case .run(let chunk): transcript.chunks[chunk.index]?.seconds != nil
    case .value(let value): transcript.values[value.index] != nil
    }
  }

  private var trap: CrashReport { CrashReport(transcript.lastText) }
}
