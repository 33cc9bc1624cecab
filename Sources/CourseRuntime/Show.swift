import Exhibits

/// Puts an exhibit on the page, at this point of the chunk's output.
///
/// Outside of weaving, in a program that was tangled to stand by itself, it is printed as text.
///
/// - Throws: What the item throws, or `RecorderError` if the page would be too heavy.
public func show(_ item: some Exhibitable) throws {
  let exhibit = try item.exhibit()
  if Recorder.isRecording {
    try Recorder.record(exhibit)
  } else {
    print(exhibit)
  }
}
