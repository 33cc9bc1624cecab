import Spelling

extension LessonParser {
  /// Where prose stands, as far as notes care: there is none in a heading, a link or another note.
  enum NoteContext {
    case text
    case link
    case heading
    case note
  }

  /// Reports notes that are defined twice, and what is no paragraph.
  mutating func readNotes() {
    for note in paragraphs.notes {
      let place = source.location(ofOffset: note.start)
      if let first = notes[note.label] {
        report(place, .duplicateFootnote(note.label, first: source.location(ofOffset: first.start)))
      } else {
        notes[note.label] = note
      }
    }
  }

  /// Reads a place that leads to a note; nil if it has none.
  mutating func readFootnote(_ label: String, at place: SourceLocation) -> Footnote? {
    guard let note = notes[label] else {
      let near = Vocabulary.nearest(to: label, among: notes.keys.sorted())
      report(place, .unknownFootnote(label, suggestion: near))
      return nil
    }
    guard noteContext == .text else {
      report(place, .misplacedFootnote)
      usedNotes[label] = usedNotes[label] ?? (0, [])
      return nil
    }
    if let (number, content) = usedNotes[label] {
      return Footnote(number: number, isFirst: false, content: content, location: place)
    }
    let number = usedNotes.count + 1
    usedNotes[label] = (number, [])
    let content = readNote(note)
    usedNotes[label] = (number, content)
    return Footnote(number: number, isFirst: true, content: content, location: place)
  }

  private mutating func readNote(_ note: NoteSource) -> [Inline] {
    guard let first = note.words.first, let last = note.words.last,
      let node = paragraphs.text(at: first.lowerBound), node.kind == .paragraph
    else {
      report(source.location(ofOffset: note.start), .footnoteBlock(note.label))
      return []
    }
    let wasInCell = isInCell
    (noteContext, isInCell) = (.note, false)
    defer { (noteContext, isInCell) = (.text, wasInCell) }
    return readInlines(node, in: first.lowerBound..<last.upperBound)
  }

  /// Reports notes that nothing leads to: nobody would see them.
  mutating func checkNotes() {
    for note in paragraphs.notes where usedNotes[note.label] == nil {
      report(source.location(ofOffset: note.start), .unusedFootnote(note.label))
    }
  }
}
