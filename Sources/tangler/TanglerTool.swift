import Literate

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The tool of the build plugin, which writes what SwiftPM compiles; people use `tangle`.
///
/// Every package with lessons compiles it, before all else. So it has no more of the toolkit than reads lessons and
/// writes Swift, and its arguments, which the plugin alone gives, stand in a fixed order: a library that reads options
/// would take longer to compile than all the rest.
@main
enum TanglerTool {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      print(error)
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    let rest = arguments.dropFirst()
    switch (arguments.first, rest.count) {
    case ("module", 4...):
      let sources = try TargetSources(rest.prefix(4))
      try sources.writeModule(beside: Array(rest.dropFirst(4)))
    case ("target", 5):
      try TargetSources(rest.prefix(4)).write(target: arguments[5])
    case ("suites", 3...):
      try Suites(from: arguments[1], names: Array(rest.dropFirst(2))).write(to: arguments[2])
    default:
      throw Usage()
    }
  }
}

/// What the tool says to somebody who starts it.
struct Usage: Error, CustomStringConvertible {
  let description = """
    error: the build plugin starts this program:
      tangler module ROOT LESSONS MODULE OUTPUT [TARGET...]  a module, its suites, and those of the other targets
      tangler target ROOT LESSONS MODULE OUTPUT TARGET        the code that the lessons hold of another target
      tangler suites FROM OUTPUT NAME...                      suites that were made with the module
    'swift run tangle' writes a course as a plain package.
    """
}
