/// Something that was opened and must be closed before what surrounds it is.
struct Opener: Equatable, Sendable {
  /// What was opened.
  enum Kind: Equatable, Sendable {
    case group
    case bracket
    case left
    case dollar
    case environment(String)
  }

  /// What was opened.
  let kind: Kind
  /// Where.
  let offset: Int

  /// The opener as an author writes it.
  var spelling: String {
    switch kind {
    case .group: "{"
    case .bracket: "["
    case .left: "\\left"
    case .dollar: "$"
    case .environment(let name): "\\begin{\(name)}"
    }
  }

  /// Whether `token` closes or divides what this opened.
  func owns(_ token: Token) -> Bool {
    switch (kind, token.kind) {
    case (.group, .closeGroup), (.left, .command("right")), (.left, .command("middle")),
      (.dollar, .character("$")),
      (.environment, .alignment), (.environment, .command("\\")), (.environment, .command("end")):
      true
    default: false
    }
  }
}
