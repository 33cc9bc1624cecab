import CourseRuntime
import Foundation
import Literate
import Markup

/// Where a reader changes a lesson's source, or tells that something is wrong with it.
struct SourceLinks: Hashable {
  /// Where the lesson's file can be edited.
  let edit: String
  /// Where an issue begins, its title and the page's address filled in.
  let report: String

  /// Finds the places in a course's repository; nil if it has none, or none that is known.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - title: Its title as plain text.
  ///   - manifest: What the course says of itself.
  ///   - version: The version that its page is of, where others are published beside it.
  init?(
    to lesson: Lesson, title: String, in manifest: CourseManifest, version: SiteVersion? = nil
  ) {
    guard let repository = manifest.repository,
      let forge = manifest.forge ?? CourseManifest.Forge(address: repository)
    else { return nil }
    let path = Self.written(Self.file(of: lesson, in: manifest.language), keeping: "/")
    let branch = Self.written(manifest.branch, keeping: "/")
    let subject = Self.written("\(Phrase.reportTitle.text(lesson.label))\(title)")
    let folder = version.map { "\($0)/" } ?? ""
    let page = manifest.address.map { "\($0)/\(folder)\(lesson.slug).html" } ?? lesson.file
    let body = Self.written("\(page)\n\n")
    switch forge {
    case .github:
      edit = "\(repository)/edit/\(branch)/\(path)"
      report = "\(repository)/issues/new?title=\(subject)&body=\(body)"
    case .gitlab:
      edit = "\(repository)/-/edit/\(branch)/\(path)"
      report =
        "\(repository)/-/issues/new?issue%5Btitle%5D=\(subject)&issue%5Bdescription%5D=\(body)"
    case .forgejo:
      edit = "\(repository)/_edit/\(branch)/\(path)"
      report = "\(repository)/issues/new?title=\(subject)&body=\(body)"
    }
  }

  /// The file that a lesson is written in; of a translated one, that of its translations.
  private static func file(of lesson: Lesson, in language: String) -> String {
    let isTranslated = lesson.file.hasPrefix("translations/\(language)/")
    return isTranslated ? "\(lesson.file.dropLast(".md".count)).po" : lesson.file
  }

  /// Returns text as a part of an address (RFC 3986), signs and letters of other scripts as bytes.
  private static func written(_ text: String, keeping others: String = "") -> String {
    let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    return text.addingPercentEncoding(
      withAllowedCharacters: CharacterSet(charactersIn: plain + others)) ?? text
  }
}

extension CourseManifest.Forge {
  /// Recognises what serves a repository by its address; nil if that does not tell.
  init?(address: String) {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let host = address[start...].prefix { !"/:".contains($0) }.lowercased()
    switch host {
    case "github.com": self = .github
    case "codeberg.org": self = .forgejo
    default:
      // A host of one's own is usually called by what runs on it.
      let names: [(String, Self)] = [
        ("gitlab", .gitlab), ("github", .github), ("forgejo", .forgejo), ("gitea", .forgejo),
      ]
      guard let forge = names.first(where: { host.split(separator: ".").first == $0.0[...] })
      else { return nil }
      self = forge.1
    }
  }
}
