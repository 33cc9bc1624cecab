import CourseRuntime
import Foundation
import LessonRuns
import Literate
import Publishing
import Running

/// What is told of a lesson that has been run.
struct LessonProgress: Sendable {
  let lesson: Lesson
  let run: LessonRun
  let duration: Duration
  /// Whether nothing was run, for all of it was known.
  let wasKnown: Bool
  /// The keys of what it gave; nil if something went wrong, or if it is of this moment only.
  let results: [[UInt8]]?
}

/// Runs the lessons of a course, each by the program as it leaves it, except for what is known from
/// earlier runs.
struct CourseRunner: Sendable {
  private(set) var course: Course
  /// Builds the programs.
  var build: LessonBuild
  let lessons: LessonRunner
  let compiler: CompilerCheck
  /// Where results are kept; nil if nothing may be taken for known.
  let cache: RunCache?
  /// Where machines share results; nil if this one does not.
  let shared: SharedResults?
  let keys: RunKeys
  /// What was recorded.
  let records: Records

  /// Runs a lesson and compiles what must not compile; every fault of both is in what is returned.
  func run(_ lesson: Lesson) async throws -> LessonProgress {
    let start = ContinuousClock.now
    var run = LessonRun()
    var wasKnown = true
    var results: [[UInt8]]? = []
    var recorded: [[UInt8]] = []
    for chunk in lesson.recordedChunks {
      do throws(RunFault) {
        let (result, bytes) = try records.result(of: chunk)
        run.records[chunk.index] = result
        recorded.append(bytes)
      } catch {
        run.faults.append(error)
      }
    }
    // What is not there would go wrong once more where the lesson reads it.
    guard run.faults.isEmpty else {
      return LessonProgress(
        lesson: lesson, run: run, duration: .now - start, wasKnown: false, results: nil)
    }
    for part in course.parts(of: lesson) {
      do {
        let (isKnown, key) = try await running(in: part.course).run(part.lesson, into: &run)
        wasKnown = wasKnown && isKnown
        results = key.flatMap { key in results.map { $0 + key } }
      } catch let fault as RunFault {
        run.faults.append(fault)
        wasKnown = false
      } catch let failure as BuildFailure {
        run.faults += failure.faults(in: lesson, root: build.root)
        wasKnown = false
      }
    }
    for (index, record) in run.records {
      run.transcript.chunks[index] = .init(output: record.output, seconds: 0)
    }
    results = results.map { $0 + recorded }
    for chunk in lesson.chunks where chunk.role == .fails {
      let key = keys.compilerOutput(on: chunk)
      results?.append(key)
      do {
        let (output, isKnown) = try await compilerOutput(on: chunk, key)
        run.compilerOutput[chunk.index] = output
        wasKnown = wasKnown && isKnown
      } catch let fault as RunFault {
        run.faults.append(fault)
        wasKnown = false
      }
    }
    return LessonProgress(
      lesson: lesson, run: run, duration: .now - start, wasKnown: wasKnown,
      results: run.faults.isEmpty ? results : nil)
  }

  /// The same, for a course in which a scope is open.
  private func running(in course: Course) -> CourseRunner {
    var runner = self
    runner.course = course
    return runner
  }

  /// Runs a lesson, or one of its scopes, and adds what it gives to what the lesson gave so far.
  ///
  /// - Returns: Whether that was known, and its keys; nil if it is of this moment.
  private func run(
    _ lesson: Lesson, into run: inout LessonRun
  ) async throws -> (isKnown: Bool, [[UInt8]]?) {
    let key = cache == nil || lesson.steps.isEmpty ? nil : keys.transcript(of: lesson)
    let (transcript, isKnown, isKept) = try await transcript(of: lesson, key)
    if lesson.openScope == nil { run.transcript = transcript } else { run.add(transcript) }
    return (isKnown, isKept ? [key].compactMap(\.self) : nil)
  }

  private func transcript(
    of lesson: Lesson, _ key: [UInt8]?
  ) async throws -> (Transcript, isKnown: Bool, isKept: Bool) {
    guard !lesson.steps.isEmpty else { return (Transcript(), true, true) }
    if let cache, let key, let known = cache.transcript(of: lesson, for: key) {
      return (known, true, true)
    }
    if let cache, let key, let known = await shared?.transcript(of: lesson) {
      cache.keep(known, of: lesson, for: key)
      return (known, true, true)
    }
    let program = try await program(for: lesson)
    defer { program.remove() }
    // Objects say what a run may read, so it is looked up while the lesson runs.
    async let isOfThisMoment = readsWorld(lesson, program)
    let transcript = try await lessons.transcript(
      of: lesson, by: program.url,
      taughtCode: course.state(through: lesson.number).taughtCode)
    guard await !isOfThisMoment, let cache, let key else {
      return (transcript, false, false)
    }
    cache.keep(transcript, of: lesson, for: key)
    await shared?.keep(transcript, of: lesson)
    return (transcript, false, true)
  }

  private func program(for lesson: Lesson) async throws -> LessonBuild.Program {
    if lesson.openScope != nil { return try await build.program(running: lesson, in: course) }
    if keys.seesFinalProgram(lesson), let program = build.finalProgram() { return program }
    return try await build.program(running: lesson)
  }

  /// Whether what a lesson gives is of this moment only; so it is where nothing is kept.
  private func readsWorld(_ lesson: Lesson, _ program: LessonBuild.Program) async -> Bool {
    guard let cache else { return true }
    return await build.readsWorld(
      program, visible: keys.lessons(visibleTo: lesson).union([lesson.number]),
      libraries: cache.checksums.libraries(of: build.plan.program))
  }

  private func compilerOutput(
    on chunk: Chunk, _ key: [UInt8]
  ) async throws -> (String, isKnown: Bool) {
    if let known = cache?.compilerOutput(for: key) { return (known, true) }
    if let cache, let known = await shared?.compilerOutput(on: chunk) {
      cache.keep(known, for: key)
      return (known, true)
    }
    let output = try await compiler.output(on: chunk)
    cache?.keep(output, for: key)
    await shared?.keep(output, on: chunk)
    return (output, false)
  }
}
