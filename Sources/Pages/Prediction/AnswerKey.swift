import Foundation
import Literate

/// What is right, as the lesson's run and the compiler say.
package enum AnswerKey: Hashable {
  /// A number, as it is printed.
  case number(String)
  /// The place of the right choice.
  case choice(Int)
  /// The places of the choices, in the right order.
  case order([Int])

  /// The key as the page's script reads it.
  var text: String {
    switch self {
    case .number(let text): text
    case .choice(let place): "\(place)"
    case .order(let places): places.map(String.init).joined(separator: " ")
    }
  }

  /// How far from it a number is right, as the page's script reads it; "" if it is no number.
  ///
  /// A whole number is right or not; another is to a hundredth, or to the last digit that is shown.
  var near: String {
    guard case .number(let text) = self, let number = Double(text) else { return "" }
    let parts = text.lowercased().split(separator: "e")
    guard parts.count > 1 || text.contains(".") else { return "0" }
    let decimals = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    let lastDigit = parts.count > 1 ? 0 : 0.5 / pow(10, Double(decimals))
    return "\(max(abs(number) / 100, lastDigit) + 1e-15)"
  }
}
