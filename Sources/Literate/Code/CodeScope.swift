/// Where a piece of code goes, which says what may stand in it.
enum CodeScope {
  /// To file scope, as part of the module.
  case file
  /// The same, for the answer to an exercise.
  case answer
  /// Among the statements that the lesson runs.
  case run
  /// The same in a scope, where declarations of their own kind are taken to file scope.
  case script
  /// Among the members of the lesson's suite.
  case suite
  /// To wherever an earlier chunk has room for it.
  case inside
  /// Into an expression's place.
  case value

  init(_ chunk: Chunk) {
    switch (chunk.placement, chunk.role.destination) {
    case (.appended, .module): self = chunk.role == .solution ? .answer : .file
    case (.appended, .run), (.appended, .record): self = chunk.scope == nil ? .run : .script
    case (.appended, .suite): self = .suite
    default: self = .inside
    }
  }

  var isFile: Bool {
    switch self {
    case .file, .answer: true
    default: false
    }
  }
}
