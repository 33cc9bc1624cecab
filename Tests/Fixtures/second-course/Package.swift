// swift-tools-version: 6.1

// A small second course, as an author of another package would write it.
import PackageDescription

// The toolkit: the checkout that this fixture stands in, or the repository that is named.
let toolkit: Package.Dependency =
  if let repository = Context.environment["TOOLKIT"] {
    .package(url: repository, from: "99.0.0")
  } else {
    .package(name: "literate-course", path: "../../..")
  }

let package = Package(
  name: "second-course",
  platforms: [.macOS(.v15)],
  dependencies: [toolkit],
  targets: [
    .target(
      name: "Lessons",
      dependencies: [.product(name: "Exhibits", package: "literate-course")],
      path: "lessons",
      plugins: [.plugin(name: "TanglePlugin", package: "literate-course")]
    ),
    .executableTarget(
      name: "course",
      dependencies: ["Lessons", .product(name: "Weaving", package: "literate-course")]
    ),
    .testTarget(
      name: "LessonsTests",
      dependencies: ["Lessons"],
      plugins: [.plugin(name: "TanglePlugin", package: "literate-course")]
    ),
  ],
  swiftLanguageModes: [.v6]
)
