/// A promise that holds for every input, however broken.
public enum Property: String, CaseIterable, Sendable {
  /// A course of lessons gives faults in their places, or a program with all of its code.
  case lessons
  /// A course of lessons gives pages of sound markup with every printed line, once.
  case pages
  /// A formula gives sound markup, or a fault in its place.
  case formulas
  /// Code is coloured and stays what it is, and only what is not whole is called so.
  case code

  /// Tests the promise on an input.
  ///
  /// - Throws: What was broken, and how.
  public func check(_ input: some Collection<UInt8>) throws(BrokenPromise) {
    switch self {
    case .lessons: try LessonsCheck(input).check()
    case .pages: try PagesCheck(input).check()
    case .formulas: try FormulaCheck(input).check()
    case .code: try CodeCheck(input).check()
    }
  }
}

/// A promise that an input has broken.
public struct BrokenPromise: Error, CustomStringConvertible {
  /// What was expected and what came, in words.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Throws unless a condition holds.
func require(_ condition: Bool, _ words: @autoclosure () -> String) throws(BrokenPromise) {
  if !condition { throw BrokenPromise(words()) }
}
