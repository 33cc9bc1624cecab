import CourseRuntime
import LessonRuns
import Literate
import TeXMath

/// Reads the formulas of a course where no page is drawn: in an editor, say.
package struct FormulaReader: Sendable {
  private let macros: Macros

  /// Takes over the commands that a course has for its formulas.
  package init(_ manifest: CourseManifest) {
    macros = manifest.formulaMacros
  }

  /// Returns the formulas of a lesson that cannot be set, in source order.
  package func faults(in lesson: Lesson) -> [RunFault] {
    PageFaults(lesson: lesson, run: LessonRun(), macros: macros).formulas
  }

  /// Returns a formula as a line of plain text; nil if it cannot be set.
  package func plainText(of source: String) -> String? {
    (try? MathML.render(source, display: false, macros: macros)).map {
      FormulaText(mathML: $0).text
    }
  }
}
