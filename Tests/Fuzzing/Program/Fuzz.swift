import Foundation
import Properties

/// Looks for an input that breaks a promise; `.ci/fuzz` is how to call it.
///
/// - `fuzz corpus FOLDER [SPEC]` writes sound inputs for libFuzzer, a folder a property, with the
///   examples of the CommonMark specification if its `spec.txt` is given.
/// - `fuzz PROPERTY COUNT FOLDER` tests a property on seeded inputs, where there is no libFuzzer,
///   and keeps one that breaks it in a folder.
enum Fuzz {
  /// Does what the command line asks for.
  ///
  /// - Parameter arguments: The command line without the program's name.
  /// - Returns: Whether it asked for something.
  /// - Throws: The system's error.
  static func run(_ arguments: [String]) throws -> Bool {
    if arguments.first == "corpus", arguments.count > 1 {
      var corpus = try corpus()
      if arguments.count > 2 {
        corpus.addExamples(of: try String(contentsOf: URL(filePath: arguments[2]), encoding: .utf8))
      }
      try write(corpus, to: URL(filePath: arguments[1]))
    } else if let property = arguments.first.flatMap(Property.init), arguments.count > 2,
      let count = Int(arguments[1])
    {
      try test(property, on: corpus(), count: count, keepingIn: URL(filePath: arguments[2]))
    } else {
      return false
    }
    return true
  }

  /// The lessons and fixtures of the package in whose folder the program is called.
  private static func corpus() throws -> Corpus {
    try Corpus(root: URL(filePath: FileManager.default.currentDirectoryPath))
  }

  private static func write(_ corpus: Corpus, to folder: URL) throws {
    for property in Property.allCases {
      let inputs = folder.appending(path: property.rawValue)
      try FileManager.default.createDirectory(at: inputs, withIntermediateDirectories: true)
      for (number, input) in corpus.inputs(for: property).enumerated() {
        try Data(input).write(to: inputs.appending(path: "\(number)"))
      }
    }
    let words = Mutator.dictionary.map { word in
      "\"" + word.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        + "\"\n"
    }
    try Data(words.joined().utf8).write(to: folder.appending(path: "words"))
  }

  private static func test(
    _ property: Property, on corpus: Corpus, count: Int, keepingIn folder: URL
  ) throws {
    var mutator = Mutator(corpus: corpus.inputs(for: property), seed: 0)
    for number in 0..<count {
      let input = mutator.next()
      do throws(BrokenPromise) {
        try property.check(input)
      } catch {
        let file = folder.appending(path: "\(property.rawValue)-\(number)")
        try Data(input).write(to: file)
        print("\(file.path): \(error)")
        exit(1)
      }
    }
    print("\(property.rawValue): \(count) inputs, no promise broken")
  }
}
