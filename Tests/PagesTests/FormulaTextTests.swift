import TeXMath
import Testing

@testable import Pages

@Suite struct FormulaTextTests {
  @Test(arguments: [
    ("\\frac{1}{1 + e^{-x}}", "1/(1 + e⁻ˣ)"), ("10^{-8}", "10⁻⁸"), ("s = x \\cdot x", "s = x ⋅ x"),
    ("\\frac{\\partial L}{\\partial w_1}", "(∂L)/(∂w₁)"), ("x_i^2", "xᵢ²"),
    ("\\sqrt{a + b}", "√(a + b)"),
    ("\\sqrt[3]{x}", "³√x"), ("f(x) = -x", "f(x) = −x"), ("a^{n+1}", "aⁿ⁺¹"),
    ("a^{\\alpha}", "a^α"),
    ("a_{\\text{max}}", "aₘₐₓ"), ("a < b", "a < b"), ("f'(x)", "f′(x)"), ("(1, 2)", "(1, 2)"),
    ("\\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿxᵢ"), ("\\tanh x", "tanh x"),
  ])
  func `reads as a line of text`(tex: String, expected: String) throws {
    #expect(FormulaText(mathML: try MathML.render(tex, display: false)).text == expected)
  }
}
