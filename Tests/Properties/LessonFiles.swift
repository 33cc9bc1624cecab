import Literate

/// The lessons that an input stands for: up to three, with a form feed between two.
struct LessonFiles {
  let files: [Course.File]

  init(_ input: some Collection<UInt8>) {
    let texts = input.split(
      separator: 0x0C, maxSplits: 2, omittingEmptySubsequences: false)
    files = zip(["01-one", "02-two", "03-three"], texts).map { name, text in
      Course.File(path: "lessons/\(name).md", bytes: Array(text))
    }
  }

  /// Parses the lessons; every fault must stand in one of them.
  ///
  /// - Returns: The course; nil if it has faults.
  func course() throws(BrokenPromise) -> Course? {
    let faults: CourseError
    do throws(CourseError) {
      return try Course(files: files, directory: "lessons")
    } catch {
      faults = error
    }
    try require(!faults.diagnostics.isEmpty, "an error without a fault")
    let places = faults.diagnostics.map(\.location)
    try require(places == places.sorted(), "faults out of order: \(faults)")
    for fault in faults.diagnostics {
      try require(isInside(fault.location), "a fault outside of its lesson: \(fault)")
      let line = fault.description
      try require(line == line.printable, "a fault that cannot be printed: \(line)")
    }
    return nil
  }

  /// Whether a place is on a byte of its file, or right after the last of a line.
  func isInside(_ place: SourceLocation) -> Bool {
    guard var bytes = files.first(where: { $0.path == place.file })?.bytes[...] else {
      return false
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var (line, column) = (1, 1)
    var isAfterReturn = false
    for byte in bytes {
      if byte == 0x0A, isAfterReturn {
        isAfterReturn = false
        continue
      }
      if (line, column) == (place.line, place.column) { return true }
      isAfterReturn = byte == 0x0D
      if byte == 0x0A || byte == 0x0D { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    return (line, column) == (place.line, place.column)
  }
}
