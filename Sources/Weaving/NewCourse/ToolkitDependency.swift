import Foundation
import Tangling

/// Where a course's package finds the toolkit.
enum ToolkitDependency: Hashable, Sendable {
  /// In a folder on this machine.
  case folder(String)
  /// In a repository: in its newest release that is compatible with `version`.
  case release(address: String, version: String)
  /// In a repository that has no release yet: on its branch `main`.
  case development(address: String)

  /// Reads what a person says of the toolkit.
  ///
  /// - Parameters:
  ///   - place: A folder or a repository's address.
  ///   - version: The oldest release to use, in a repository that has one.
  /// - Throws: `NewCourseError` if that is neither.
  init(place: String, version: String?) throws(NewCourseError) {
    let path = URL(filePath: place).standardizedFileURL.path
    if FileManager.default.fileExists(atPath: path) {
      if version != nil { throw .folderWithVersion(place) }
      self = .folder(path)
    } else if place.contains("://") || place.contains("@") {
      self = version.map { .release(address: place, version: $0) } ?? .development(address: place)
    } else {
      throw .noToolkit(place)
    }
  }

  /// The name by which the package's products are asked for.
  var package: String {
    switch self {
    case .folder: "literate-course"
    case .release(let address, _), .development(let address): Self.lastPart(of: address)
    }
  }

  /// What SwiftPM takes the package for, in lower case; no other package of the build may be it.
  var identity: String {
    switch self {
    case .folder(let path): Self.lastPart(of: path).lowercased()
    case .release, .development: package.lowercased()
    }
  }

  /// The line of the manifest.
  var manifestCode: String {
    switch self {
    case .folder(let path):
      ".package(name: \(swiftLiteral(package)), path: \(swiftLiteral(path)))"
    case .release(let address, let version):
      ".package(url: \(swiftLiteral(address)), from: \(swiftLiteral(version)))"
    case .development(let address):
      ".package(url: \(swiftLiteral(address)), branch: \"main\")"
    }
  }

  private static func lastPart(of address: String) -> String {
    let last = address.split { "/:".contains($0) }.last.map(String.init) ?? ""
    return last.hasSuffix(".git") ? String(last.dropLast(4)) : last
  }
}
