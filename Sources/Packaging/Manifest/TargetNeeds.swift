import Tangling

/// What the manifest of a course's package says of the target with the lessons, besides its sources: a
/// package that is made from the lessons has to say the same.
///
/// Everything is Swift as it stands in a manifest.
package struct TargetNeeds: Hashable, Sendable {
  /// The version of SwiftPM's tools, such as `6.2`.
  package var toolsVersion: String
  /// The packages, `.package(url: "…", from: "1.0.0")`, without the toolkit's.
  package var packages: [String]
  /// Their products that the target depends on, `.product(name: "…", package: "…")`.
  package var products: [String]
  /// The target's settings for Swift, `.enableUpcomingFeature("…")`.
  package var settings: [String]
  /// The files that its code reads as resources, `.copy("words.txt")`.
  package var resources: [Resource]
  /// The versions of the language, `.v6`.
  package var languageModes: [String]
  /// The name of the target with the lessons; nil if the package has none.
  package var module: String?
  /// The targets of the package that it depends on, without the toolkit's.
  package var modules: [String]
  /// The targets besides that are made from the lessons.
  package var others: [OtherTarget]

  /// A file, or a folder of files, that the target's code reads.
  package struct Resource: Hashable, Sendable {
    /// The path in the target's folder.
    package let path: String
    /// The rule in a manifest, `.process("Images")`.
    package let rule: String

    /// Creates a resource.
    package init(path: String, rule: String) {
      self.path = path
      self.rule = rule
    }
  }

  /// The needs of a target that has none of its own.
  package init(
    toolsVersion: String = "6.1", packages: [String] = [], products: [String] = [],
    settings: [String] = [], resources: [Resource] = [], languageModes: [String] = [".v6"],
    module: String? = nil, modules: [String] = [], others: [OtherTarget] = []
  ) {
    self.module = module
    self.modules = modules
    self.others = others
    self.toolsVersion = toolsVersion
    self.packages = packages
    self.products = products
    self.settings = settings
    self.resources = resources
    self.languageModes = languageModes
  }

  /// The settings that say what code means, without those that say how it is compiled: tests in a
  /// package of their own are compiled as fast as may be.
  package var meaningfulSettings: [String] { settings.filter { !$0.hasPrefix(".unsafeFlags") } }

  /// Whether the target asks to be optimised in debug builds as well.
  package var isOptimised: Bool {
    settings.contains { setting in
      setting.hasPrefix(".unsafeFlags")
        && ["\"-O\"", "\"-Ounchecked\"", "\"-Osize\""].contains(where: setting.contains)
    }
  }
}

extension TargetNeeds {
  /// The line with which a manifest begins.
  var firstLine: String { "// swift-tools-version: \(toolsVersion)" }

  /// The packages as a line of a package, or nothing.
  var dependenciesLine: String { Self.list("dependencies", packages, indentation: 2) }

  /// The language modes as a line of a package.
  var languageModesLine: String {
    "  swiftLanguageModes: [\(languageModes.joined(separator: ", "))]\n"
  }

  /// Returns a target as an item of a package's list.
  ///
  /// - Parameters:
  ///   - kind: `target`, `executableTarget` or `testTarget`.
  ///   - name: The target's name.
  ///   - modules: The targets of the same package that it depends on.
  ///   - hasProducts: Whether it depends on what the course depends on.
  ///   - hasResources: Whether it has the course's resources.
  ///   - settings: Its settings for Swift.
  /// - Returns: The lines.
  func target(
    _ kind: String, _ name: String, modules: [String] = [], hasProducts: Bool = true,
    hasResources: Bool = false, settings: [String]
  ) -> String {
    let dependencies = modules.map(swiftLiteral) + (hasProducts ? products : [])
    let parts = [
      "name: \(swiftLiteral(name))", Self.list("dependencies", dependencies),
      hasResources ? Self.list("resources", resources.map(\.rule)) : "",
      Self.list("swiftSettings", settings),
    ].filter { !$0.isEmpty }
    let line = "    .\(kind)(\(parts.joined(separator: ", "))),\n"
    guard line.utf8.count > 100 else { return line }
    return "    .\(kind)(\n      \(parts.joined(separator: ",\n      "))\n    ),\n"
  }

  private static func list(_ name: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\(name): [\(items.joined(separator: ", "))]"
  }

  private static func list(_ name: String, _ items: [String], indentation: Int) -> String {
    guard !items.isEmpty else { return "" }
    let margin = String(repeating: " ", count: indentation)
    return "\(margin)\(name): [\n" + items.map { "\(margin)  \($0),\n" }.joined() + "\(margin)],\n"
  }
}
