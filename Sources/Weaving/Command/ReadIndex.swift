import ArgumentParser
import CompilerIndex
import Foundation
import Running

/// `weaver read-index`: what a child process of the tool does.
///
/// It prints what the compiler wrote down of the names in files.
struct ReadIndex: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: IndexReader.command, abstract: "Read an index of names ('weave' calls this).",
    shouldDisplay: false)

  @Argument(help: "The library that reads it.")
  var library: String

  @Argument(help: "The folder that the compiler wrote it to.")
  var store: String

  func run() throws {
    let library = try IndexLibrary(at: URL(filePath: library))
    let files = try IndexStore(at: URL(filePath: store), library: library).written()
    let text = IndexLines.text(files)
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}
