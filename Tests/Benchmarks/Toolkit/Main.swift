import ArgumentParser

/// Measures the toolkit, and the tools a person would use instead, on a synthetic course.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure tangling and weaving of a synthetic course.",
    subcommands: [Measure.self, WritePages.self, WriteCourse.self, KeepResults.self],
    defaultSubcommand: Measure.self)
}
