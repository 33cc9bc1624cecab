import Foundation
import Subprocess
import Testing

@testable import SwiftCode

@Suite struct NameGraphTests {
  private func visible(_ run: String, in module: [String]) -> [String] {
    let items = module.flatMap { CodeItem.items(in: $0) }
    let graph = NameGraph(items.map { VisibleCode.Piece(item: $0, places: []) })
    return graph.code(visibleFrom: [CodeItem.words(in: run)], at: 1).pieces.map(\.item.code)
  }

  @Test(arguments: CodeEdit.all.filter(\.changesOutput))
  func `an edit that changes the output changes what is visible`(_ edit: CodeEdit) {
    #expect(visible(edit.run, in: edit.before) != visible(edit.run, in: edit.after))
  }

  @Test(arguments: CodeEdit.all, [NameGraph.Purpose.running, .compiling])
  func `what is found by names is what asking for every piece again and again gives`(
    _ edit: CodeEdit, _ purpose: NameGraph.Purpose
  ) {
    for module in [edit.before, edit.after, edit.before + edit.after] {
      let items = module.flatMap {
        purpose == .running ? CodeItem.items(in: $0) : CodeFile($0).interface
      }
      let run =
        purpose == .running ? CodeItem.words(in: edit.run) : CodeFile(edit.run).references
      let graph = NameGraph(
        items.map { VisibleCode.Piece(item: $0, places: []) }, for: purpose)
      var words = run
      var reached: Set<Int> = []
      var count = -1
      while reached.count > count {
        count = reached.count
        for (index, item) in items.enumerated()
        where graph.isAlwaysReached(item.names) || graph.isReached(item.names, words) {
          reached.insert(index)
          words.formUnion(item.names.references)
        }
      }
      let code = graph.code(visibleFrom: [run], at: 1)
      #expect(code.pieces.map(\.item) == reached.sorted().map { items[$0] })
      #expect(code.words == words)
    }
  }

  @Test func `what a run does not reach is not visible to it`() {
    for name in [
      "a function of another name", "a member that is not called", "a comment",
      "a type's own standard operator, far from the type",
    ] {
      for edit in CodeEdit.all where edit.name == name {
        #expect(visible(edit.run, in: edit.before) == visible(edit.run, in: edit.after), "\(name)")
      }
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["CI"] != nil), arguments: CodeEdit.all)
  func `the compiler says the same of the edits`(_ edit: CodeEdit) async throws {
    let before = try await output(of: edit.run, in: edit.before)
    let after = try await output(of: edit.run, in: edit.after)
    #expect((before != after) == edit.changesOutput)
  }

  private func output(of run: String, in module: [String]) async throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "reach-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["main.swift": run, "Module.swift": module.joined(separator: "\n")]
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    let paths = files.keys.sorted().map { folder.appending(path: $0).path }
    let program = folder.appending(path: "program").path
    let built = try await Subprocess.run(
      .name("swiftc"), arguments: Arguments(["-swift-version", "6"] + paths + ["-o", program]),
      output: .discarded, error: .string(limit: 1 << 16))
    try #require(built.terminationStatus.isSuccess, "\(built.standardError)")
    return try await Subprocess.run(
      .path(.init(program)), output: .string(limit: 1 << 16), error: .discarded
    ).standardOutput
  }
}
