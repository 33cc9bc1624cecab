import CourseRuntime
import Exhibits
import Testing

@testable import Pages

@Suite struct ManifestFaultsTests {
  /// What is said of a manifest that describes a course of three lessons.
  private func faults(
    parts: [(String, Int)] = [], cover: CourseManifest.Cover? = nil,
    timeLimits: [Int: Double] = [:],
    macros: [String: String] = [:], language: String = "en", phrases: [String: String] = [:]
  ) throws -> [String] {
    var lessons = try WovenLessons("# One", "# Two", "# Three")
    lessons.manifest = CourseManifest(
      title: "", summary: "", parts: parts.map { CourseManifest.Part($0.0, from: $0.1) },
      language: language, phrases: phrases, cover: cover, macros: macros, timeLimits: timeLimits,
      line: 7)
    do {
      _ = try lessons.site()
      return []
    } catch let error as SiteError {
      return error.faults.map(\.description)
    }
  }

  private let place = "lessons/Course.swift:7:1: error: "

  @Test func `parts that follow each other are fine, also when none is at the first lesson`() throws
  {
    #expect(try faults(parts: [("A", 2), ("B", 3)], timeLimits: [3: 1]) == [])
  }

  @Test func `what names a lesson that is not there is a fault`() throws {
    let all = "and the course has lessons 1 to 3"
    #expect(
      try faults(parts: [("A", 0), ("B", 4)], cover: .init(lesson: 9), timeLimits: [8: 1, 5: 1])
        == [
          "\(place)the part 'A' begins at lesson 0, \(all)",
          "\(place)the part 'B' begins at lesson 4, \(all)",
          "\(place)a time limit is set for lesson 5, \(all)",
          "\(place)a time limit is set for lesson 8, \(all)",
          "\(place)the cover is of lesson 9, \(all)",
        ])
  }

  @Test func `parts out of order, or at one lesson, are a fault`() throws {
    #expect(
      try faults(parts: [("A", 3), ("B", 1), ("C", 1)]) == [
        "\(place)the part 'B' begins at lesson 1, before 'A': parts stand in the order of their "
          + "lessons", "\(place)the parts 'B' and 'C' begin at the same lesson, 1",
      ])
  }

  @Test func `a language that browsers do not know is a fault`() throws {
    for language in ["de", "pt-BR", "zh-Hant-TW"] {
      #expect(try faults(language: language) == [])
    }
    for language in ["German", "", "de_DE", "en\" onload=\"x"] {
      #expect(
        try faults(language: language) == [
          "\(place)the language '\(language)' is none that browsers know: write 'en', 'de' or 'pt-BR'"
        ])
    }
  }

  @Test func `a phrase that pages do not say, or that says something else, is a fault`() throws {
    #expect(
      try faults(phrases: ["lesonNumber": "Chapter {1}", "lessonCount": "chapters", "zzz": "z"])
        == [
          place + "there is no phrase 'lesonNumber': 'lessonNumber' is near",
          place
            + "'chapters' cannot stand for the phrase 'lessonCount', in English 'lesson|lessons': "
            + "it counts: say it of one, and behind '|' of more",
          place + "there is no phrase 'zzz'",
        ])
    #expect(try faults(phrases: ["lessonNumber": "Chapter {1}"]) == [])
  }

  @Test func `a macro that stands for no formula is a fault`() throws {
    #expect(try faults(macros: ["RR": #"\mathbb{R}"#]) == [])
    #expect(
      try faults(macros: ["RR": #"\mathbb{"#, "r1": "r"]) == [
        #"\#(place)the macro 'RR' stands for no whole piece of a formula: { is never closed"#,
        "\(place)'r1' cannot be called in a formula: a macro's name is made of letters, 'RR' for \\RR",
      ])
  }

  @Test func `a macro of the course is known in titles, prose and displays`() throws {
    var lessons = try WovenLessons("# Of $`\\RR`$\n\nIn $`\\RR`$:\n\n```math\n\\RR\n```\n")
    lessons.manifest = CourseManifest(title: "", summary: "", macros: ["RR": #"\mathbb{R}"#])
    let page = try lessons.page("01-one.html")
    #expect(page.split(separator: "<mi>ℝ</mi>").count > 3)
    #expect(page.contains(/<title>[^<]*Of ℝ/))
  }

  @Test func `a cover of an exhibit that is not shown is a fault`() throws {
    #expect(
      try faults(cover: .init(lesson: 2, exhibit: 3))
        == ["\(place)the cover is exhibit 3 of lesson 2, which shows 0"])
  }
}
