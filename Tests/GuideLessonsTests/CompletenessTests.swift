import Literate
import TeXMath
import Testing

@testable import GuideLessons

/// The guide shows everything there is: what is added to the toolkit and not to the guide falls here.
@Suite struct CompletenessTests {
  @Test func `every fault of a course has an example`() async throws {
    try await Guide.run("errors-in-a-lesson")
    try await Guide.run("errors-between-lessons")
    let shown = Set(refused.withLock { $0 }.map(\.kind))
    for kind in ReasonKind.allCases { #expect(shown.contains(kind)) }
    let markup = Set(
      refused.withLock { $0 }.compactMap { reason in
        if case .unknownMarkup(let markup) = reason { markup } else { nil as UnknownMarkup? }
      })
    #expect(markup == Set(UnknownMarkup.allCases))
    let predictions = Set(
      refused.withLock { $0 }.compactMap { reason in
        if case .prediction(let fault) = reason { fault.kind } else { nil as PredictionFaultKind? }
      })
    #expect(predictions == Set(PredictionFaultKind.allCases))
  }

  @Test func `every fault of a formula has an example`() async throws {
    try await Guide.run("errors-in-formulas")
    let shown = Set(refusedFormulas.withLock { $0 }.map(\.kind))
    for kind in FormulaReasonKind.allCases { #expect(shown.contains(kind)) }
  }

  @Test func `every role and every attribute has a chunk`() async throws {
    let chunks = try Guide.lesson("fences").chunks
    for role in Role.allCases { #expect(chunks.contains { $0.role == role }, "\(role)") }
    #expect(chunks.contains { $0.id != nil })
    #expect(chunks.contains { $0.isHidden })
    #expect(chunks.contains { if case .replacing = $0.placement { true } else { false } })
    #expect(chunks.contains { if case .into = $0.placement { true } else { false } })
  }

  @Test func `every call-out has its place`() async throws {
    let kinds = try Guide.lesson("prose").blocks.compactMap { block in
      if case .callout(let callout) = block { callout.kind } else { nil as Callout.Kind? }
    }
    #expect(Set(kinds) == Set(Callout.Kind.allCases))
  }

  @Test func `every block has its place`() async throws {
    let pages = ["prose", "formulas", "fences"]
    let blocks = try pages.flatMap { try Guide.lesson($0).blocks }
    #expect(Set(blocks.map(\.kind)) == Set(BlockKind.allCases))
  }

  @Test func `every format is used`() async throws {
    let letters = try Guide.lesson("prose").steps.compactMap { step in
      if case .value(let value) = step { value.format?.source.last } else { nil as Character? }
    }
    #expect(Set(letters) == Set("dxfegs"))
    for letter in "abcdefghijklmnopqrstuvwxyz" where !letters.contains(letter) {
      #expect(PrintFormat("%\(letter)") == nil, "there is a format that the guide does not show")
    }
  }

  @Test func `every exhibit is shown`() async throws {
    let chunks =
      try Guide.lesson("tables-and-charts").chunks
      + Guide.lesson("graphs-and-things-that-move").chunks
    let code = chunks.filter { $0.role == .run }.map(\.text).joined()
    for kind in ExhibitKind.allCases {
      #expect(code.contains("\(kind.rawValue)("), "\(kind)")
    }
  }
}
