import ArgumentParser
import Exporting
import Foundation
import Literate
import Pages
import Publishing
import Running

/// `weave publish`: all that a server is to have, in one folder.
struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Write all that a server is to have: the site, the book, a map, a feed.",
    discussion: """
      Weaves the pages into the folder, with what else stands in the site's folder; with the course as \
      a book in EPUB, which the index leads to; and with 'robots.txt'. If 'Course.swift' has the \
      course's address, then also 'sitemap.xml', and 'feed.xml', which tells the newest change of \
      every lesson by the commits. If a lesson goes wrong nothing is written: a server keeps what it \
      has.

      With '--version' all of it goes into a folder of that name, beside the versions that are there \
      already. The newest is 'latest' as well, and every page leads to the others.
      """)

  @OptionGroup var folders: Folders

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String

  @Flag(help: "Write the book as PDF as well, which Chromium or Chrome sets.")
  var pdf = false

  @Option(
    name: .customLong("version"),
    help: ArgumentHelp("What to call it beside other versions, such as '0.1'.", valueName: "name"))
  var versionName: String?

  @Option(help: ArgumentHelp("Remove a version; no lesson is run.", valueName: "name"))
  var remove: String?

  @Flag(
    help: """
      Make the picture that other sites show beside a link to a page: its title and its first \
      figure. Chromium or Chrome makes it, in about a second each. Needs the course's address.
      """)
  var cards = false

  @OptionGroup var joining: Joining

  func validate() throws {
    if remove != nil, versionName != nil {
      throw ValidationError("a version is published or removed: '--version' or '--remove'")
    }
  }

  func run() async throws {
    let folder = try await folders.course()
    let versions = VersionedFolder(name: output, root: folder.root, manifest: folder.manifest)
    if let remove {
      return try await Terminal.tellingErrors {
        let version = try SiteVersion(remove)
        let outcome = try folder.manifest.speaking { try versions.remove(version) }
        Terminal.tell("\(output): removed '\(version)', \(outcome.changed) files changed")
        Terminal.tell(outcome.words)
      }
    }
    let known = RunCache(folder: RunCache.folder(beside: folder.program))
    let weaver = Weaver(folder: folder, tool: Terminal.executable, cache: known)
    try await Terminal.tellingErrors {
      let version = try versionName.map { try SiteVersion($0) }
      let target = URL(filePath: output, relativeTo: folder.root).standardizedFileURL
      if "\(target.path)/".hasPrefix("\(folder.site.standardizedFileURL.path)/") {
        throw Problem(
          in: "--output", "'\(output)' lies in the site's folder: name one outside of it")
      }
      if cards, folder.manifest.address == nil {
        throw Problem(
          in: "--cards",
          "pages name their pictures by full addresses: say 'address:' in 'Course.swift'")
      }
      if let version {
        try versions.claim(version)
      } else if let known = versions.versions.nonEmpty {
        throw VersionedFolderError.versions(folder: output, known)
      }
      let published = PublishedCourse(
        weaver: weaver, skipBuild: folders.skipBuild, joining: joining,
        printer: pdf ? try await ChromiumPrinter() : nil,
        photographer: cards ? try await ChromiumPrinter() : nil, version: version)
      folder.tellOfLanguage()
      let files = try await folder.manifest.whileSpeaking { try await published.files() }
      let outcome = try folder.manifest.speaking {
        try version.map { try versions.publish($0, files) }
      }
      let changed = try outcome?.changed ?? ExportFolder(output, in: folder.root).write(files)
      known.settle()
      Terminal.tell("\(output): \(files.count) files to publish, \(changed) changed")
      if let outcome { Terminal.tell(outcome.words) }
      if files[WebFiles.feed] == nil { Terminal.tell(published.reasonForNoFeed) }
    }
  }
}

extension VersionedFolder.Outcome {
  /// What a person who published is told.
  var words: String {
    let pages =
      switch gone {
      case 0: ""
      case 1: "; it does not have 1 page of another version, and says so there"
      default: "; it does not have \(gone) pages of other versions, and says so there"
      }
    return "The newest version is '\(newest)', at '\(SiteVersion.newest)'\(pages)"
  }
}

extension Array {
  /// The array, if there is anything in it.
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
