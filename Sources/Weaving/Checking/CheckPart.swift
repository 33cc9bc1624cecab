import ArgumentParser

/// A part of what `weave check` checks.
enum CheckPart: String, CaseIterable, ExpressibleByArgument {
  /// The site is what the lessons give, and what must not compile does not.
  case site
  /// The chunks are written as the package's `.swift-format` says.
  case format
  /// Every chapter's program compiles and passes its tests by itself.
  case snapshots
  /// Starters of exercises compile and fail, solutions pass.
  case exercises
}

/// Some parts, as they are named on the command line: `site,snapshots`.
struct CheckParts: ExpressibleByArgument {
  let parts: Set<CheckPart>

  init(_ parts: Set<CheckPart>) {
    self.parts = parts
  }

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let parts = words.compactMap(CheckPart.init(rawValue:))
    guard parts.count == words.count else { return nil }
    self.parts = Set(parts)
  }

  static var allValueStrings: [String] { CheckPart.allCases.map(\.rawValue) }
  var defaultValueDescription: String { "all" }
}

/// Some lessons, as they are named on the command line: `3,12`.
struct LessonNumbers: ExpressibleByArgument {
  let numbers: Set<Int>

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == words.count else { return nil }
    self.numbers = Set(numbers)
  }
}
