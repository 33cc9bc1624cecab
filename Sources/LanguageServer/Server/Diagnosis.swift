import Literate

/// What is wrong, told while somebody types: own faults at once, those of the compiler when nobody types.
extension LanguageServer {
  /// Tells the own faults of the open lessons.
  ///
  /// What the compiler said last stays beside them until it is asked anew, unless the lesson itself has a
  /// fault: a build, too, tells that first, and what a compiler says of half a chunk helps nobody.
  func tellOwnFaults() {
    for lesson in open.keys.sorted() { publish(lesson) }
  }

  /// Looks at the formulas of every open lesson, and asks for the compiler's opinion of its code.
  ///
  /// What has changed is asked about first, and each answer is told when it comes. A view is asked about
  /// again when it says something else, or when something was saved: for it, the Swift server reads all of
  /// another program.
  func diagnose() {
    for lesson in draft.course.lessons where open[lesson.file] != nil {
      formulaFaults[lesson.file] = knowledge.formulaFaults(lesson).compactMap(diagnostic)
      publish(lesson.file)
    }
    guard swift != nil else { return }
    let lessons = open.keys.filter { !draft.isFaulty($0) }.sorted()
    let files = lessons.flatMap { lesson in virtual.files(of: lesson).map { (lesson, $0) } }
    let isKnown = { [compilerFaults] (file: VirtualFile) in
      compilerFaults[file.name]?.text == file.text
    }
    let changed = files.filter { !isKnown($0.1) }
    let others = files.filter { isKnown($0.1) && !virtual.isView($0.1) }
    let views = changed.filter { virtual.isView($0.1) }
    for (lesson, file) in changed.filter({ !virtual.isView($0.1) }) + others + views {
      askCompiler(about: file, of: lesson)
    }
  }

  private func askCompiler(about file: VirtualFile, of lesson: String) {
    swift?.show(file)
    let uri = DocumentURI(setup.scratch).appending(file.name).text
    swift?.request("textDocument/diagnostic", ["textDocument": ["uri": .string(uri)]]) {
      [weak self] answer in
      guard let self, case .result(let result) = answer,
        virtual.files[file.name]?.text == file.text
      else { return }
      compilerFaults[file.name] = (file.text, result["items"].array)
      publish(lesson)
    }
  }

  /// What the compiler said of a lesson as it is now.
  private func compilerFaults(in lesson: String) -> [JSON] {
    var found: [JSON] = []
    for file in virtual.files(of: lesson) {
      guard let (text, items) = compilerFaults[file.name], text == file.text else { continue }
      let uri = DocumentURI(setup.scratch).appending(file.name).text
      for item in items {
        guard let (place, diagnostic) = mappedDiagnostic(item, uri, file), place == lesson,
          !found.contains(diagnostic)
        else { continue }
        found.append(diagnostic)
      }
    }
    return found
  }

  private func mappedDiagnostic(
    _ item: JSON, _ uri: String, _ file: VirtualFile
  ) -> (lesson: String, JSON)? {
    guard let range = TextRange(item["range"]), let (lesson, place) = lessonRange(range, in: uri)
    else { return nil }
    var result: JSON = [
      "range": place.json, "severity": item["severity"], "source": "swift",
      "message": item["message"],
    ]
    // What must not compile is right if the compiler says something.
    if virtual.programs.contains(file.name) { result["severity"] = 3 }
    if !item["code"].isNull { result["code"] = item["code"] }
    return (lesson, result)
  }

  private func publish(_ lesson: String) {
    guard let uri = open[lesson] else { return }
    let own = draft.faults.filter { $0.location.file == lesson }.map(diagnostic)
    let others = draft.isFaulty(lesson) ? [] : compilerFaults(in: lesson)
    let all = own + (formulaFaults[lesson] ?? []) + others
    guard published[lesson] != all else { return }
    published[lesson] = all
    guard isAskedForFaults else { return send(Self.diagnostics(all, of: uri)) }
    editCount += 1
    send([
      "jsonrpc": "2.0", "id": .string("weave-\(editCount)"),
      "method": "workspace/diagnostic/refresh",
    ])
  }

  /// Answers an editor that asks for the faults of a lesson.
  func faults(in lesson: String) -> JSON {
    ["kind": "full", "items": .array(published[lesson] ?? [])]
  }

  /// The message that tells what is wrong with a text.
  static func diagnostics(_ items: [JSON], of uri: String) -> JSON {
    [
      "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics",
      "params": ["uri": .string(uri), "diagnostics": .array(items)],
    ]
  }

  private func diagnostic(_ problem: Problem) -> JSON? {
    guard case .source(let location) = problem.place else { return nil }
    let lines = LineTable(draft.bytes(of: location.file) ?? [])
    let (line, start) = (location.line - 1, location.column - 1)
    return [
      "range": lines.range(line: line, start..<start + 1).json, "severity": 1, "source": "weave",
      "message": .string(problem.message),
    ]
  }

  private func diagnostic(_ fault: Diagnostic) -> JSON {
    [
      "range": range(of: fault).json, "severity": 1, "source": "weave",
      "message": .string(fault.reason.description.printable),
    ]
  }

  /// The word that a fault is about.
  private func range(of fault: Diagnostic) -> TextRange {
    let lines = LineTable(draft.bytes(of: fault.location.file) ?? [])
    let line = fault.location.line - 1
    if let repair = Repair(of: fault, in: lines) { return repair.range }
    let start = fault.location.column - 1
    let word = lines[line].dropFirst(start).prefix { $0 != 0x20 && $0 != 0x09 }
    return lines.range(line: line, start..<start + max(1, word.count))
  }

  /// The repairs of own faults in a range.
  func repairs(in lesson: String, _ range: TextRange) -> [JSON] {
    let lines = LineTable(draft.bytes(of: lesson) ?? [])
    return draft.faults.filter { $0.location.file == lesson }.compactMap { fault in
      guard let repair = Repair(of: fault, in: lines),
        repair.range.touches(range.start) || range.touches(repair.range.start)
      else { return nil }
      return [
        "title": .string("Replace with '\(repair.right)'"), "kind": "quickfix",
        "isPreferred": true,
        "edit": [
          "changes": .object([
            uri(of: lesson): [["range": repair.range.json, "newText": .string(repair.right)]]
          ])
        ],
      ]
    }
  }

  /// What the compiler said of a range, in places of a tangled file.
  func swiftDiagnostics(in file: VirtualFile, _ lesson: String, _ range: TextRange) -> [JSON] {
    compilerFaults(in: lesson).compactMap { item in
      guard let place = TextRange(item["range"]),
        place.touches(range.start) || range.touches(place.start),
        let (own, start) = virtual.position(of: place.start, in: lesson), own.name == file.name,
        let (_, end) = virtual.position(of: place.end, in: lesson)
      else { return nil }
      var result = item
      result["range"] = TextRange(start, end).json
      return result
    }
  }
}
