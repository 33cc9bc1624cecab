import Literate
import Markup

extension ExerciseHead {
  /// How hard the exercise is, in words.
  var levelText: String { Phrase.level.text("\(level)", "\(Self.levels.upperBound)") }
}

extension ExerciseHead.Kind {
  /// What the reader is to do, in a word or two within a sentence.
  var phrase: Phrase {
    switch self {
    case .paper: .kindPaper
    case .repair: .kindRepair
    case .write: .kindWrite
    case .extend: .kindExtend
    }
  }
}
