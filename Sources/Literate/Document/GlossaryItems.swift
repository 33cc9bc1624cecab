extension Lesson {
  /// The items of its glossary, which is the list below a heading `## Glossary`; none if it has none.
  ///
  /// Each begins with a term, set strong, and goes on with what it means.
  package var glossaryItems: [(term: [Inline], content: [Inline])] {
    var isGlossary = false
    for block in blocks {
      switch block {
      case .heading(let heading) where heading.level <= 2: isGlossary = heading.anchor == "glossary"
      case .list(let list) where isGlossary:
        return list.items.compactMap { item in
          guard case .paragraph(let content)? = item.first, case .strong(let term)? = content.first
          else { return nil }
          return (term, content)
        }
      default: break
      }
    }
    return []
  }
}
