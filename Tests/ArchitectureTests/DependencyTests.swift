import Foundation
import Testing

/// What `Package.swift` says of targets, and what their files import.
@Suite struct DependencyTests {
  @Test func `what a test imports is built before it`() throws {
    let manifest = try String(
      contentsOf: SourceFile.root.appending(path: "Package.swift"), encoding: .utf8)
    let targets = Self.targets(in: manifest)
    #expect(targets.count > 50)
    #expect(targets["ExportingTests"]?.contains("Exporting") == true)
    let fixtures = ["HashLessonsTests": "Fixtures/hashing/tests"]
    for name in targets.keys.sorted() where name.hasSuffix("Tests") {
      let files = SourceFile.root.appending(path: "Tests/\(fixtures[name] ?? name)")
      let built = Self.all(of: name, in: targets)
      let paths = try FileManager.default.subpathsOfDirectory(atPath: files.path).sorted()
      for path in paths where path.hasSuffix(".swift") {
        let text = try String(contentsOf: files.appending(path: path), encoding: .utf8)
        let missing = SourceFile(path: "Sources/\(name)/\(path)", text: text).imports
          .filter { targets[$0] != nil && !built.contains($0) }
        #expect(missing == [], "Tests/\(name)/\(path): nothing says that these are built before it")
      }
    }
  }

  @Test func `dependencies are found through others, and products are none`() {
    let targets = Self.targets(
      in: """
            .target(name: "A"),
            .target(name: "B", dependencies: ["A", .product(name: "P", package: "p")]),
            .testTarget(
              name: "BTests", dependencies: [
                "B",
              ],
              exclude: ["A"]),
        """)
    #expect(targets == ["A": [], "B": ["A"], "BTests": ["B"]])
    #expect(Self.all(of: "BTests", in: targets) == ["A", "B"])
  }

  /// The targets of a manifest, by name, with the names of those that they depend on.
  private static func targets(in manifest: String) -> [String: Set<String>] {
    let pieces = manifest.split(separator: "arget(").dropFirst()
    let pairs = pieces.compactMap { piece -> (String, Set<String>)? in
      guard let name = piece.firstMatch(of: /^\s*name: "(\w+)"/)?.output.1 else { return nil }
      let list = piece.firstMatch(of: /dependencies: \[((?:[^\[\]]|\[[^\]]*\])*)\]/)?.output.1 ?? ""
      let own = list.replacing(/\.product\([^)]*\)/, with: "").matches(of: /"(\w+)"/)
      return (String(name), Set(own.map { String($0.output.1) }))
    }
    return Dictionary(pairs) { $0.union($1) }
  }

  /// What a target depends on, directly or through others.
  private static func all(of name: String, in targets: [String: Set<String>]) -> Set<String> {
    var found: Set<String> = []
    var rest = Array(targets[name] ?? [])
    while let next = rest.popLast() {
      if found.insert(next).inserted { rest += targets[next] ?? [] }
    }
    return found
  }
}
