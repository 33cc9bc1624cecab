import CourseFiles
import Foundation
import LessonRuns
import Literate
import Properties
import Testing

@testable import Pages

/// Whatever a text says, a page shows it, and is made of the same markup as without it.
@Suite struct EscapingTests {
  /// The sites of the course with a harmless word in every place, and with every payload.
  private static let sites = Result {
    try Dictionary(
      uniqueKeysWithValues: ([harmless] + Payload.all).map { payload in
        let lessons = try HostileCourse(payload: payload).lessons()
        return (
          payload, try Site(course: lessons.course, manifest: lessons.manifest, runs: lessons.runs)
        )
      })
  }
  private static let harmless = Payload(text: "word")

  private static func site(_ payload: Payload) throws -> Site {
    try #require(try sites.get()[payload])
  }

  private func page(_ name: String, of site: Site) throws -> StrictHTML {
    try StrictHTML(String(decoding: try #require(site.files[name]), as: UTF8.self))
  }

  /// Code is coloured by what it says; everything else is marked up the same for every text.
  private static let colours: Set = ["b", "i", "u", "em", "var"]

  @Test(arguments: Payload.all)
  func `a text in any place of a lesson or manifest is shown, and is no markup`(
    payload: Payload
  ) throws {
    let site = try Self.site(payload)
    let harmless = try Self.site(Self.harmless)
    #expect(site.files.keys.sorted() == harmless.files.keys.sorted())
    for name in ["01-one.html", "02-two.html", "index.html", "404.html"] {
      let page = try page(name, of: site)
      let model = try self.page(name, of: harmless)
      let markup = { (page: StrictHTML) in page.elements.filter { !Self.colours.contains($0.name) }
      }
      #expect(markup(page) == markup(model), "\(name)")
      #expect(Set(page.elements).isSubset(of: Self.allowed.union(model.elements)), "\(name)")
      let times = page.wholeText.ranges(of: payload.shown).count
      #expect(times >= (name == "01-one.html" ? 12 : 1), "\(name): \(times)")
    }
  }

  /// What may stand in code.
  private static let allowed: Set<StrictHTML.Element> = [
    .init(name: "b", attributes: []), .init(name: "i", attributes: []),
    .init(name: "u", attributes: []), .init(name: "var", attributes: []),
    .init(name: "em", attributes: []),
  ]

  @Test(arguments: Payload.all)
  func `the search index is data, and has every text`(payload: Payload) throws {
    let script = String(
      decoding: try #require(Self.site(payload).files["search-index.js"]), as: UTF8.self)
    let end = try #require(script.range(of: ";\nwindow.searchTerms = [")?.lowerBound)
    #expect(script.hasPrefix("window.searchIndex = [{") && script.hasSuffix("];\n"))
    let json = Data(script[..<end].dropFirst("window.searchIndex = ".count).utf8)
    let entries = try JSONDecoder().decode([[String: String]].self, from: json)
    #expect(
      entries.map { $0["address"]?.prefix(7) } == ["01-one.", "01-one.", "02-two.", "02-two."])
    let words = { (text: String) in String(text.filter { !$0.isWhitespace && $0 != "\0" }) }
    let text = words(entries.compactMap { $0["text"] }.joined())
    #expect(text.contains(words(payload.text).replacing("\u{85}", with: "")))
  }

  @Test(arguments: Payload.all)
  func `what went wrong is shown, and is no markup`(payload: Payload) throws {
    func standIn(_ text: String) throws -> String {
      var lessons = try WovenLessons("# One", "# Two")
      lessons.runs[1] = LessonRun()
      lessons.runs[1]?.faults = [
        RunFault(
          location: SourceLocation(file: text, line: 1, column: 1), reason: .threw("a \(text) b"))
      ]
      let site = try Site(course: lessons.course, manifest: lessons.manifest, runs: lessons.runs)
      return String(decoding: try #require(site.standIns["01-one.html"]), as: UTF8.self)
    }
    let page = try StrictHTML(standIn(payload.text))
    #expect(page.elements == (try StrictHTML(standIn("word"))).elements)
    #expect(page.wholeText.contains("a \(payload.text.printable) b"))
  }

  @Test(arguments: Payload.all)
  func `no page of a lesson can pass for a stand-in`(payload: Payload) throws {
    for (_, bytes) in try Self.site(payload).files { #expect(!StandIn.isOne(bytes)) }
  }

  @Test(
    arguments: [
      "javascript:hit()", "JavaScript:hit()", " https://a.b", "https://a.b/\"", "https://a.b/<b>",
      "https://a.b/\u{301}", "data:text/html,x", "//a.b", "https://", "http:a.b", "a.b", "",
      "https://a.b/", "https://a.b/\n", "mailto:a@b.c", "vbscript:x", "https:\\\\a.b",
    ])
  func `an address of the manifest that pages cannot lead to is a fault at its line`(
    address: String
  ) throws {
    var lessons = try WovenLessons("# One")
    lessons.manifest = .init(
      title: "", summary: "", repository: address, address: address,
      links: [.init("a", to: "javascript:hit()", "b"), .init("a", to: "guide/a.html#b", "c")],
      line: 7)
    let error = #expect(throws: SiteError.self) { try lessons.page("index.html") }
    let place = "lessons/Course.swift:7:1"
    #expect(error?.faults.map(\.location.description) == [place, place, place])
    #expect(
      Set(error?.faults.map(\.reason) ?? []) == [.address(address), .address("javascript:hit()")])
  }

  /// What the browser suite visits: it names the folder, and is the only one that needs the pages.
  private static let folder = ProcessInfo.processInfo.environment["PAYLOAD_SITE"]

  @Test(.enabled(if: folder != nil)) func `the pages are written for the browser suite`() throws {
    let output = OutputFolder(URL(filePath: try #require(Self.folder)))
    var shown: [String] = []
    for (number, payload) in (Payload.all + [Payload.everything]).enumerated() {
      let lessons = try HostileCourse(payload: payload).lessons(
        showing: HostileExhibits(payload).all)
      let site = try Site(course: lessons.course, manifest: lessons.manifest, runs: lessons.runs)
      for (path, bytes) in site.files { try output.write(bytes, to: "\(number)/\(path)") }
      shown.append(payload.shown)
    }
    try output.write(JSONEncoder().encode(shown), to: "payloads.json")
  }
}
