import Literate

/// What other parts of the toolkit know of lessons, besides what is written in them.
package struct CourseKnowledge {
  /// Returns what a lesson's inline values were computed to last, by their places among its values.
  package var values: (Lesson) -> [Int: String]
  /// Returns what is wrong with a lesson's formulas.
  package var formulaFaults: (Lesson) -> [Problem]
  /// Returns a formula as plain text, `∂L/∂w`; nil if it has a fault.
  package var formulaText: (String) -> String?
  /// The commands that the course has for its formulas, without their backslashes.
  package var macros: [String]

  /// Collects what is known; nothing, if nothing is said.
  package init(
    values: @escaping (Lesson) -> [Int: String] = { _ in [:] },
    formulaFaults: @escaping (Lesson) -> [Problem] = { _ in [] },
    formulaText: @escaping (String) -> String? = { _ in nil }, macros: [String] = []
  ) {
    self.values = values
    self.formulaFaults = formulaFaults
    self.formulaText = formulaText
    self.macros = macros
  }
}
