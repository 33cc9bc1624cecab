import TeXMath

/// What must hold of any formula.
struct FormulaCheck {
  private let tex: String

  init(_ input: some Collection<UInt8>) {
    tex = String(decoding: input, as: UTF8.self)
  }

  func check() throws(BrokenPromise) {
    for display in [true, false] {
      let result = render(display)
      try require(result == render(display), "the same formula gives two results")
      switch result {
      case .success(let markup):
        let math = try StrictHTML.reading(markup)
        try require(
          math.texts.joined().contains(StrictHTML.shown(tex)), "the annotation is another formula")
      case .failure(let error):
        let isInside = (0...tex.utf8.count).contains(error.offset)
        try require(isInside && !error.description.isEmpty, "a fault outside: \(error.offset)")
      }
    }
  }

  private func render(_ display: Bool) -> Result<String, TeXError> {
    do throws(TeXError) {
      return .success(try MathML.render(tex, display: display))
    } catch {
      return .failure(error)
    }
  }
}
