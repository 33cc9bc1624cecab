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
}
