import ArgumentParser
import Exhibits
import Foundation

/// `weave describe`: what a compiled course says of itself.
///
/// A preview asks the program that it has built, in a process of its own: a trap in `Course.swift`
/// must not end the preview.
struct Describe<Course: WovenCourse>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "describe", abstract: "Print the course's own words ('serve' calls this).",
      shouldDisplay: false)
  }

  func run() throws {
    let description = CourseDescription(
      manifest: Course.program.manifest, fingerprint: Course.program.fingerprint)
    try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(description))
  }
}

/// What a compiled course says of itself.
struct CourseDescription: Codable, Hashable, Sendable {
  let manifest: CourseManifest
  /// The fingerprint of the lessons that were compiled.
  let fingerprint: String
}
