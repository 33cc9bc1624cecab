import Exhibits
import Literate

/// What is told of a lesson that has been run.
struct LessonProgress: Sendable {
  let lesson: Lesson
  let run: LessonRun
  let duration: Duration
  /// Whether nothing was run, for all of it was known.
  let wasKept: Bool
  /// The keys under which the results are kept, if it is known what they depend on.
  let keys: LessonKeys?
}

/// Runs the lessons of a course, except for what is known from earlier runs.
struct CourseRunner: Sendable {
  let lessons: LessonRunner
  let compiler: CompilerCheck
  let kept: KeptRuns?
  /// Under what results are kept; nil if nothing may be taken for known.
  let keys: RunKeys?

  /// Runs a lesson and compiles what must not compile; every fault of both is in what is returned.
  func run(_ lesson: Lesson) async throws -> LessonProgress {
    let start = ContinuousClock.now
    var run = LessonRun()
    var wasKept = true
    var lessonKeys = keys?.transcript(of: lesson)
    do {
      (run.transcript, wasKept) = try await transcript(of: lesson, lessonKeys?.transcript)
    } catch let fault as RunFault {
      run.faults.append(fault)
      wasKept = false
    }
    for chunk in lesson.chunks where chunk.role == .fails {
      let key = keys?.complaint(about: chunk)
      lessonKeys?.complaints[chunk.index] = key
      do {
        let (complaint, isKnown) = try await complaint(about: chunk, key)
        run.complaints[chunk.index] = complaint
        wasKept = wasKept && isKnown
      } catch let fault as RunFault {
        run.faults.append(fault)
        wasKept = false
      }
    }
    return LessonProgress(
      lesson: lesson, run: run, duration: .now - start, wasKept: wasKept, keys: lessonKeys)
  }

  /// Whether everything about a lesson is known from earlier runs.
  func isKnown(_ lesson: Lesson) -> Bool {
    guard let kept, let keys else { return false }
    let isRun =
      lesson.steps.isEmpty
      || keys.transcript(of: lesson).map {
        kept.transcript(of: lesson, for: $0.transcript) != nil
      } ?? false
    return isRun
      && lesson.chunks.filter { $0.role == .fails }.allSatisfy {
        kept.complaint(for: keys.complaint(about: $0)) != nil
      }
  }

  private func transcript(
    of lesson: Lesson, _ key: [UInt8]?
  ) async throws -> (Transcript, wasKept: Bool) {
    guard !lesson.steps.isEmpty else { return (Transcript(), true) }
    guard let kept, let key else {
      return (try await lessons.transcript(of: lesson), false)
    }
    if let known = kept.transcript(of: lesson, for: key) { return (known, true) }
    let transcript = try await lessons.transcript(of: lesson)
    kept.keep(transcript, of: lesson, for: key)
    return (transcript, false)
  }

  private func complaint(
    about chunk: Chunk, _ key: [UInt8]?
  ) async throws -> (String, wasKept: Bool) {
    guard let kept, let key else { return (try await compiler.complaint(about: chunk), false) }
    if let known = kept.complaint(for: key) { return (known, true) }
    let complaint = try await compiler.complaint(about: chunk)
    kept.keep(complaint, for: key)
    return (complaint, false)
  }
}
