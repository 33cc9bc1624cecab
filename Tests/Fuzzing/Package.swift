// swift-tools-version: 6.1

import PackageDescription

// The promises are the target `Properties` of the toolkit's own package, where `swift test` tests
// them on a few seeded inputs; this program looks further, and `.ci/fuzz` builds and calls it.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "literate-course", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [.product(name: "Internals", package: "literate-course")],
      path: "Program"
    )
  ],
  swiftLanguageModes: [.v6]
)
