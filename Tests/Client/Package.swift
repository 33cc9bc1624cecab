// swift-tools-version: 6.1
import PackageDescription

// A package that uses the course as a library: '.ci/exports' copies it beside the one that was exported.

let package = Package(
  name: "client",
  platforms: [.macOS(.v15)],
  dependencies: [.package(path: "../library")],
  targets: [
    .executableTarget(
      name: "moons", dependencies: [.product(name: "Micrograd", package: "library")])
  ]
)
