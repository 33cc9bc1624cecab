extension Course {
  /// Returns the course with a new version of one of its lessons, if that says to the others what the old
  /// one said: its name and title, its code, what links lead to.
  ///
  /// Of the others nothing need be looked at then, however many there are.
  ///
  /// - Parameter lesson: The lesson as it is now.
  /// - Returns: The course; nil if the lesson has to be checked together with the others.
  package func replacing(with lesson: Lesson) -> Course? {
    guard let old = self.lesson(lesson.number), let first = lessons.first,
      old.saysToOthers(what: lesson)
    else { return nil }
    var course = self
    course.lessons[lesson.number - first.number] = lesson.withReferences(bibliography)
    let known = Set(old.links.map(\.destination))
    let links = Set(lesson.links.map(\.destination))
    // What is not led to any more may have been a file beside the lessons, which goes then.
    let changed = known.symmetricDifference(links)
    return changed.allSatisfy { course.hasGoal($0, in: lesson) } ? course : nil
  }

  /// Whether a link leads to a lesson that there is, or out of the course.
  private func hasGoal(_ destination: String, in lesson: Lesson) -> Bool {
    switch LinkTarget(destination) {
    case .external: return true
    case .unsafe: return false
    case .lesson(let file, let anchor):
      let goal = file.isEmpty ? lesson : lessons.first { $0.slug + ".md" == file }
      guard let goal else { return false }
      return anchor.map(goal.anchors.contains) ?? true
    }
  }
}

extension Lesson {
  /// Whether another version of the lesson is the same for all others of its course.
  fileprivate func saysToOthers(what new: Lesson) -> Bool {
    (number, slug, file) == (new.number, new.slug, new.file) && title == new.title
      && anchors == new.anchors && declaredNames == new.declaredNames
      && Set(pictures.map(\.file)) == Set(new.pictures.map(\.file))
      && Set(includes.map(\.shown)) == Set(new.includes.map(\.shown))
      && Set(citations.map(\.key)) == Set(new.citations.map(\.key))
      && exercises.map(\.name) == new.exercises.map(\.name)
      && chunks.count == new.chunks.count
      && zip(chunks, new.chunks).allSatisfy { $0.isToOthers(as: $1) }
  }
}

extension Chunk {
  /// Whether another version of the chunk is the same for all other lessons: it may have moved, and what
  /// only its own lesson runs may have changed.
  fileprivate func isToOthers(as new: Chunk) -> Bool {
    guard role == new.role, id == new.id, scope == new.scope, target == new.target,
      isHidden == new.isHidden,
      program == new.program,
      indentation == new.indentation, placement.isSame(as: new.placement),
      placeholders.map(\.name) == new.placeholders.map(\.name)
    else { return false }
    switch target == nil ? destination : role.destination {
    case .module, .suite, .record: return text == new.text
    case .run, nil: return true
    }
  }
}

extension Chunk.Placement {
  /// Whether two chunks go to the same place, wherever that is written.
  fileprivate func isSame(as other: Chunk.Placement) -> Bool {
    switch (self, other) {
    case (.appended, .appended): true
    case (.replacing(let id, _), .replacing(let other, _)): id == other
    case (.into(let name, _), .into(let other, _)): name == other
    case (.appended, _), (.replacing, _), (.into, _): false
    }
  }
}

extension Include {
  /// What is shown, wherever the fence stands.
  fileprivate var shown: Shown { Shown(path: path, part: part) }

  fileprivate struct Shown: Hashable {
    let path: String
    let part: Part?
  }
}
