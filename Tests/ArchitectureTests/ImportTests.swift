import Testing

@Suite struct ImportTests {
  @Test func `a file imports only what the row of its module names`() throws {
    let files = try SourceFile.all()
    #expect(files.count > 200)
    #expect(Self.strays(in: files) == [])
  }

  @Test func `a row names only modules above it`() {
    var above: Set<String> = []
    for module in Layers.modules {
      for name in module.own where !above.contains(name) {
        Issue.record("\(module.name) may import \(name), which is not above it")
      }
      #expect(above.insert(module.name).inserted, "\(module.name) has two rows")
    }
  }

  @Test func `every folder has a row, and every row a folder`() throws {
    let folders = Set(try SourceFile.folders())
    #expect(folders.symmetricDifference(Layers.modules.map(\.name)) == [])
  }

  @Test func `a row names nothing that no file of the module imports`() throws {
    let files = try SourceFile.all()
    for module in Layers.modules {
      let imports = Set(files.filter { $0.module == module.name }.flatMap(\.imports))
      #expect((module.own + module.others).filter { !imports.contains($0) } == [], "\(module.name)")
    }
  }

  // MARK: Whether these tests can fail

  @Test func `an import that no row names is told with its file`() {
    let files = [
      SourceFile(path: "Sources/Drawing/A.swift", text: "import Exhibits\nimport Foundation\n"),
      SourceFile(path: "Sources/Drawing/B.swift", text: "package import SwiftSyntax\n"),
      SourceFile(path: "Sources/Markup/C.swift", text: "import Drawing\n"),
      SourceFile(path: "Sources/New/D.swift", text: "import Markup\n"),
    ]
    #expect(
      Self.strays(in: files) == [
        "Sources/Drawing/B.swift imports SwiftSyntax", "Sources/Markup/C.swift imports Drawing",
        "Sources/New/D.swift imports Markup",
      ])
  }

  @Test(arguments: [
    ("import A", ["A"]), ("  import A  // why", ["A"]), ("@testable import A", ["A"]),
    ("@_spi(B) @preconcurrency import A", ["A"]), ("package import A", ["A"]),
    ("import struct A.B", ["A"]), ("import A.B", ["A"]), ("// import A", []),
    ("/// import A", []), ("let a = \"import A\"", []),
    ("let a = \"\"\"\n  import A\n  \"\"\"\nimport B", ["B"]), ("important()", []),
    ("#if canImport(A)\n  import A\n#endif", ["A"]),
  ])
  func `an import is found however it is written, and nothing else is one`(
    text: String, modules: [String]
  ) {
    #expect(SourceFile(path: "Sources/M/F.swift", text: text).imports == modules)
  }

  /// The imports that the table does not have.
  private static func strays(in files: [SourceFile]) -> [String] {
    files.flatMap { file in
      let row = Layers.modules.first { $0.name == file.module }
      let allowed = Layers.toolchain.union(row?.own ?? []).union(row?.others ?? [])
      return file.imports.filter { !allowed.contains($0) }.map { "\(file.path) imports \($0)" }
    }
  }
}
