// swift-tools-version: 6.1

import Foundation
import PackageDescription

// swift-syntax takes longer to compile than all of the toolkit, and is slow where it is not optimised. Toolchains for
// Linux have it as libraries, for macros. This is the folder with those of the toolchain that reads this file, if it is of
// the release that the toolkit is written for. Everywhere else, and with SWIFT_SYNTAX=package, its package is built.
let toolchainLibraries: String? = {
  #if os(Linux) && compiler(>=6.3) && compiler(<6.4)
    guard Context.environment["SWIFT_SYNTAX"] != "package",
      // Of a file of the system, `String` reads the first page.
      let images = try? FileHandle(forReadingFrom: URL(filePath: "/proc/self/maps")).readToEnd(),
      let own = String(decoding: images, as: UTF8.self).split(separator: "\n")
        .first(where: { $0.hasSuffix("/libPackageDescription.so") }),
      let path = own.firstIndex(of: "/")
    else { return nil }
    let folder = URL(filePath: String(own[path...])).appending(path: "../../../host")
      .standardizedFileURL
    let isThere = ["SwiftIDEUtils.swiftmodule", "libSwiftIDEUtils.so"].allSatisfy {
      FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
    }
    return isThere ? folder.path : nil
  #else
    return nil
  #endif
}()
let swiftSyntaxModules = ["SwiftIDEUtils", "SwiftParser", "SwiftSyntax"]
let swiftSyntax: [Target.Dependency] =
  toolchainLibraries != nil
  ? [] : swiftSyntaxModules.map { .product(name: $0, package: "swift-syntax") }

// The suites that stand in the lessons, by eighths: an edit of one lesson makes the interface of an eighth of them.
let lessonSuites = (1...8).map { eighth in
  Target.testTarget(
    name: "MicrogradLessonsTests\(eighth)of8",
    dependencies: ["MicrogradLessons"],
    plugins: ["TanglePlugin"]
  )
}

let package = Package(
  name: "literate-course",
  platforms: [.macOS(.v15)],
  products: [
    .plugin(name: "TanglePlugin", targets: ["TanglePlugin"]),
    .library(name: "CourseRuntime", targets: ["CourseRuntime", "Exhibits"]),
    .library(name: "CourseCommand", targets: ["CourseCommand"]),
    .executable(name: "tangle", targets: ["tangle"]),
    .executable(name: "weaver", targets: ["weaver"]),
    // For the packages in Tests/Benchmarks and Tests/Fuzzing; no other package should use them.
    .library(
      name: "Internals",
      targets: ["CourseFiles", "Literate", "Pages", "Properties", "Tangling", "Weaving"]),
    .library(name: "MicrogradLessons", targets: ["MicrogradLessons"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    // Of the toolkit, subprocess alone uses it; here it is the package that a course depends on.
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(name: "CProcess"),
    .systemLibrary(
      name: "CZlib",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
    ),
    .systemLibrary(name: "CIndexStore"),
    .target(name: "CompilerIndex", dependencies: ["CIndexStore"]),
    .target(name: "Spelling"),
    .target(name: "Literate", dependencies: ["CCMark", "Spelling"]),
    .target(name: "Tangling", dependencies: ["Literate"]),
    .target(name: "CourseFiles", dependencies: ["Literate", "Tangling"]),
    .target(name: "Importing", dependencies: ["Literate", "Tangling"]),
    .target(name: "Exhibits"),
    .target(name: "CourseRuntime", dependencies: ["Exhibits"]),
    .target(name: "CourseCommand", dependencies: ["CourseRuntime"]),
    .target(
      name: "Packaging", dependencies: ["CourseFiles", "CourseRuntime", "Literate", "Tangling"]),
    .target(name: "TeXMath", dependencies: ["Spelling"]),
    .target(name: "Markup"),
    .target(name: "Drawing", dependencies: ["Exhibits", "Markup"]),
    // Only this module, and what depends on it, waits for swift-syntax.
    .target(name: "SwiftCode", dependencies: ["Literate", "Markup"] + swiftSyntax),
    .target(name: "TestReports"),
    .target(name: "LessonRuns", dependencies: ["CourseRuntime", "Literate"]),
    .target(name: "WorkbookProgress", dependencies: ["TestReports"]),
    .target(
      name: "Serving",
      dependencies: [.product(name: "FlyingSocks", package: "FlyingFox")],
      resources: [.copy("Resources")]
    ),
    .target(
      name: "Running",
      dependencies: [
        "CompilerIndex", "CourseFiles", "CourseRuntime", "CProcess", "LessonRuns", "Literate",
        "Tangling", "TestReports", .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
    .target(
      name: "Pages",
      dependencies: [
        "CourseRuntime", "Drawing", "Exhibits", "LessonRuns", "Literate", "Markup", "Spelling",
        "SwiftCode", "Tangling", "TeXMath", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.copy("Resources")]
    ),
    .target(
      name: "Translating", dependencies: ["CourseRuntime", "Exhibits", "LessonRuns", "Literate"]),
    .target(name: "RemoteCache", dependencies: ["CourseFiles"]),
    .target(
      name: "Exporting",
      dependencies: [
        "CZlib", "CourseRuntime", "Drawing", "Exhibits", "LessonRuns", "Literate", "Markup",
        "Pages", "SwiftCode", "TeXMath",
      ],
      resources: [.copy("Resources")]
    ),
    .target(
      name: "Publishing",
      dependencies: [
        "CompilerIndex", "CourseFiles", "CourseRuntime", "LessonRuns", "Literate", "Pages",
        "RemoteCache", "Running", "SwiftCode", "Tangling",
      ]
    ),
    .target(
      name: "LanguageServer",
      dependencies: ["CourseFiles", "CourseRuntime", "Literate", "Tangling", "TeXMath"]),
    .target(
      name: "Weaving",
      dependencies: [
        "CompilerIndex", "CourseFiles", "CourseRuntime", "Exhibits", "Exporting", "Importing",
        "LanguageServer", "LessonRuns", "Literate", "Packaging", "Pages", "Publishing",
        "RemoteCache", "Running", "Serving", "Tangling", "TestReports", "Translating",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      resources: [.copy("Template"), .copy("ShardedTemplate")]
    ),
    .executableTarget(
      name: "tangle",
      dependencies: [
        "CourseFiles", "Literate", "Packaging",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    // Every package with lessons compiles this, with what it depends on, before anything else.
    .executableTarget(name: "tangler", dependencies: ["CourseFiles", "Literate", "Tangling"]),
    .plugin(
      name: "TanglePlugin",
      capability: .buildTool(),
      dependencies: ["tangler"],
      path: "Sources/TanglePlugin"
    ),

    .executableTarget(name: "weaver", dependencies: ["Weaving"]),

    // The course. Optimised even in debug builds: a training run in it takes seconds, not minutes.
    // The toolchain's own linker takes half as long as the one that SwiftPM calls on Linux, for the course's
    // program and for all tests: both are linked with this target, and so is what an edit of a lesson links.
    // SwiftPM refuses a product to packages that depend on a release of the toolkit if a target of it has an unsafe
    // flag: this one, and what imports SwiftCode. They may use all others.
    .target(
      name: "MicrogradLessons",
      dependencies: ["CourseRuntime", "Exhibits"],
      path: "lessons",
      swiftSettings: [.unsafeFlags(["-O"])],
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))],
      plugins: ["TanglePlugin"]
    ),
    .executableTarget(name: "weave", dependencies: ["CourseCommand", "MicrogradLessons"]),

    // The guide for authors: a course on courses, woven into site/guide. It asks the parsers
    // themselves what is wrong with its bad examples.
    .target(
      name: "GuideLessons",
      dependencies: [
        "CourseRuntime", "Exhibits", "Importing", "Literate", "Markup", "Odds", "TeXMath",
      ],
      plugins: ["TanglePlugin"]
    ),
    // A target of its own whose code the guide's lessons hold.
    .target(name: "Odds", path: "Tests/Fixtures/odds", plugins: ["TanglePlugin"]),
    .executableTarget(name: "guide", dependencies: ["CourseCommand", "GuideLessons"]),

    .target(name: "Support", dependencies: ["Literate"], path: "Tests/Support"),
    .target(name: "SeededNumbers", path: "Tests/SeededNumbers"),
    .target(
      name: "ExhibitSamples", dependencies: ["Exhibits"], path: "Tests/ExhibitSamples"),
    .target(
      name: "FaultLessons",
      dependencies: ["CourseRuntime", "Exhibits"],
      path: "Tests/Fixtures/faults/lessons",
      swiftSettings: [.unsafeFlags(["-O"])],
      plugins: ["TanglePlugin"]
    ),
    .target(
      name: "ProseLessons",
      dependencies: ["CourseRuntime", "Exhibits"],
      path: "Tests/Fixtures/prose/lessons",
      plugins: ["TanglePlugin"]
    ),
    // A course on another subject, with a face of its own, images, tables, diagrams and a package.
    .target(
      name: "HashLessons",
      dependencies: [
        "CourseRuntime", "Exhibits", .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/Fixtures/hashing/lessons",
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")],
      plugins: ["TanglePlugin"]
    ),
    .executableTarget(
      name: "hashing",
      dependencies: ["CourseCommand", "HashLessons"],
      path: "Tests/Fixtures/hashing/program"
    ),
    .testTarget(
      name: "HashLessonsTests",
      dependencies: ["HashLessons", .product(name: "SystemPackage", package: "swift-system")],
      path: "Tests/Fixtures/hashing/tests",
      plugins: ["TanglePlugin"]
    ),
    .executableTarget(
      name: "prose",
      dependencies: ["CourseCommand", "ProseLessons"],
      path: "Tests/Fixtures/prose/program"
    ),
    .executableTarget(
      name: "faults",
      dependencies: ["CourseCommand", "FaultLessons"],
      path: "Tests/Fixtures/faults/program"
    ),
    .target(
      name: "TestPrograms",
      dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      path: "Tests/TestPrograms"
    ),
    // Promises that hold for every input; Tests/Fuzzing looks for one that breaks them.
    .target(
      name: "Properties",
      dependencies: [
        "LessonRuns", "Literate", "Pages", "SeededNumbers", "SwiftCode", "Tangling", "TeXMath",
      ] + swiftSyntax,
      path: "Tests/Properties"
    ),
    .testTarget(
      name: "FuzzingTests", dependencies: ["Properties"], exclude: ["Found"]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(name: "CompilerIndexTests", dependencies: ["CompilerIndex"]),
    .testTarget(name: "SpellingTests", dependencies: ["Spelling"]),
    .testTarget(name: "LiterateTests", dependencies: ["Literate", "Support"]),
    .testTarget(
      name: "TanglingTests",
      dependencies: ["Packaging", "Support", "Tangling"],
      exclude: ["Goldens"]
    ),
    .testTarget(name: "ImportingTests", dependencies: ["Importing", "Literate", "Support"]),
    .testTarget(name: "CourseFilesTests", dependencies: ["CourseFiles", "Support"]),
    .testTarget(
      name: "PackagingTests",
      dependencies: [
        "CourseFiles", "CourseRuntime", "Literate", "Packaging", "SeededNumbers", "Support",
        "Tangling",
      ]
    ),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "SeededNumbers", "Serving", .product(name: "FlyingSocks", package: "FlyingFox"),
      ]
    ),
    .testTarget(name: "ExhibitsTests", dependencies: ["Exhibits", "ExhibitSamples", "Support"]),
    .testTarget(name: "CourseRuntimeTests", dependencies: ["CourseRuntime"]),
    .testTarget(name: "TestReportsTests", dependencies: ["TestReports"]),
    .testTarget(name: "WorkbookProgressTests", dependencies: ["WorkbookProgress"]),
    .testTarget(name: "TeXMathTests", dependencies: ["TeXMath", "SeededNumbers", "Support"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(
      name: "DrawingTests",
      dependencies: [
        "Drawing", "Exhibits", "ExhibitSamples", "Markup", "SeededNumbers", "Support",
      ],
      exclude: ["Pages/Goldens"]
    ),
    .testTarget(
      name: "RunningTests",
      dependencies: [
        "CourseFiles", "CourseRuntime", "Literate", "Running", "TestPrograms",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
    .testTarget(
      name: "RemoteCacheTests",
      dependencies: [
        "CourseFiles", "RemoteCache", "SeededNumbers", "TestPrograms",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
    .testTarget(
      name: "SwiftCodeTests",
      dependencies: [
        "Literate", "Markup", "SwiftCode",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ] + swiftSyntax
    ),
    .testTarget(name: "LanguageServerTests", dependencies: ["LanguageServer", "Support"]),
    .testTarget(
      name: "TanglePluginTests",
      dependencies: [
        "Running", "TestPrograms", "Weaving",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]
    ),
    .testTarget(
      name: "PagesTests",
      dependencies: [
        "CourseFiles", "CourseRuntime", "Drawing", "ExhibitSamples", "Exhibits", "LessonRuns",
        "Literate", "Markup", "Pages", "Properties", "Support",
      ],
      exclude: ["Fixtures", "Goldens"]
    ),
    .testTarget(
      name: "ExportingTests",
      dependencies: [
        "CourseRuntime", "ExhibitSamples", "Exhibits", "Exporting", "LessonRuns", "Literate",
      ]
    ),
    .testTarget(
      name: "TranslatingTests",
      dependencies: ["CourseRuntime", "Exhibits", "LessonRuns", "Literate", "Translating"]
    ),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "CompilerIndex", "CourseFiles", "CourseRuntime", "Exhibits", "LessonRuns", "Literate",
        "Pages", "Publishing", "RemoteCache", "Running", "Tangling", "TestPrograms", "faults",
        "weaver",
      ]
    ),
    .testTarget(
      name: "WeavingTests",
      dependencies: [
        "CourseFiles", "CourseRuntime", "Drawing", "Exhibits", "Importing", "LessonRuns",
        "Literate", "Markup", "Pages", "Publishing", "Running", "SeededNumbers", "Tangling",
        "TestPrograms", "Weaving", "faults", "hashing", "prose", "weaver",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ] + swiftSyntax
    ),
    .testTarget(
      name: "GuideLessonsTests",
      dependencies: [
        "GuideLessons", "CourseFiles", "Exhibits", "LessonRuns", "Literate", "Odds", "TeXMath",
      ],
      plugins: ["TanglePlugin"]
    ),
    .testTarget(
      name: "MicrogradLessonsTests",
      dependencies: ["MicrogradLessons", "Drawing", "Exhibits", "SeededNumbers"],
      exclude: ["Oracles"]
    ),
  ] + lessonSuites,
  swiftLanguageModes: [.v6]
)

if let toolchainLibraries {
  // What imports SwiftCode has to find what that imports, and so has what imports this.
  var names: Set = ["SwiftCode"]
  func imports(_ target: Target) -> Bool {
    target.dependencies.contains { dependency in
      if case .byNameItem(let name, _) = dependency { names.contains(name) } else { false }
    }
  }
  while let next = package.targets.first(where: { !names.contains($0.name) && imports($0) }) {
    names.insert(next.name)
  }
  for target in package.targets where names.contains(target.name) {
    let flags = SwiftSetting.unsafeFlags(["-I", toolchainLibraries])
    target.swiftSettings = (target.swiftSettings ?? []) + [flags]
  }
  let flags = ["-L", toolchainLibraries, "-Xlinker", "-rpath", "-Xlinker", toolchainLibraries]
  package.targets.first { $0.name == "SwiftCode" }?.linkerSettings =
    [.unsafeFlags(flags)] + swiftSyntaxModules.map { .linkedLibrary($0) }
} else {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-syntax", from: "603.0.1"))
}
