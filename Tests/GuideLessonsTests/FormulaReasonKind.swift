import TeXMath

/// The kinds of fault that a formula can have; see `ReasonKind`.
enum FormulaReasonKind: CaseIterable {
  case emptyFormula, unsupportedCharacter, unsupportedInText, unknownCommand, unknownEnvironment
  case loneBackslash, missingArgument, missingDelimiter, unclosed, stray, mismatchedEnvironment
  case doubleSuperscript, doubleSubscript, invalidColumns, tooManyColumns, rowDistance, tooDeep
  case refusedCommand, missingSign, misplacedRule, endlessMacro
}

extension TeXError.Reason {
  /// The kind, without what makes it this one.
  var kind: FormulaReasonKind {
    switch self {
    case .emptyFormula: .emptyFormula
    case .unsupportedCharacter: .unsupportedCharacter
    case .unsupportedInText: .unsupportedInText
    case .unknownCommand: .unknownCommand
    case .unknownEnvironment: .unknownEnvironment
    case .loneBackslash: .loneBackslash
    case .missingArgument: .missingArgument
    case .missingDelimiter: .missingDelimiter
    case .unclosed: .unclosed
    case .stray: .stray
    case .mismatchedEnvironment: .mismatchedEnvironment
    case .doubleSuperscript: .doubleSuperscript
    case .doubleSubscript: .doubleSubscript
    case .invalidColumns: .invalidColumns
    case .tooManyColumns: .tooManyColumns
    case .rowDistance: .rowDistance
    case .tooDeep: .tooDeep
    case .refusedCommand: .refusedCommand
    case .missingSign: .missingSign
    case .misplacedRule: .misplacedRule
    case .endlessMacro: .endlessMacro
    }
  }
}
