import Mustache

/// A template of a theme.
struct ThemeTemplate {
  let name: String
  let text: String

  /// Returns what is wrong with it beside the toolkit's own.
  func faults(against templates: [String: String]) -> [ThemeFault] {
    guard let own = templates[name] else {
      let names = templates.keys.sorted().joined(separator: ", ")
      return [ThemeFault("there is no template '\(name)': one of \(names)", line: 1, column: 1)]
    }
    do {
      _ = try MustacheTemplate(string: TemplateWords.filled(text))
    } catch let error as MustacheTemplate.ParserError {
      return [
        ThemeFault(
          "the template cannot be read: \(error.error)", line: error.context.lineNumber,
          column: error.context.columnNumber)
      ]
    } catch {
      return [ThemeFault("the template cannot be read: \(error)", line: 1, column: 1)]
    }
    // A part that every page has, and what such a part may ask for, every template may.
    let shared = ["head", "tools", "menu", "foot", "logo", "licence"].flatMap {
      Self.names(in: templates[$0] ?? "").flatMap(Self.asked)
    }
    let known = Set(Self.names(in: own).flatMap(Self.asked) + shared)
    let partials = Set(templates.keys)
    return Self.names(in: text).compactMap { found -> ThemeFault? in
      if found.isPartial {
        return partials.contains(found.name)
          ? nil
          : ThemeFault(
            "there is no template '\(found.name)': one of \(partials.sorted().joined(separator: ", "))",
            at: found.offset, of: text)
      }
      let isKnown =
        TemplateWords.isPhrase(found.name)
        ? TemplateWords.names(in: found.name).allSatisfy(known.contains)
        : found.name == "." || known.contains(found.name)
      return isKnown
        ? nil
        : ThemeFault(
          "nothing fills '\(found.name)' here: the toolkit's own '\(name)' has "
            + known.subtracting(["."]).sorted().joined(separator: ", "), at: found.offset, of: text)
    }
  }

  /// What a tag is filled with: of a phrase, what it speaks of.
  private static func asked(_ tag: (name: String, isPartial: Bool, offset: Int)) -> [String] {
    TemplateWords.isPhrase(tag.name) ? TemplateWords.names(in: tag.name) : [tag.name]
  }

  /// Returns what a template asks for, with the offsets of the names in bytes.
  private static func names(
    in text: String
  ) -> [(name: String, isPartial: Bool, offset: Int)] {
    text.matches(of: /\{\{\{?([#^\/>&!]?)\s*([^}]*?)\s*\}\}/).compactMap { match in
      let (mark, name) = (match.1, match.2)
      guard mark != "!", !name.hasPrefix("%") else { return nil }
      let offset = text.utf8.distance(from: text.startIndex, to: name.startIndex)
      return (String(name), mark == ">", offset)
    }
  }
}
