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
      """)

  @OptionGroup var folders: Folders

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String

  @Flag(help: "Write the book as PDF as well, which Chromium or Chrome sets.")
  var pdf = false

  @OptionGroup var joining: Joining

  func run() async throws {
    let folder = try await folders.course()
    let known = RunCache(folder: RunCache.folder(beside: folder.program))
    let weaver = Weaver(folder: folder, tool: Terminal.executable, cache: known)
    try await Terminal.tellingErrors {
      let target = URL(filePath: output, relativeTo: folder.root).standardizedFileURL
      if "\(target.path)/".hasPrefix("\(folder.site.standardizedFileURL.path)/") {
        throw Problem(
          in: "--output", "'\(output)' lies in the site's folder: name one outside of it")
      }
      let published = PublishedCourse(
        weaver: weaver, skipBuild: folders.skipBuild, joining: joining,
        printer: pdf ? try await ChromiumPrinter() : nil)
      folder.tellOfLanguage()
      let files = try await folder.manifest.whileSpeaking { try await published.files() }
      let changed = try ExportFolder(output, in: folder.root).write(files)
      known.settle()
      Terminal.tell("\(output): \(files.count) files to publish, \(changed) changed")
      if files[WebFiles.feed] == nil { Terminal.tell(published.reasonForNoFeed) }
    }
  }
}
