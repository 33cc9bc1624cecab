import Literate
import Tangling

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A package as SwiftPM describes it: `swift package dump-package`.
package struct PackageDump: Decodable, Sendable {
  private let toolsVersion: Version
  private let dependencies: [Dependency]
  private let targets: [Target]
  private let swiftLanguageVersions: [String]?

  /// The products of the toolkit, which programs that stand by themselves have as sources.
  private static let toolkit: Set<String> = ["CourseRuntime", "Exhibits", "CourseCommand"]

  /// Reads what SwiftPM printed.
  ///
  /// - Throws: The decoder's error if it is something else.
  package static func read(_ json: [UInt8]) throws -> PackageDump {
    try JSONDecoder().decode(PackageDump.self, from: Data(json))
  }

  /// Returns what the package says of the target whose sources are in a folder.
  ///
  /// - Parameter folder: The folder with the lessons, seen from the package's folder.
  /// - Returns: What a package made from the lessons has to say, too.
  package func needs(ofTargetIn folder: String) -> TargetNeeds {
    let modes = swiftLanguageVersions.map { $0.map(Self.languageMode) }
    guard let target = targets.first(where: { $0.folder == folder }) else {
      return TargetNeeds(toolsVersion: toolsVersion.short, languageModes: modes ?? [".v6"])
    }
    let others = targets(madeWith: target)
    let wanted = ([target] + others).flatMap(products)
    let packages = dependencies.filter { dependency in
      wanted.contains { dependency.names.contains(($0.package ?? $0.name).lowercased()) }
    }
    return TargetNeeds(
      toolsVersion: toolsVersion.short, packages: packages.map(\.source),
      products: products(of: target).map(Self.source),
      settings: target.settings.compactMap(\.source),
      resources: target.resources.map {
        .init(path: $0.path, rule: ".\($0.rule.name)(\(swiftLiteral($0.path)))")
      },
      languageModes: modes ?? [".v6"], module: target.name, modules: modules(of: target),
      others: others.map { other in
        OtherTarget(
          name: other.name, isExecutable: other.type == "executable", modules: modules(of: other),
          products: products(of: other).map(Self.source),
          settings: other.settings.compactMap(\.source), path: other.folder)
      })
  }

  /// The targets that the plugin makes from the lessons of one, besides it and its tests.
  private func targets(madeWith lessons: Target) -> [Target] {
    targets.filter { other in
      other.name != lessons.name && other.type != "test" && other.isTangled
        && (modules(of: other).contains(lessons.name) || modules(of: lessons).contains(other.name))
    }
  }

  /// The targets of the same package that a target depends on, without the toolkit's.
  private func modules(of target: Target) -> [String] {
    let local = Set(targets.map(\.name)).subtracting(Self.toolkit)
    return target.dependencies.compactMap(\.target).filter(local.contains)
  }

  /// The products of other packages that a target depends on, without the toolkit's.
  private func products(of target: Target) -> [(name: String, package: String?)] {
    let local = Set(targets.map(\.name))
    return target.dependencies.compactMap(\.product).filter {
      !Self.toolkit.contains($0.name) && !local.contains($0.name)
    }
  }

  /// A product as it stands among the dependencies of a target.
  private static func source(of product: (name: String, package: String?)) -> String {
    let name = swiftLiteral(product.name)
    return product.package.map { ".product(name: \(name), package: \(swiftLiteral($0)))" }
      ?? ".byName(name: \(name))"
  }

  private static func languageMode(_ version: String) -> String {
    version == "4.2" ? ".v4_2" : ".v\(version)"
  }

  private struct Version: Decodable {
    let number: String
    enum CodingKeys: String, CodingKey { case number = "_version" }

    /// The version without the patch, and no older than the toolkit's own.
    var short: String {
      let parts = number.split(separator: ".").compactMap { Int($0) } + [0, 0]
      let isOlder = (parts[0], parts[1]) < (6, 1)
      return isOlder ? "6.1" : "\(parts[0]).\(parts[1])"
    }
  }

  private struct Target: Decodable {
    let name: String
    let path: String?
    let dependencies: [TargetDependency]
    let settings: [Setting]
    let resources: [Resource]
    let type: String
    let pluginUsages: [PluginUsage]?

    /// The folder with its sources, seen from the package's.
    var folder: String { path ?? "Sources/\(name)" }

    /// Whether the toolkit's plugin makes files of it.
    var isTangled: Bool { pluginUsages?.contains { $0.name == "TanglePlugin" } ?? false }
  }

  private struct PluginUsage: Decodable {
    let name: String?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: AnyKey.self)
      var values = try container.allKeys.first.map(container.nestedUnkeyedContainer)
      name = try values?.decode(String.self)
    }
  }

  private struct Resource: Decodable {
    let path: String
    let rule: Rule

    struct Rule: Decodable {
      let name: String
      init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: AnyKey.self).allKeys
        name = keys.first?.stringValue ?? "process"
      }
    }
  }
}

/// A key of an object whose keys say which of several cases it is.
struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

// MARK: Dependencies

extension PackageDump {
  private struct TargetDependency: Decodable {
    /// The product that it is, if it may be one.
    let product: (name: String, package: String?)?
    /// The target of the same package that it is, if it may be one.
    let target: String?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: AnyKey.self)
      guard let key = container.allKeys.first else {
        (product, target) = (nil, nil)
        return
      }
      var values = try container.nestedUnkeyedContainer(forKey: key)
      let name = try values.decode(String.self)
      target = key.stringValue == "product" ? nil : name
      guard key.stringValue != "target" else {
        product = nil
        return
      }
      let package =
        key.stringValue == "product" ? try values.decodeIfPresent(String.self) : nil
      product = (name, package)
    }
  }

  private struct Dependency: Decodable {
    /// Whatever a target may call the package by, in small letters.
    let names: Set<String>
    /// The dependency as it stands in a manifest.
    let source: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: AnyKey.self)
      guard let key = container.allKeys.first,
        let details = try container.decode([Details].self, forKey: key).first
      else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "an empty dependency"))
      }
      names = Set(
        [details.identity, details.nameForTargetDependencyResolutionOnly].compactMap {
          $0?.lowercased()
        })
      let requirement = details.requirement.map { ", \($0.source)" } ?? ""
      if let path = details.path {
        let name = details.nameForTargetDependencyResolutionOnly.map {
          "name: \(swiftLiteral($0)), "
        }
        source = ".package(\(name ?? "")path: \(swiftLiteral(path)))"
      } else if let url = details.location?.url {
        source = ".package(url: \(swiftLiteral(url))\(requirement))"
      } else {
        source = ".package(id: \(swiftLiteral(details.identity))\(requirement))"
      }
    }
  }

  private struct Details: Decodable {
    let identity: String
    let nameForTargetDependencyResolutionOnly: String?
    let path: String?
    let location: Location?
    let requirement: Requirement?
  }

  private struct Location: Decodable {
    let remote: [Remote]?
    let local: [String]?
    struct Remote: Decodable { let urlString: String }
    var url: String? { remote?.first?.urlString ?? local?.first }
  }

  private struct Requirement: Decodable {
    let range: [Bounds]?
    let exact: [String]?
    let branch: [String]?
    let revision: [String]?
    struct Bounds: Decodable {
      let lowerBound: String
      let upperBound: String
    }

    var source: String {
      if let exact = exact?.first { return "exact: \(swiftLiteral(exact))" }
      if let branch = branch?.first { return "branch: \(swiftLiteral(branch))" }
      if let revision = revision?.first { return "revision: \(swiftLiteral(revision))" }
      guard let range = range?.first else { return "\"0.0.0\"..<\"1000.0.0\"" }
      let major = range.lowerBound.split(separator: ".").first.flatMap { Int($0) }
      if let major, range.upperBound == "\(major + 1).0.0" {
        return "from: \(swiftLiteral(range.lowerBound))"
      }
      return "\(swiftLiteral(range.lowerBound))..<\(swiftLiteral(range.upperBound))"
    }
  }
}

// MARK: Settings

extension PackageDump {
  private struct Setting: Decodable {
    /// The setting as it stands in a manifest; nil for those of other tools than the Swift compiler.
    let source: String?

    private enum CodingKeys: CodingKey { case tool, kind, condition }

    private struct Value: Decodable {
      let text: String?
      let list: [String]?
      enum CodingKeys: String, CodingKey { case value = "_0" }

      init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        text = try? container.decodeIfPresent(String.self, forKey: .value)
        list = try? container.decodeIfPresent([String].self, forKey: .value)
      }
    }

    private struct Condition: Decodable {
      let config: String?
      let platformNames: [String]?

      var source: String? {
        let names = platformNames ?? []
        let platforms = names.map { $0 == "macos" ? ".macOS" : ".\($0)" }
        let parts = [
          platforms.isEmpty ? nil : "platforms: [\(platforms.joined(separator: ", "))]",
          config.map { "configuration: .\($0)" },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : ".when(\(parts.joined(separator: ", ")))"
      }
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let kinds = try container.decode([String: Value].self, forKey: .kind)
      guard try container.decode(String.self, forKey: .tool) == "swift",
        let (name, value) = kinds.first
      else {
        source = nil
        return
      }
      let condition = try container.decodeIfPresent(Condition.self, forKey: .condition)?.source
      let text = value.text ?? ""
      let argument: String? =
        switch name {
        case "defaultIsolation": text == "MainActor" ? "MainActor.self" : "nil"
        case "interoperabilityMode": ".\(text)"
        case "swiftLanguageMode": PackageDump.languageMode(text)
        case "strictMemorySafety": nil
        default:
          value.list.map { "[\($0.map(swiftLiteral).joined(separator: ", "))]" }
            ?? value.text.map(swiftLiteral)
        }
      let arguments = [argument, condition].compactMap(\.self).joined(separator: ", ")
      source = ".\(name)(\(arguments))"
    }
  }
}
