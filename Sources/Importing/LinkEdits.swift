extension ImportedText {
  /// Returns what leads a link where it is to go.
  func edits(
    leading link: LinkFinder.Found, at address: String, to target: LinkResolver.Target
  ) -> [Edit] {
    let isImage = link.form == .image
    var edits: [Edit] = []
    switch target {
    case .same: break
    case .changed(let new, let words):
      // An address by itself has no words but its own.
      let isAlone = link.form == .automatic
      edits = [
        Edit(
          range: isAlone ? link.range : link.destination,
          text: isAlone ? "[\(Self.escaped(words))](\(new))" : new, change: .link(address, new))
      ]
    case .file(let copy, _, _):
      edits = [
        Edit(
          range: link.destination, text: copy,
          change: isImage ? .imageCopied(address) : .link(address, copy))
      ]
    case .elsewhere(let new):
      guard isImage else { return [] }
      return link.isInLink ? writtenOut(link, .imageElsewhere(address)) : linked(link, to: new)
    case .nowhere:
      return writtenOut(link, isImage ? .imageMissing(address) : .linkDropped(address))
    }
    if isImage, text(link.words).trimmed.isEmpty {
      let words = Self.imageWords(address)
      edits.append(
        Edit(range: link.words, text: Self.escaped(words), change: .imageWords(words)))
    }
    return edits
  }

  /// Writes a link out: its words, and where it led.
  func writtenOut(_ link: LinkFinder.Found, _ change: ImportChange.Kind) -> [Edit] {
    let address = text(link.destination)
    switch link.form {
    case .automatic: return [Edit(range: link.range, text: "`\(address)`", change: change)]
    case .definition:
      return [Edit(range: link.range, text: "`\(text(link.range))`", change: change)]
    case .image where link.isInLink:
      let words = text(link.words).trimmed
      return [
        Edit(
          range: link.range, text: words.isEmpty ? Self.escaped(Self.imageWords(address)) : words,
          change: change)
      ]
    case .link, .image:
      let open = link.range.lowerBound..<link.words.lowerBound
      let tail = link.words.upperBound..<link.range.upperBound
      let words = text(link.words).trimmed
      let said = words.isEmpty || words.filter { $0 != "`" } == address
      return [
        Edit(range: open, text: "", change: change),
        Edit(range: tail, text: said && !words.isEmpty ? "" : " (`\(address)`)", change: nil),
      ]
    }
  }

  /// Makes a link of an image that is on another machine.
  private func linked(_ image: LinkFinder.Found, to address: String) -> [Edit] {
    let mark = image.range.lowerBound..<(image.range.lowerBound + 1)
    var edits = [Edit(range: mark, text: "", change: .imageElsewhere(address))]
    if text(image.words).trimmed.isEmpty {
      edits.append(
        Edit(range: image.words, text: Self.escaped(Self.imageWords(address)), change: nil))
    }
    if text(image.destination) != address {
      edits.append(Edit(range: image.destination, text: address, change: nil))
    }
    return edits
  }

  /// Words for an image that has none, from the name of its file.
  static func imageWords(_ address: String) -> String {
    let plain = address.prefix { $0 != "?" && $0 != "#" }
    let name = DocumentNames.baseName(String(plain)).replacing("%20", with: " ")
    let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
    return words.isEmpty ? "Image" : words
  }

  /// Returns text in which nothing is markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if #"\`*_[]<>$|~"#.contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
