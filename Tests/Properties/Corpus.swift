import Foundation

/// Sound inputs: the lessons and fixtures of the package, and what is in them.
public struct Corpus {
  /// The lessons as they are.
  private let lessons: [String]

  /// Reads every Markdown file of the package that is a lesson or a fixture.
  ///
  /// - Parameter root: The package's folder.
  /// - Throws: The system's error if the files cannot be read.
  public init(root: URL) throws {
    lessons = try ["lessons", "Tests/Fixtures", "Tests/PagesTests"].flatMap { folder in
      let url = root.appending(path: folder)
      return try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
        .filter { $0.hasSuffix(".md") }
        .map { try String(contentsOf: url.appending(path: $0), encoding: .utf8) }
    }
  }

  /// Takes up the examples of the CommonMark specification, as `spec.txt` has them.
  public mutating func addExamples(of specification: String) {
    let fence = String(repeating: "`", count: 32)
    let examples = specification.components(separatedBy: fence + " example\n").dropFirst()
    self = Corpus(
      lessons: lessons
        + examples.compactMap { example in
          let source = example.components(separatedBy: "\n.\n").first
          return source.map { "# T\n\n" + $0.replacing("→", with: "\t") + "\n" }
        })
  }

  private init(lessons: [String]) {
    self.lessons = lessons
  }

  /// Returns the inputs for a property.
  public func inputs(for property: Property) -> [[UInt8]] {
    let texts =
      switch property {
      case .lessons, .pages: lessons.flatMap(Self.pieces)
      case .formulas:
        lessons.flatMap { $0.matches(of: /\$`([^`]+)`\$|```math\n([^`]+)```/) }
          .compactMap { ($0.1 ?? $0.2).map(String.init) }
      case .code:
        lessons.flatMap { $0.matches(of: /```swift[^\n]*\n([^`]+)```/) }.map { String($0.1) }
      }
    return texts.map { Array($0.utf8) }
  }

  /// A lesson's sections as lessons of their own: whole ones are long, and take long.
  private static func pieces(of lesson: String) -> [String] {
    let sections = lesson.components(separatedBy: "\n## ")
    return sections.enumerated().map { $0 == 0 ? $1 : "# T\n\n## " + $1 }
  }
}
