import ArgumentParser
import Foundation
import Literate

/// `weave build`: runs the course and writes its site.
struct Build<Course: WovenCourse>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "build", abstract: "Run the lessons and write their pages.")
  }

  @OptionGroup var folders: Folders<Course>

  @Flag(
    inversion: .prefixedNo,
    help: "Take the results of lessons that were run before, when nothing they depend on changed.")
  var cache = true

  func run() async throws {
    let kept = cache ? KeptRuns(folder: KeptRuns.folder(beside: Terminal.executable)) : nil
    let weaver = folders.weaver(kept: kept)
    let inputs = kept == nil ? nil : try? WeaveInputs(of: weaver)
    let folder = SiteFolder(url: URL(filePath: folders.site))
    if let kept, let inputs, let last = WeaveRecord(in: kept.cache.folder),
      folder.differences(from: last.site).isEmpty
    {
      if last.inputs == inputs { return Terminal.say("Nothing changed in \(folders.site).") }
      let reweave = Reweave(
        record: last, inputs: inputs, kept: kept, manifest: weaver.manifest,
        fingerprint: weaver.fingerprint, sources: { weaver.surroundings.contents })
      if let outcome = try? reweave.outcome() {
        for lesson in outcome.drawn { Terminal.say("\(lesson.called): no code changed, known") }
        try write(outcome.site, to: folder)
        return keep(outcome.pieces, of: outcome.site, from: inputs, weaver)
      }
    }
    let outcome = try await weave(with: weaver)
    try write(outcome.site, to: folder)
    try tellFaults(of: outcome.site)
    if let inputs, let pieces = outcome.pieces {
      keep(pieces, of: outcome.site, from: inputs, weaver)
    }
  }

  private func write(_ site: Site, to folder: SiteFolder) throws {
    let changed = try publish(site, to: folder)
    Terminal.say(
      changed.isEmpty
        ? "Nothing changed in \(folders.site)."
        : "Wrote \(changed.count) of \(site.files.count) files to \(folders.site).")
  }

  /// Records a weave for the next one; not if a file was changed meanwhile.
  private func keep(
    _ pieces: KnownPieces, of site: Site, from inputs: WeaveInputs, _ weaver: Weaver
  ) {
    guard let folder = weaver.kept?.cache.folder, (try? WeaveInputs(of: weaver)) == inputs else {
      return
    }
    WeaveRecord(
      inputs: inputs, sources: weaver.surroundings.contents, site: site, pieces: pieces
    ).keep(in: folder)
  }
}

/// Publishes a site, and turns what hinders it into a line on standard error and status 1.
func publish(_ site: Site, to folder: SiteFolder) throws -> [String] {
  do {
    return try folder.publish(site)
  } catch {
    for fault in site.faults { Terminal.complain(fault.description) }
    Terminal.complain(error.description)
    throw ExitCode.failure
  }
}

/// Tells what went wrong in single lessons, and ends with status 1 if anything did.
func tellFaults(of site: Site) throws {
  for fault in site.faults { Terminal.complain(fault.description) }
  guard site.standIns.isEmpty else {
    let count = site.standIns.count
    Terminal.say("\(count == 1 ? "1 lesson has" : "\(count) lessons have") no new page.")
    throw ExitCode.failure
  }
}

/// Runs all of a course and weaves it, as ``weave(with:)`` does.
func weave<Course: WovenCourse>(
  _: Course.Type, _ folders: Folders<Course>
) async throws -> Site {
  try await weave(with: folders.weaver()).site
}

/// Weaves a course, tells how it goes, and turns what is wrong with the course as a whole into lines
/// on standard error and status 1.
func weave(with weaver: Weaver) async throws -> Weaver.Outcome {
  do {
    return try await weaver.weave { progress in
      let time = progress.duration.formatted(
        .units(allowed: [.seconds, .milliseconds], width: .narrow))
      let result =
        progress.run.faults.isEmpty ? "\(progress.lesson.chunks.count) chunks" : "went wrong"
      Terminal.say(
        "\(progress.lesson.called): \(result), "
          + (progress.wasKept ? "known" : time))
    }
  } catch {
    Terminal.complain("\(error)")
    throw ExitCode.failure
  }
}

extension Lesson {
  /// What a person calls the lesson.
  fileprivate var called: String { "\(label) \(title.plainText)" }
}
