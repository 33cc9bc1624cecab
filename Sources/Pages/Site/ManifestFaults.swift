import CourseRuntime
import Exhibits
import LessonRuns
import Literate
import Markup
import Spelling
import TeXMath

extension CourseManifest {
  /// Returns what the manifest says that cannot be, at its line: each address that is none, each lesson that
  /// the course has not, and each phrase that is none or says something else.
  package func faults(in course: Course) -> [RunFault] {
    let place = place(in: course)
    return addressFaults.map { RunFault(location: place, reason: .address($0)) }
      + (lessonFaults(in: course) + languageFaults + phraseFaults + macroFaults).map {
        RunFault(location: place, reason: .manifest($0))
      }
  }

  /// The commands that the course has for its formulas; none if one of them has a fault.
  package var formulaMacros: Macros { (try? Macros(macros)) ?? .none }

  private var languageFaults: [String] {
    if Self.isLanguage(language) { return [] }
    return ["the language '\(language)' is none that browsers know: write 'en', 'de' or 'pt-BR'"]
  }

  /// Whether a text names a language as the web does: `en`, `pt-BR`.
  package static func isLanguage(_ name: String) -> Bool {
    name.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{1,8})*/) != nil
  }

  private var phraseFaults: [String] {
    phrases.sorted { $0.key < $1.key }.compactMap { name, text in
      guard let phrase = Phrase(rawValue: name) else {
        let meant = Vocabulary.nearest(to: name, among: Phrase.allCases.map(\.rawValue))
        return "there is no phrase '\(name)'" + (meant.map { ": '\($0)' is near" } ?? "")
      }
      return phrase.fault(inReplacement: text).map {
        "'\(text)' cannot stand for the phrase '\(name)', in English '\(phrase.english)': \($0)"
      }
    }
  }

  private var macroFaults: [String] {
    do throws(MacroError) {
      _ = try Macros(macros)
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  /// The line of the file that describes the course.
  func place(in course: Course) -> SourceLocation {
    let folder = course.lessons.first?.file.split(separator: "/").dropLast() ?? []
    let file = (folder + ["Course.swift"]).joined(separator: "/")
    return SourceLocation(file: file, line: line, column: 1)
  }

  private func lessonFaults(in course: Course) -> [String] {
    let parts = parts.map { (what: "the part '\($0.title)' begins at", lesson: $0.firstLesson) }
    let limits = timeLimits.keys.sorted().map { (what: "a time limit is set for", lesson: $0) }
    let covers = [cover].compactMap(\.self).map { (what: "the cover is of", lesson: $0.lesson) }
    let numbers = course.lessons.map(\.number)
    let all = "the course has lessons \(numbers.min() ?? 0) to \(numbers.max() ?? 0)"
    let missing = (parts + limits + covers).filter { course.lesson($0.lesson) == nil }
    return missing.map { "\($0.what) lesson \($0.lesson), and \(all)" } + orderFaults
  }

  private var orderFaults: [String] {
    zip(parts, parts.dropFirst()).compactMap { part, next in
      if part.firstLesson < next.firstLesson { return nil }
      return part.firstLesson == next.firstLesson
        ? "the parts '\(part.title)' and '\(next.title)' begin at the same lesson, "
          + "\(next.firstLesson)"
        : "the part '\(next.title)' begins at lesson \(next.firstLesson), before '\(part.title)': "
          + "parts stand in the order of their lessons"
    }
  }

  private var addressFaults: [String] {
    let own = [repository, address].compactMap(\.self).filter { !Self.isAddress($0) }
    let others = links.map(\.address).filter {
      LinkTarget($0) == .unsafe || !Self.isWritten($0) || $0.isEmpty
    }
    let branches = Self.isWritten(branch) && !branch.isEmpty ? [] : [branch]
    return own + others + branches
  }

  /// Whether text is an address of the web, written as RFC 3986 has it, without a slash at its end.
  private static func isAddress(_ text: String) -> Bool {
    let scheme = ["https://", "http://"].first { text.hasPrefix($0) }
    guard let scheme, text.utf8.count > scheme.utf8.count, !text.hasSuffix("/") else {
      return false
    }
    return isWritten(text)
  }

  /// Whether text has only characters that addresses are written with.
  private static func isWritten(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let others = "-._~:/?#[]@!$&()*+,;=%".utf8
    return text.utf8.allSatisfy {
      letters.contains($0 | 0x20) || digits.contains($0) || others.contains($0)
    }
  }
}
