import Foundation
import Packaging
import Testing

@testable import Weaving

@Suite struct ProofModelTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "model-\(UUID())")

  private func model(
    _ needs: TargetNeeds = TargetNeeds(), resources: [String: [UInt8]] = [:]
  ) -> ProofModel {
    ProofModel(
      package: folder.appending(path: "package"), needs: needs, resources: resources, pins: nil,
      compiler: folder.appending(path: "swiftc").path)
  }

  private func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  @Test func `a package that was built as it is need not be built again`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("a compiler", to: "swiftc")
    #expect(!model().isBuilt)
    try model().write()
    #expect(!model().isBuilt)
    try model().noteBuilt()
    #expect(model().isBuilt)

    #expect(!model(TargetNeeds(settings: [".defaultIsolation(MainActor.self)"])).isBuilt)
    #expect(!model(resources: ["words.txt": [1]]).isBuilt)
    try model(resources: ["words.txt": [1]]).noteBuilt()
    #expect(model(resources: ["words.txt": [1]]).isBuilt)
    #expect(!model(resources: ["words.txt": [2]]).isBuilt)
    #expect(!model(resources: ["names.txt": [1]]).isBuilt)
    #expect(!model().isBuilt)

    try model().noteBuilt()
    try write("another compiler", to: "swiftc")
    #expect(!model().isBuilt)
    try model().noteBuilt()
    try FileManager.default.removeItem(at: folder.appending(path: "package/.build"))
    #expect(!model().isBuilt)
  }

  @Test func `a package of others may have changed, and a compiler that is gone says nothing`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write("a compiler", to: "swiftc")
    let needs = TargetNeeds(packages: [".package(path: \"/helper\")"])
    try model(needs).noteBuilt()
    #expect(!model(needs).isBuilt)

    try model().noteBuilt()
    try FileManager.default.removeItem(at: folder.appending(path: "swiftc"))
    #expect(!model().isBuilt)
  }

  @Test func `the package holds its resources, and no older ones`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try model(resources: ["words.txt": [1]]).write()
    try model(resources: ["names.txt": [2]]).write()
    let tests = folder.appending(path: "package/Tests/\(ProofPackage.module)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: tests.path).sorted() == [
        "Model.swift", "names.txt",
      ])
  }
}
