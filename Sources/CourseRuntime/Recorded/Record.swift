import Foundation

/// Records a value under a name, in a chunk of `swift recorded`.
///
/// Pages and tests read it with ``recorded(_:source:)``. In a program that was tangled to stand by
/// itself, it is printed.
///
/// - Parameters:
///   - value: The value.
///   - name: What it is called.
/// - Throws: `RecordedError` if the chunk is not recorded, or if the value cannot be written as JSON.
public func record(_ value: some Encodable, as name: String) throws {
  guard try isRecording(name) else { return print("\(name): \(value)") }
  do {
    let tree = try JSONDecoder().decode(
      [JSONTree].self, from: ResultCoding.encoder().encode([value]))
    Recorder.note(.recorded(name: name, tree[0]))
  } catch {
    throw RecordedError(id: name, reason: .notWritten(name, "\(error)"))
  }
}

/// Compares pieces of code by the time that they take, in a chunk of `swift recorded`.
///
/// In every round each of them runs, in turn, so that what else the machine does meets all of them.
/// Seconds are those that the processor works for this program, so waiting takes no time, and threads
/// add up. A quick piece runs many times in a row, and what counts is the mean: some systems count
/// processor time in steps of milliseconds. Pages show how one piece compares with another,
/// ``Recorded/ratio(of:to:)``, for seconds are those of one machine on one day.
///
/// - Parameters:
///   - rounds: How many rounds there are, after one that is not counted.
///   - code: The pieces of code, by their names; each gives the same every time that it runs.
/// - Throws: `RecordedError` if the chunk is not recorded, or there is nothing to compare; and what the
///   code throws.
public func compareTimes(
  rounds: Int, _ code: KeyValuePairs<String, () throws -> Void>
) throws {
  try compareTimes(rounds: rounds, code.map { (name: $0.key, run: $0.value) })
}

/// Compares pieces of code that a program has collected by the time that they take, as the other
/// function of the name compares those that are written down.
///
/// - Parameters:
///   - rounds: How many rounds there are, after one that is not counted.
///   - code: The pieces of code, and their names, each of which is another one.
/// - Throws: As the other function does.
public func compareTimes(
  rounds: Int, _ code: [(name: String, run: () throws -> Void)]
) throws {
  guard rounds > 0, !code.isEmpty else {
    throw RecordedError(id: "", reason: .nothingToCompare)
  }
  let isRecording = try isRecording(code[0].name)
  if Recorder.purpose == .instructions { return }
  let pieces = try code.map { try TimedPiece(name: $0.name, run: $0.run) }
  for _ in 1...rounds {
    for piece in pieces {
      let seconds = try piece.seconds()
      if isRecording {
        Recorder.note(.timed(name: piece.name, seconds: seconds))
      } else {
        print("\(piece.name): \(seconds) s")
      }
    }
  }
}

/// Counts the instructions that a piece of code takes, in a chunk of `swift recorded`.
///
/// The tool runs the chunk a second time for that, under valgrind's callgrind. What the code gives is
/// the same in both runs, and so is the count on every machine that has the same compiler.
///
/// - Parameters:
///   - name: What the piece of code is called.
///   - run: The code; it should take less than a second, for callgrind takes fifty times as long.
/// - Throws: `RecordedError` if the chunk is not recorded; and what the code throws.
public func countInstructions(_ name: String, _ run: () throws -> Void) throws {
  if try isRecording(name) { Recorder.note(.counted(name: name)) }
  countingBegins()
  try run()
  countingEnds()
}

// Callgrind knows both functions by their names: what is between them is counted. A call of the system
// in each keeps the optimiser from leaving it out.

@inline(never)
private func countingBegins() { _ = getpid() }

@inline(never)
private func countingEnds() { _ = getpid() }

/// Whether what is measured and computed is kept; in a program that stands by itself, nothing is.
private func isRecording(_ name: String) throws(RecordedError) -> Bool {
  guard Recorder.isRecording else { return false }
  if Recorder.purpose == nil { throw RecordedError(id: name, reason: .notRecording) }
  return true
}
