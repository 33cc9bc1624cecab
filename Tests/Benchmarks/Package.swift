// swift-tools-version: 6.1

import PackageDescription

// `.ci/benchmarks` builds and calls these programs.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "literate-course", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Reads internal declarations: optimised, it is built with `-Xswiftc -enable-testing`.
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        .product(name: "Internals", package: "literate-course"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Toolkit"
    ),
    .executableTarget(
      name: "engine",
      dependencies: [.product(name: "MicrogradLessons", package: "literate-course")],
      path: "Engine"
    ),
    .executableTarget(
      name: "gpt",
      dependencies: [.product(name: "MicrogradLessons", package: "literate-course")],
      path: "GPT",
      sources: ["Main.swift"]
    ),
    .executableTarget(
      name: "ladder",
      dependencies: [.product(name: "MicrogradLessons", package: "literate-course")],
      path: "Ladder"
    ),
  ],
  swiftLanguageModes: [.v6]
)
