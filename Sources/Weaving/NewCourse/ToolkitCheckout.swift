import Foundation

/// The checkout of the toolkit that this program was built from.
///
/// It knows where it came from, so that no address is written down in the sources.
struct ToolkitCheckout: Sendable {
  /// The folder of the package.
  let folder: URL

  /// The checkout that this file lies in.
  static var own: ToolkitCheckout {
    var folder = URL(filePath: #filePath)
    for _ in 1...4 { folder.deleteLastPathComponent() }
    return ToolkitCheckout(folder: folder)
  }

  /// Returns what another package can depend on: the repository that this is a clone of, in the
  /// release that is checked out; else this folder.
  func dependency() async -> ToolkitDependency {
    guard let address = await address() else { return .folder(folder.standardizedFileURL.path) }
    let release = await git(["describe", "--tags", "--abbrev=0", "--match", "[0-9]*.[0-9]*"])
    return release.map { .release(address: address, version: $0) } ?? .development(address: address)
  }

  /// Returns where the checkout was cloned from; where that is a clone itself, as in SwiftPM's
  /// cache, where that came from.
  private func address() async -> String? {
    let top = await git(["rev-parse", "--show-toplevel"])
    let isOwn = top.map { URL(filePath: $0).resolvingSymlinksInPath().path }
    guard isOwn == folder.resolvingSymlinksInPath().path else { return nil }
    var place = folder
    for _ in 1...3 {
      let checkout = ToolkitCheckout(folder: place)
      let origin = await checkout.git(["config", "--get", "remote.origin.url"])
      guard let origin else { return nil }
      if let address = Self.publicAddress(of: origin) { return address }
      place = URL(filePath: origin, directoryHint: .isDirectory, relativeTo: place)
    }
    return nil
  }

  /// Returns the address at which everybody can read a remote: without a user's name, and not by
  /// way of ssh; nil for a folder.
  static func publicAddress(of remote: String) -> String? {
    if let url = URLComponents(string: remote), let scheme = url.scheme, let host = url.host {
      guard ["https", "http", "ssh", "git"].contains(scheme) else { return remote }
      return "https://\(host)\(url.path)"
    }
    if remote.hasPrefix("file://") { return remote }
    // The short form of ssh: user@host:path.
    let parts = remote.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, !parts[0].contains("/") else { return nil }
    let host = parts[0].split(separator: "@").last ?? parts[0]
    return "https://\(host)/\(parts[1])"
  }

  /// Returns the one line with which git answers; nil if it fails.
  private func git(_ arguments: [String]) async -> String? {
    await Git(folder: folder).line(of: arguments)
  }
}
