import ArgumentParser
import Foundation
import Publishing
import RemoteCache

/// What says where machines share results.
struct SharedCacheOptions: ParsableArguments {
  @Option(
    name: .customLong("cache"),
    help: ArgumentHelp(
      """
      A cache that machines share, by Bazel's protocol: https://… Otherwise what the environment \
      variable WEAVE_CACHE says, if anything.
      """, valueName: "address"))
  var address: String?

  @Flag(help: "Take results from the shared cache, and write none to it.")
  var cacheReadOnly = false

  /// Opens the cache for a weave, if there is one and it can be used.
  ///
  /// - Parameters:
  ///   - weaver: What is to use it.
  ///   - skipBuild: Whether the program counts as built.
  /// - Throws: `ExitCode` after a line on standard error, if what is named is no cache, or if the program
  ///   does not compile.
  func open(for weaver: inout Weaver, skipBuild: Bool) async throws {
    let own = weaver
    weaver.shared = try await Terminal.tellingErrors {
      guard
        let settings = try CacheSettings(
          option: address, isReadOnly: cacheReadOnly, environment: Credentials.environment)
      else { return nil }
      let inputs = try await own.portableInputs(skipBuild: skipBuild)
      guard inputs.isCurrent else {
        Terminal.report(
          "\(settings.address): warning: not used, for sources have changed since the program was built, "
            + "and '--skip-build' keeps it")
        return nil
      }
      return SharedCache(
        cache: RemoteCache(settings), address: settings.address, inputs: inputs)
    }
  }
}

extension SharedCache {
  /// Tells what the cache was good for, what went wrong with it, and ends its use.
  func tell() async {
    let (taken, written) = (await cache.taken, await cache.written)
    if taken + written > 0 {
      Terminal.tell("Shared cache: \(taken) results taken, \(written) written.")
    }
    for fault in await cache.faults { Terminal.report("\(address): warning: \(fault)") }
    await cache.close()
  }
}

/// What the environment says of shared caches, taken out of it where it is secret: what this program
/// starts, lessons and their tests among it, is not to read it there.
enum Credentials {
  /// The environment as it was when the program was started.
  static let environment: [String: String] = {
    let environment = ProcessInfo.processInfo.environment
    unsetenv(CacheSettings.authorizationVariable)
    return environment
  }()

  /// Takes what is secret out of the environment.
  static func hide() { _ = environment }
}
