import ArgumentParser
import Foundation
import Literate
import Pages
import Running

/// What says which share of a course's work this machine does, and where that goes.
struct Sharing: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Do one share of the work, for several machines: 2/5 is the second of five.",
      valueName: "share"))
  var shard: Shard?

  @Option(
    help: ArgumentHelp(
      "The folder for what the share gave; if it is left out, one in '.build/shares'.",
      valueName: "folder"))
  var output: String?

  func validate() throws {
    if output != nil, shard == nil {
      throw ValidationError("'--output' is for a share: say which with '--shard', such as 2/5")
    }
  }

  /// Where a share goes.
  func folder(of shard: Shard) -> ShareFolder {
    ShareFolder(output ?? ".build/shares/\(shard.folderName)")
  }
}

/// What says where the shares are that other machines have made.
struct Joining: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Run nothing: take the shares in these folders, or in the folders in them.",
      valueName: "folders"))
  var from: [String] = []

  @Flag(
    help: """
      Write down how long the lessons of the shares took, in 'lesson-durations.json', by which shares \
      are cut from then on.
      """)
  var keepDurations = false

  func validate() throws {
    if keepDurations, from.isEmpty {
      throw ValidationError("'--keep-durations' reads shares: say where they are with '--from'")
    }
  }
}

extension Weaver {
  /// Reads and joins the shares of a course.
  ///
  /// - Parameters:
  ///   - joining: Where they are.
  ///   - parts: What they must have done.
  ///   - skipBuild: Whether the program counts as built.
  /// - Returns: The course, and all that was done of it.
  /// - Throws: `ShareFaults`, `CourseError`, `CourseBuildError`, or the system's error.
  func join(
    _ joining: Joining, parts: Set<CheckPart>, skipBuild: Bool
  ) async throws -> (course: Course, shares: JoinedShares) {
    let course = try folder.course()
    if !skipBuild { try await buildProgram(of: course) }
    let inputs = try await portableInputs(skipBuild: skipBuild)
    let shares = try JoinedShares(
      ShareFolder.all(at: joining.from), here: ShareIdentity(folder, inputs), course: course,
      parts: parts)
    if joining.keepDurations {
      var durations = try LessonDurations(in: folder.root)
      let names = Dictionary(
        uniqueKeysWithValues: course.lessons.map { ($0.number, $0.fileName) })
      durations.seconds = durations.seconds.filter { names.values.contains($0.key) }
      for (number, seconds) in shares.seconds {
        if let name = names[number] { durations.seconds[name] = seconds }
      }
      try durations.write(to: folder.root)
    }
    return (course, shares)
  }

  /// Weaves a site from what the lessons gave on other machines; where the names in their code lead, this one
  /// finds.
  ///
  /// - Throws: `SiteError`, `ThemeError`, `BuildPlanError`, or the system's error.
  func site(from shares: JoinedShares, of course: Course) async throws -> Site {
    let drawing = try SiteDrawing(course, by: self)
    let links = await links(of: course, by: try soundRunner(for: course))
    return try drawing.site(of: Results(runs: shares.runs), links: links)
  }
}
