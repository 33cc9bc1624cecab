import CourseRuntime
import Drawing
import Exhibits
import Foundation
import LessonRuns
import Literate
import Markup
import Pages

/// Writes a lesson as a notebook (nbformat 4.5): its prose and code in order, with the outputs as they
/// were computed.
struct NotebookWriter {
  private var markdown: LessonMarkdown
  private let style: FigureStylesheet
  private var cells: [JSONTree] = []
  /// The prose since the last cell.
  private var prose: [String] = []
  private var executions = 0

  init(_ lesson: Lesson, of source: ExportedCourse, style: FigureStylesheet) {
    self.style = style
    markdown = LessonMarkdown(
      lesson, of: source.course, run: source.run(of: lesson), names: source.names,
      macros: source.manifest.formulaMacros, dialect: .notebook)
  }

  /// Returns the notebook.
  ///
  /// - Throws: `RunFault` if an exhibit cannot be drawn.
  mutating func notebook() throws -> [UInt8] {
    prose = ["# \(markdown.inlines.text(markdown.lesson.title))"]
    for block in try markdown.pieces(markdown.lesson.blocks) {
      switch block {
      case .text(let text):
        if text.hasPrefix("#") { flush() }
        prose.append(text)
      case .answer(let text): prose.append(MarkdownText.folded(Phrase.theAnswer.text, text))
      case .chunk(let chunk, let isAnswer): try add(chunk, isAnswer: isAnswer)
      }
    }
    flush()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(document)) + [UInt8(ascii: "\n")]
  }

  private var document: JSONTree {
    .object([
      "cells": .array(cells),
      "metadata": .object([
        "kernelspec": .object([
          "display_name": "Swift", "language": "swift", "name": "swift",
        ]),
        "language_info": .object([
          "file_extension": ".swift", "mimetype": "text/x-swift", "name": "swift",
        ]),
      ]),
      "nbformat": .integer(4), "nbformat_minor": .integer(5),
    ])
  }

  // MARK: Cells

  private mutating func flush() {
    let text = prose.filter { !$0.isEmpty }.joined(separator: "\n\n")
    prose = []
    if text.isEmpty { return }
    cells.append(
      .object([
        "cell_type": "markdown", "id": .string("text-\(cells.count + 1)"),
        "metadata": .object([:]), "source": .lines(of: text),
      ]))
  }

  private mutating func add(_ chunk: Chunk, isAnswer: Bool) throws {
    guard Self.runs(chunk) else {
      prose.append(markdown.code(of: chunk, isAsked: isAnswer))
      let output = try markdown.output(of: chunk)
      prose.append(
        isAnswer && !output.isEmpty ? MarkdownText.folded(Phrase.theAnswer.text, output) : output)
      return
    }
    if chunk.placement != .appended, !chunk.isHidden {
      let caption = ChunkCaption(
        course: markdown.course, lesson: markdown.lesson, names: markdown.names)
      prose.append("*\(CaptionText.markdown(caption.html(chunk))):*")
    }
    flush()
    executions += 1
    var metadata: [String: JSONTree] = [:]
    var hidden: [String: JSONTree] = [:]
    if chunk.isHidden { hidden["source_hidden"] = .bool(true) }
    if isAnswer {
      hidden["outputs_hidden"] = .bool(true)
      metadata["collapsed"] = .bool(true)
    }
    if !hidden.isEmpty { metadata["jupyter"] = .object(hidden) }
    cells.append(
      .object([
        "cell_type": "code", "execution_count": .integer(executions),
        "id": .string("chunk-\(chunk.lesson)-\(chunk.index + 1)"), "metadata": .object(metadata),
        "outputs": .array(try outputs(of: chunk)),
        "source": .lines(of: chunk.visibleLines.joined(separator: "\n")),
      ]))
  }

  /// Whether a chunk stands in a cell of its own: code that a reader runs from top to bottom.
  private static func runs(_ chunk: Chunk) -> Bool {
    if case .into = chunk.placement { return false }
    switch chunk.role {
    case .code, .run, .recorded: return true
    case .exercise: return !chunk.isHidden
    case .test, .solution, .wrong, .shown, .fails: return false
    }
  }

  // MARK: Outputs

  private func outputs(of chunk: Chunk) throws -> [JSONTree] {
    var outputs: [JSONTree] = []
    let pieces = markdown.run.transcript.chunks[chunk.index]?.output ?? []
    for (number, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text):
        outputs.append(
          .object(["name": "stdout", "output_type": "stream", "text": .lines(of: text)]))
      case .exhibit(let exhibit):
        outputs += self.outputs(try markdown.printed(exhibit, number, of: chunk), exhibit)
      }
    }
    if let origin = markdown.origin(of: chunk) {
      outputs.append(Self.display(markdown: origin, plain: origin))
    }
    return outputs
  }

  private func outputs(_ printed: PrintedExhibit, _ exhibit: Exhibit) -> [JSONTree] {
    var outputs: [JSONTree] = []
    var needsCaption = !printed.caption.isEmpty
    for part in printed.parts {
      switch part {
      case .pictures(let pictures, _):
        for picture in pictures {
          if let name = picture.name {
            outputs.append(
              Self.display(markdown: "**\(MarkdownText.escaped(name))**", plain: name))
          }
          outputs.append(
            Self.display([
              "image/svg+xml": style.file(of: picture.svg), "text/plain": exhibit.description,
            ]))
        }
      case .table(let table):
        needsCaption = false
        outputs.append(
          Self.display(markdown: MarkdownTable.text(table), plain: table.description))
      case .steps(let steps):
        let plain = steps.map {
          "\(OwnWords.text($0.titleText)): \(OwnWords.text($0.arithmeticText))"
        }.joined(separator: "\n")
        outputs.append(Self.display(markdown: markdown.text(steps), plain: plain))
      case .entries(let entries):
        outputs.append(Self.display(markdown: markdown.text(entries), plain: exhibit.description))
      case .code(let code):
        outputs.append(
          Self.display(markdown: MarkdownText.fenced(code, "swift"), plain: code))
      case .key(let words):
        outputs.append(Self.display(markdown: MarkdownText.escaped(words), plain: words))
      }
    }
    if needsCaption {
      outputs.append(
        Self.display(markdown: "*\(MarkdownText.escaped(printed.caption))*", plain: printed.caption)
      )
    }
    return outputs
  }

  private static func display(markdown: String, plain: String) -> JSONTree {
    display(["text/markdown": markdown, "text/plain": plain])
  }

  private static func display(_ data: [String: String]) -> JSONTree {
    .object([
      "data": .object(data.mapValues(JSONTree.lines)), "metadata": .object([:]),
      "output_type": "display_data",
    ])
  }
}

extension ExportedCourse {
  /// Returns the course as notebooks: one a lesson, and the files beside the lessons.
  ///
  /// - Returns: The files, by path.
  /// - Throws: `RunFault` if an exhibit cannot be drawn, or the system's error if a style sheet of the
  ///   toolkit cannot be read.
  package func notebookFiles() throws -> [String: [UInt8]] {
    let style = try FigureStylesheet.standalone()
    var files = course.attachments.mapValues(\.bytes)
    for lesson in course.lessons {
      var writer = NotebookWriter(lesson, of: self, style: style)
      files["\(lesson.slug).ipynb"] = try writer.notebook()
    }
    return files
  }
}
