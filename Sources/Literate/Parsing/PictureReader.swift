extension LessonParser {
  /// Reads an image; nil if something is wrong with it.
  mutating func readPicture(
    _ node: CMarkNode, depth: Int, _ cursor: inout InlineCursor
  ) -> Inline? {
    let opening = cursor.passLink(to: node.destination)
    let (context, valueCount, linkCount) = (noteContext, valueCount, links.count)
    noteContext = .link
    let words = readInlines(of: node, depth: depth + 1, &cursor)
    noteContext = context
    cursor.passEnd(of: opening)
    let address = node.destination
    let place = opening.location
    guard case .lesson(let file, nil) = LinkTarget(address), !file.isEmpty, !file.hasPrefix("/"),
      !file.utf8.contains(UInt8(ascii: "?")),
      !file.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    else {
      report(place, .imageAddress(address))
      return nil
    }
    guard PictureFormat(file: file) != nil else {
      report(place, .imageFormat(address))
      return nil
    }
    let text = words.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty, self.valueCount == valueCount, links.count == linkCount else {
      report(place, .imageWithoutWords)
      return nil
    }
    let picture = Picture(
      address: file, file: LinkTarget.decoded(file[...]), words: text, caption: node.title,
      location: place)
    pictures.append(picture)
    return .picture(picture)
  }
}
