import Testing

@testable import TeXMath

/// Expects the MathML of `tex`, without the elements that every formula has.
func expectMarkup(
  _ tex: String, display: Bool = false, _ expected: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  do {
    let markup = try MathML.render(tex, display: display)
    let opening = display ? "<math display=\"block\">" : "<math>"
    let annotation =
      "<annotation encoding=\"application/x-tex\">\(Markup.escaped(tex))</annotation>"
    let whole =
      "\(opening)<semantics><mrow>\(expected)</mrow>\(annotation)</semantics></math>"
    #expect(markup == whole, sourceLocation: sourceLocation)
  } catch {
    Issue.record("\(error) at \(error.offset)", sourceLocation: sourceLocation)
  }
}

/// Expects the fault of a formula at the place that 1️⃣ marks.
func expectError(
  _ marked: String, _ reason: TeXError.Reason,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let parts = marked.split(separator: "1️⃣", omittingEmptySubsequences: false)
  guard parts.count == 2 else {
    Issue.record("one marker wanted, \(parts.count - 1) found", sourceLocation: sourceLocation)
    return
  }
  let expected = TeXError(parts[0].utf8.count, reason)
  #expect(throws: expected, sourceLocation: sourceLocation) {
    try MathML.render(parts.joined(), display: true)
  }
}
