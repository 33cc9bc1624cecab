import Foundation
import Testing

@testable import Packaging

@Suite struct PackageDumpTests {
  /// What `swift package dump-package` prints of a package, shortened to what matters.
  private static let json = """
    {"dependencies": [
      {"sourceControl": [{"identity": "swift-numerics", "location": {"remote": [{"urlString": "https://github.com/apple/swift-numerics"}]}, "requirement": {"range": [{"lowerBound": "1.0.0", "upperBound": "2.0.0"}]}}]},
      {"fileSystem": [{"identity": "main", "nameForTargetDependencyResolutionOnly": "literate-course", "path": "/toolkit"}]},
      {"fileSystem": [{"identity": "maths", "path": "/maths"}]},
      {"sourceControl": [{"identity": "c", "location": {"remote": [{"urlString": "https://a.b/c"}]}, "requirement": {"branch": ["main"]}}]},
      {"registry": [{"identity": "mona.linked", "requirement": {"range": [{"lowerBound": "1.0.0", "upperBound": "1.2.0"}]}}]}
    ],
    "swiftLanguageVersions": ["6"], "toolsVersion": {"_version": "6.2.0"},
    "targets": [
      {"name": "B", "path": "b", "dependencies": [], "resources": [], "settings": [], "type": "regular"},
      {"name": "A", "dependencies": [
        {"byName": ["B", null]}, {"target": ["B", {"platformNames": ["linux"]}]},
        {"product": ["Numerics", "swift-numerics", null, null]}, {"byName": ["mona.linked", null]},
        {"product": ["Maths", "maths", null, null]},
        {"product": ["CourseRuntime", "literate-course", null, null]}
      ], "resources": [{"path": "x.txt", "rule": {"copy": {}}}, {"path": "y", "rule": {"process": {}}}],
      "settings": [
        {"kind": {"defaultIsolation": {"_0": "MainActor"}}, "tool": "swift"},
        {"kind": {"enableUpcomingFeature": {"_0": "ExistentialAny"}}, "tool": "swift"},
        {"kind": {"interoperabilityMode": {"_0": "Cxx"}}, "tool": "swift"},
        {"condition": {"config": "debug", "platformNames": ["macos", "linux"]}, "kind": {"define": {"_0": "Y"}}, "tool": "swift"},
        {"kind": {"swiftLanguageMode": {"_0": "5"}}, "tool": "swift"},
        {"kind": {"unsafeFlags": {"_0": ["-O"]}}, "tool": "swift"},
        {"kind": {"strictMemorySafety": {}}, "tool": "swift"},
        {"kind": {"linkedLibrary": {"_0": "z"}}, "tool": "linker"}
      ], "type": "regular"}
    ]}
    """

  private var dump: PackageDump {
    get throws { try PackageDump.read(Array(Self.json.utf8)) }
  }

  @Test func `the packages and products of the target are those that the lessons may import`()
    throws
  {
    let needs = try dump.needs(ofTargetIn: "Sources/A")
    #expect(
      needs.packages == [
        #".package(url: "https://github.com/apple/swift-numerics", from: "1.0.0")"#,
        #".package(path: "/maths")"#, #".package(id: "mona.linked", "1.0.0"..<"1.2.0")"#,
      ])
    #expect(
      needs.products == [
        #".product(name: "Numerics", package: "swift-numerics")"#, #".byName(name: "mona.linked")"#,
        #".product(name: "Maths", package: "maths")"#,
      ])
  }

  @Test func `the settings for Swift are as they stand in a manifest`() throws {
    let needs = try dump.needs(ofTargetIn: "Sources/A")
    #expect(
      needs.settings == [
        ".defaultIsolation(MainActor.self)", #".enableUpcomingFeature("ExistentialAny")"#,
        ".interoperabilityMode(.Cxx)",
        #".define("Y", .when(platforms: [.macOS, .linux], configuration: .debug))"#,
        ".swiftLanguageMode(.v5)", #".unsafeFlags(["-O"])"#, ".strictMemorySafety()",
      ])
    #expect(needs.meaningfulSettings.count == 6)
    #expect(needs.toolsVersion == "6.2" && needs.languageModes == [".v6"])
    #expect(needs.resources.map(\.rule) == [#".copy("x.txt")"#, #".process("y")"#])
  }

  @Test func `the other targets are those that the plugin makes of the lessons`() throws {
    let plugin = "\"pluginUsages\": [{\"plugin\": [\"TanglePlugin\", \"literate-course\"]}]"
    func target(_ name: String, on names: [String], _ rest: String) -> String {
      let dependencies = names.map { "{\"byName\": [\"\($0)\", null]}" }.joined(separator: ", ")
      return "{\"name\": \"\(name)\", \"dependencies\": [\(dependencies)], \"resources\": [], "
        + "\"settings\": [], \(rest)}"
    }
    let targets = [
      target(
        "Lessons", on: ["Engine", "Plain", "CourseRuntime"], "\"type\": \"regular\", \(plugin)"),
      target("Engine", on: [], "\"type\": \"regular\", \(plugin)"),
      target("Plain", on: [], "\"type\": \"regular\""),
      target(
        "Server", on: ["Lessons", "maths"], "\"type\": \"executable\", \"path\": \"s\", \(plugin)"),
      target("LessonsTests", on: ["Lessons"], "\"type\": \"test\", \(plugin)"),
      target("Other", on: [], "\"type\": \"regular\", \(plugin)"),
    ]
    let json = """
      {"dependencies": [{"fileSystem": [{"identity": "maths", "path": "/maths"}]}],
      "toolsVersion": {"_version": "6.2.0"}, "targets": [\(targets.joined(separator: ","))]}
      """
    let needs = try PackageDump.read(Array(json.utf8)).needs(ofTargetIn: "Sources/Lessons")
    #expect(needs.module == "Lessons" && needs.modules == ["Engine", "Plain"])
    #expect(needs.products.isEmpty && needs.packages == [#".package(path: "/maths")"#])
    #expect(
      needs.others == [
        OtherTarget(name: "Engine", isExecutable: false, path: "Sources/Engine"),
        OtherTarget(
          name: "Server", isExecutable: true, modules: ["Lessons"],
          products: [#".byName(name: "maths")"#], path: "s"),
      ])
  }

  @Test func `a folder of no target, and one with nothing to say, need nothing`() throws {
    for folder in ["b", "elsewhere"] {
      let needs = try dump.needs(ofTargetIn: folder)
      #expect(needs.packages.isEmpty && needs.products.isEmpty && needs.settings.isEmpty)
    }
  }

  @Test func `what SwiftPM did not print is an error`() {
    #expect(throws: (any Error).self) { try PackageDump.read(Array("{}".utf8)) }
  }
}
