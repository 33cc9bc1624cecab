import CourseRuntime
import Exhibits
import LessonRuns
import Literate
import Markup

/// Says what a page covers: "a chart, 2 sentences".
struct CoveredWords {
  private var things: [Phrase] = []
  private var sentences = 0
  let run: LessonRun

  init(of run: LessonRun) { self.run = run }

  /// What there is, in the order of the page, and the sentences after it.
  var text: String {
    var seen: [(thing: Phrase, count: Int)] = []
    for thing in things {
      if let place = seen.firstIndex(where: { $0.thing == thing }) {
        seen[place].count += 1
      } else {
        seen.append((thing, 1))
      }
    }
    if sentences > 0 { seen.append((.sentenceCount, sentences)) }
    return seen.map { $0.thing.text(count: $0.count) }.joined(separator: ", ")
  }

  /// Takes in what a chunk printed and showed, and what the compiler said of it.
  mutating func addOutput(of chunk: Chunk) {
    if run.compilerOutput[chunk.index] != nil { things.append(.messageCount) }
    for piece in run.transcript.chunks[chunk.index]?.output ?? [] {
      switch piece {
      case .text: things.append(.outputCount)
      case .exhibit(let exhibit): things.append(exhibit.counted)
      }
    }
  }

  /// Takes in a block of an answer, with all that is in it.
  mutating func add(_ block: Block) {
    switch block {
    case .paragraph(let content): sentences += Self.sentences(in: content.plainText)
    case .math: things.append(.formulaCount)
    case .chunk(let chunk):
      if !chunk.isHidden { things.append(.codeCount) }
      addOutput(of: chunk)
    case .listing, .include: things.append(.listingCount)
    case .list: things.append(.listCount)
    case .table: things.append(.tableCount)
    case .tabs(let tabs): for block in tabs.tabs.flatMap(\.body) { add(block) }
    case .details(_, let body): for block in body { add(block) }
    case .quote(let body): for block in body { add(block) }
    case .callout(let callout): for block in callout.body { add(block) }
    // No answer goes on into an exercise.
    case .heading, .exercise, .fold, .thematicBreak: break
    }
  }

  private static func sentences(in text: String) -> Int {
    let words = text.split(whereSeparator: \.isWhitespace)
    let ends = words.count { word in
      word.last { !")]\"'”’".contains($0) }.map { ".?!:…".contains($0) } ?? false
    }
    return max(ends, 1)
  }
}

extension Exhibit {
  /// What a reader calls so many of it.
  fileprivate var counted: Phrase {
    switch self {
    case .table, .gradientTable: .tableCount
    case .graph: .graphCount
    case .chart: .chartCount
    case .multiples: .chartSetCount
    case .gate: .gateCount
    case .network: .networkCount
    case .timeline: .timelineCount
    case .stepper: .stepperCount
    case .listing: .listingCount
    case .scrubber: .filmCount
    case .training: .trainingCount
    case .diagram: .diagramCount
    }
  }
}
