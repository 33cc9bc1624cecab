import Literate

/// The kinds of fault that a course can have.
///
/// The switch below does not compile when a kind is added to the toolkit. Add it here too, and the
/// guide's test asks for an example.
enum ReasonKind: CaseIterable {
  case noLessons, lessonName, duplicateNumber, gap, invalidUTF8, nul, emptyLesson, noHeading
  case secondTitle, rawHTML, tooDeep, unclosedFence, unknownCallout, unknownLanguage
  case unknownRole, secondRole, unknownAttribute, emptyAttribute, malformedName
  case duplicateAttribute, attributeNotAllowed, replacesAndInto, programWithoutFunction
  case unexpectedWord, unclosedCode
  case unopenedCode, sourceLocationInCode, reorderedCode, misplacedPlaceholder, duplicateID
  case unknownID, replacesLater, alreadyReplaced, replacesOtherKind, unknownPlaceholder
  case placeholderLater, placeholderOfOtherKind, duplicatePlaceholder, unusedPlaceholder
  case lostPlaceholder, cycle, exerciseWithoutSolution, solutionWithoutExercise
  case emptyInlineValue, malformedInlineValue, malformedFormat, malformedLive, emptyMath
  case unsafeLink, deadLink, deadAnchor, unfinishedCode, statementAtFileScope, fileScopeInCode
  case takenName, nothingToEcho
  case fenceInText, commentInValue, unknownMarkup, exerciseHead, unknownExerciseKind
  case exerciseWithoutTitle, exerciseWithoutStarter, emptyStarter, starterOfEmptyFile
  case placedInEmptyFile, codeOnPaper, paperWithoutAnswer, strayAnswer, strayHint
  case nestedExercisePart, wrongWithoutSolution, duplicateWrong, prediction
  case frontMatter, underlinedParagraph, unclosedTag, unopenedTag, tagAsBlock
  case malformedDetails, unclosedComment, textAfterComment, tableColumns, surplusCell
  case unknownFootnote, unusedFootnote, duplicateFootnote, misplacedFootnote, footnoteBlock
  case recordWithoutName, malformedVariable
  case duplicateFormula, linkWithoutWords, tabs, include, label, citation, scope, target
  case noFile, takenFile, imageAddress, imageFormat, imageWithoutWords, brokenImage, tooManyImages
}

extension Reason {
  /// The kind, without what makes it this one.
  var kind: ReasonKind {
    switch self {
    case .noLessons: .noLessons
    case .lessonName: .lessonName
    case .duplicateNumber: .duplicateNumber
    case .gap: .gap
    case .invalidUTF8: .invalidUTF8
    case .nul: .nul
    case .emptyLesson: .emptyLesson
    case .noHeading: .noHeading
    case .secondTitle: .secondTitle
    case .rawHTML: .rawHTML
    case .tooDeep: .tooDeep
    case .unclosedFence: .unclosedFence
    case .unknownCallout: .unknownCallout
    case .unknownLanguage: .unknownLanguage
    case .unknownRole: .unknownRole
    case .secondRole: .secondRole
    case .unknownAttribute: .unknownAttribute
    case .emptyAttribute: .emptyAttribute
    case .malformedName: .malformedName
    case .duplicateAttribute: .duplicateAttribute
    case .attributeNotAllowed: .attributeNotAllowed
    case .replacesAndInto: .replacesAndInto
    case .programWithoutFunction: .programWithoutFunction
    case .unexpectedWord: .unexpectedWord
    case .unclosedCode: .unclosedCode
    case .unopenedCode: .unopenedCode
    case .sourceLocationInCode: .sourceLocationInCode
    case .reorderedCode: .reorderedCode
    case .misplacedPlaceholder: .misplacedPlaceholder
    case .duplicateID: .duplicateID
    case .recordWithoutName: .recordWithoutName
    case .malformedVariable: .malformedVariable
    case .unknownID: .unknownID
    case .replacesLater: .replacesLater
    case .alreadyReplaced: .alreadyReplaced
    case .replacesOtherKind: .replacesOtherKind
    case .unknownPlaceholder: .unknownPlaceholder
    case .placeholderLater: .placeholderLater
    case .placeholderOfOtherKind: .placeholderOfOtherKind
    case .duplicatePlaceholder: .duplicatePlaceholder
    case .unusedPlaceholder: .unusedPlaceholder
    case .lostPlaceholder: .lostPlaceholder
    case .cycle: .cycle
    case .exerciseWithoutSolution: .exerciseWithoutSolution
    case .solutionWithoutExercise: .solutionWithoutExercise
    case .emptyInlineValue: .emptyInlineValue
    case .malformedInlineValue: .malformedInlineValue
    case .malformedFormat: .malformedFormat
    case .malformedLive: .malformedLive
    case .emptyMath: .emptyMath
    case .duplicateFormula: .duplicateFormula
    case .linkWithoutWords: .linkWithoutWords
    case .unsafeLink: .unsafeLink
    case .deadLink: .deadLink
    case .deadAnchor: .deadAnchor
    case .noFile: .noFile
    case .takenFile: .takenFile
    case .imageAddress: .imageAddress
    case .imageFormat: .imageFormat
    case .imageWithoutWords: .imageWithoutWords
    case .brokenImage: .brokenImage
    case .tooManyImages: .tooManyImages
    case .unfinishedCode: .unfinishedCode
    case .statementAtFileScope: .statementAtFileScope
    case .fileScopeInCode: .fileScopeInCode
    case .takenName: .takenName
    case .nothingToEcho: .nothingToEcho
    case .fenceInText: .fenceInText
    case .unknownMarkup: .unknownMarkup
    case .commentInValue: .commentInValue
    case .exerciseHead: .exerciseHead
    case .unknownExerciseKind: .unknownExerciseKind
    case .exerciseWithoutTitle: .exerciseWithoutTitle
    case .exerciseWithoutStarter: .exerciseWithoutStarter
    case .emptyStarter: .emptyStarter
    case .starterOfEmptyFile: .starterOfEmptyFile
    case .placedInEmptyFile: .placedInEmptyFile
    case .codeOnPaper: .codeOnPaper
    case .paperWithoutAnswer: .paperWithoutAnswer
    case .strayAnswer: .strayAnswer
    case .strayHint: .strayHint
    case .nestedExercisePart: .nestedExercisePart
    case .wrongWithoutSolution: .wrongWithoutSolution
    case .duplicateWrong: .duplicateWrong
    case .prediction: .prediction
    case .tabs: .tabs
    case .include: .include
    case .label: .label
    case .citation: .citation
    case .scope: .scope
    case .target: .target
    case .frontMatter: .frontMatter
    case .underlinedParagraph: .underlinedParagraph
    case .unclosedTag: .unclosedTag
    case .unopenedTag: .unopenedTag
    case .tagAsBlock: .tagAsBlock
    case .malformedDetails: .malformedDetails
    case .unclosedComment: .unclosedComment
    case .textAfterComment: .textAfterComment
    case .tableColumns: .tableColumns
    case .surplusCell: .surplusCell
    case .unknownFootnote: .unknownFootnote
    case .unusedFootnote: .unusedFootnote
    case .duplicateFootnote: .duplicateFootnote
    case .misplacedFootnote: .misplacedFootnote
    case .footnoteBlock: .footnoteBlock
    }
  }
}
