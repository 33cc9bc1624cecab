import Foundation
import Subprocess

/// Links programs as SwiftPM linked one.
///
/// The driver only plans, and takes longer for it than the linker for a small program: it is asked once for
/// its commands.
struct Linker: Sendable {
  /// How that was linked.
  private let plan: BuildPlan
  private let known = AsyncMemo<[String], LinkCommands>()

  init(plan: BuildPlan) {
    self.plan = plan
  }

  /// Links objects.
  ///
  /// - Parameters:
  ///   - objects: The objects, and libraries, by their paths.
  ///   - product: The place of the program.
  ///   - folder: A folder of this build's own.
  ///   - flags: What to link with besides.
  ///   - isLibrary: Whether to make a library that programs load.
  /// - Throws: `BuildFailure` with what the linker says, or the system's error.
  func link(
    _ objects: [String], to product: URL, in folder: URL, flags: [String] = [],
    isLibrary: Bool = false
  ) async throws {
    let arguments = (isLibrary ? libraryFlags : plan.linkFlags) + linker + flags
    let commands = try await known.value(for: arguments) { [plan] in
      try await LinkCommands(of: plan.compiler, arguments)
    }
    try await commands.link(objects, to: product, in: folder)
  }

  /// The flags without those that ask for a program, or on macOS for a bundle of tests.
  private var libraryFlags: [String] {
    var flags: [String] = []
    var rest = plan.linkFlags[...]
    while let flag = rest.popFirst() {
      if flag == "-Xlinker", rest.first == "-bundle" {
        rest = rest.dropFirst()
      } else if flag != "-emit-executable" {
        flags.append(flag)
      }
    }
    return flags + ["-emit-library"]
  }

  /// The toolchain's own linker, which takes half as long as the system's, if it has one.
  private var linker: [String] {
    #if os(Linux)
      let tools = URL(filePath: plan.compiler).deletingLastPathComponent()
      let hasLLD = access(tools.appending(path: "ld.lld").path, X_OK) == 0
      let isChosen = plan.linkFlags.contains { $0.hasPrefix("-use-ld") }
      return hasLLD && !isChosen ? ["-use-ld=lld"] : []
    #else
      return []
    #endif
  }
}

/// The commands by which the driver links a product.
private struct LinkCommands: Sendable {
  private let commands: [[String]]
  /// What stands in them for the objects, for the product, and for the folder with what one command hands to
  /// the next.
  private let (object, product, folder): (String, String, String)

  /// Asks the driver.
  init(of compiler: String, _ arguments: [String]) async throws {
    let place = { (probe: URL) in probe.deletingLastPathComponent().appending(path: "product").path
    }
    let driver = try await DriverCommands(of: compiler, about: "probe.o") { probe in
      arguments + [probe.path, "-o", place(probe)]
    }
    commands = driver.commands
    (object, product) = (driver.probe.path, place(driver.probe))
    folder = driver.probe.deletingLastPathComponent().path
  }

  /// Does what the commands say, for other objects.
  func link(_ objects: [String], to place: URL, in own: URL) async throws {
    let name = place.lastPathComponent
    let list = own.appending(path: "\(name).LinkFileList")
    try Data(objects.map { "'\($0)'\n" }.joined().utf8).write(to: list)
    for command in commands {
      let words = command.map { word in
        switch word {
        case object: "@\(list.path)"
        case product: place.path
        default: between(word, in: own, for: name)
        }
      }
      let result = try await run(
        .path(.init(words[0])), arguments: Arguments(Array(words.dropFirst())),
        environment: .inherit.updating(["TMPDIR": own.path]),
        output: .string(limit: 16 << 20), error: .combinedWithOutput)
      guard result.terminationStatus.isSuccess else {
        throw BuildFailure(output: result.standardOutput)
      }
    }
  }

  /// What one command writes and the next reads is put into this build's own folder: where the driver would
  /// have it, beside the product or the first object, other builds write, too.
  private func between(_ word: String, in own: URL, for name: String) -> String {
    guard let path = word.range(of: folder) else { return word }
    let file = URL(filePath: String(word[path.lowerBound...])).lastPathComponent
    return word[..<path.lowerBound] + own.appending(path: "\(name)-\(file)").path
  }
}
