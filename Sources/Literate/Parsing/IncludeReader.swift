import Spelling

extension LessonParser {
  /// Reads a fence that shows a file; nil if it shows its own text.
  ///
  /// - Parameters:
  ///   - node: The block of code.
  ///   - fence: Its fence.
  ///   - code: What stands in it.
  /// - Returns: What it shows; nil as well if that cannot be read.
  mutating func readInclude(
    _ node: CMarkNode, _ fence: Fence, code: String
  ) -> Include? {
    guard let language = fence.words.first?.text,
      let word = fence.words.dropFirst().first(where: { $0.text.hasPrefix(Include.mark) })
    else { return nil }
    func place(_ word: Fence.Word, _ offset: Int = 0) -> SourceLocation {
      source.location(line: node.startLine, column: word.column + offset)
    }
    var label: Label?
    for other in fence.words.dropFirst() where other.column != word.column {
      if other.text.hasPrefix("label=") {
        label = self.label(other, at: place(other, "label=".utf8.count))
      } else {
        report(place(other), .include(.word(other.text)))
      }
    }
    if !code.allSatisfy(\.isWhitespace) { report(location(of: node), .include(.withText)) }
    let value = word.text.dropFirst(Include.mark.count)
    let mark = value.firstIndex(of: "#")
    let path = String(value[..<(mark ?? value.endIndex)])
    let pathPlace = place(word, Include.mark.utf8.count)
    let partPlace = place(word, Include.mark.utf8.count + path.utf8.count + 1)
    guard Include.isInPackage(path) else {
      report(pathPlace, .include(.path(path)))
      return nil
    }
    let written = mark.map { String(value[value.index(after: $0)...]) }
    let part = written.flatMap(Include.Part.init)
    if let written, part == nil {
      report(partPlace, .include(.part(written)))
      return nil
    }
    let include = Include(
      language: language, path: path, part: part, label: label, location: location(of: node),
      pathLocation: pathPlace, partLocation: mark == nil ? pathPlace : partPlace)
    includes.append(include)
    return include
  }
}

extension Include {
  /// What the word begins with that names the file.
  static let mark = "from="

  /// Whether a path stays in the folder of the package, and away from what is hidden there.
  static func isInPackage(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.utf8.contains(UInt8(ascii: "\\"))
      && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }

  /// Returns the paths of the files that a lesson shows, as far as its lines tell: for those who watch
  /// files and do not read lessons.
  package static func paths(in bytes: [UInt8]) -> Set<String> {
    guard bytes.offset(ofFirst: Array(" \(mark)".utf8)) != nil else { return [] }
    var paths: Set<String> = []
    for (text, _) in TextLines.all(in: bytes) {
      let line = bytes[text]
      guard let start = line.firstIndex(where: { $0 == .backtick || $0 == UInt8(ascii: "~") }),
        let fence = Fence(line: line, column: start - line.startIndex + 1)
      else { continue }
      for word in fence.words.dropFirst() where word.text.hasPrefix(mark) {
        let path = String(word.text.dropFirst(mark.count).prefix { $0 != "#" })
        if isInPackage(path) { paths.insert(path) }
      }
    }
    return paths
  }

  /// Returns what is shown of a file.
  ///
  /// - Throws: What is wrong with it.
  func text(in bytes: [UInt8]) throws(IncludeFault) -> IncludedText {
    let bytes = bytes.withoutByteOrderMark
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw .notText(path)
    }
    let all = text.withPlainLineEndings.lines
    switch part {
    case nil: return try Self.text(all, 1...max(1, all.count))
    case .lines(let lines):
      guard lines.upperBound <= all.count else { throw .noLines(count: all.count) }
      return try Self.text(all, lines)
    case .region(let name): return try Self.text(all, try Self.lines(of: name, in: all))
    }
  }

  /// Returns where a region stands, without its marks.
  private static func lines(
    of name: String, in all: [Substring]
  ) throws(IncludeFault) -> ClosedRange<Int> {
    var open: [(name: String, line: Int)] = []
    var found: ClosedRange<Int>?
    var names: [String] = []
    for (line, text) in zip(1..., all) {
      switch RegionMark(text) {
      case .open(let other):
        if other == name, names.contains(name) { throw .twoRegions(name, line: line) }
        names.append(other)
        open.append((other, line))
      case .close:
        guard let last = open.popLast(), last.name == name else { continue }
        guard line > last.line + 1 else { throw .empty }
        found = (last.line + 1)...(line - 1)
      case nil: break
      }
    }
    if let found { return found }
    if let region = open.first(where: { $0.name == name }) {
      throw .openRegion(name, line: region.line)
    }
    throw .noRegion(name, suggestion: Vocabulary.nearest(to: name, among: names))
  }

  /// Returns some lines without the marks of regions, the empty lines around them, and what all of them
  /// are indented by.
  private static func text(
    _ all: [Substring], _ range: ClosedRange<Int>
  ) throws(IncludeFault) -> IncludedText {
    var lines = zip(1..., all).filter { range.contains($0.0) && RegionMark($0.1) == nil }
    while let last = lines.last, last.1.allSatisfy(\.isWhitespace) { lines.removeLast() }
    lines = Array(lines.drop { $0.1.allSatisfy(\.isWhitespace) })
    guard let first = lines.first, let last = lines.last else { throw .empty }
    var margin = first.1.prefix { $0 == " " || $0 == "\t" }
    for (_, line) in lines where !line.allSatisfy(\.isWhitespace) {
      while !line.hasPrefix(margin) { margin = margin.dropLast() }
    }
    let text = lines.map { _, line in
      String(line.hasPrefix(margin) ? line.dropFirst(margin.count) : "") + "\n"
    }
    return IncludedText(text: text.joined(), lines: first.0...last.0)
  }
}

extension Include.Part {
  /// Reads what stands behind `#`: a name, a line or lines.
  init?(_ text: String) {
    if isName(text) {
      self = .region(text)
      return
    }
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = ends.compactMap { end in
      end.utf8.allSatisfy { (48...57).contains($0) } ? Int(end) : nil
    }
    guard numbers.count == ends.count, (1...2).contains(numbers.count), let first = numbers.first,
      let last = numbers.last, first >= 1, first <= last
    else { return nil }
    self = .lines(first...last)
  }
}

extension [UInt8] {
  /// Returns where some bytes stand first.
  fileprivate func offset(ofFirst wanted: [UInt8]) -> Int? {
    withUnsafeBufferPointer { bytes in
      guard let first = wanted.first else { return nil }
      return bytes.indices.first { offset in
        bytes[offset] == first && bytes[offset...].starts(with: wanted)
      }
    }
  }
}

extension Course {
  /// Returns what a lesson shows of a file; nil if the course was read without its files.
  public func text(of include: Include) -> IncludedText? {
    includedFiles[include.path].flatMap { try? include.text(in: $0) }
  }
}
