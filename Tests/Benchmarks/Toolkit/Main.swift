import ArgumentParser

/// Measures the toolkit, and the tools a person would use instead, on a synthetic course.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure tangling and weaving of a synthetic course.",
    subcommands: [Measure.self, WritePages.self, WriteCourse.self], defaultSubcommand: Measure.self)
}
