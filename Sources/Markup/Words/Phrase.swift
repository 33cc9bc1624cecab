/// What a page, a book or a figure says of its own, besides what lessons say.
///
/// Each language has a table of its own, `English.swift` and its neighbours, in the same order. In a
/// text `{1}` stands for the first of the things that it speaks of; where it counts, `{n}` is the
/// count, and a bar parts what is said of one from what is said of more.
package enum Phrase: String, CaseIterable, Hashable, Sendable {
  // MARK: The frame of a page
  case skipToLesson, skipToCourse, lessonNumber, minutes, previousAndNext, previous, next, lessons
  case computed, computedAnd, published, publishedEnd, search, searchCourse, foundInCourse, theme
  case themes, themeSystem, themeLight, themeDark
  case versionName, newestVersion, isNewest, lacksPage, notNewest, readThere, beginThere

  // MARK: The index, and the page for addresses that lead nowhere
  case begin, lessonCount, lineCount, testCount, runItYourself, inAClone, besides, notFound
  case noSuchPage, mayBeRenamed, isGone, wasLast, lessonsNow, notWoven

  // MARK: What scripts add to a page
  case copy, copied, notAllowed, goOn, found, nothingFound, searching

  // MARK: What the search makes of words
  case wordPlural, wordEndings, idleWords

  // MARK: Numbers
  case decimalSign, groupSign

  // MARK: Predictions
  case predict, answer, itIs, thatIsRight, whatIsRight, alwaysShowAnswers, check, score, youSaid
  case veryNear, typeANumber, yourAnswer, chooseFirst, choices, rightOrderIs, isRightOrder, moveUp
  case moveDown, sentenceCount, messageCount, outputCount, formulaCount, codeCount, listingCount
  case listCount, tableCount, graphCount, chartCount, chartSetCount, gateCount, networkCount
  case timelineCount, stepperCount, filmCount, trainingCount, diagramCount

  // MARK: Prose
  case note, tip, important, warning, caution, aside, history, linkToSection, textTable
  case noteAndBack, done, toDo, opensDouble, closesDouble, opensSingle, closesSingle

  // MARK: Code
  case doesItCompile, exercise, compilesAndFails, notCompiled, doesNotCompile, runsHere
  case inScope
  case isRecorded, goesInto, begins, addedTo, addedAfter, addsLines, replacesAll, removesLines
  case replacesLines, suite, earlierChunk, solution, wrongAnswer, tests, forTheTests
  case introducedHere, programSoFar, programChanged, programFiles, longProgram

  // MARK: Exercises
  case onPaper, repair, write, extend, level, hint, hintOf, theAnswer

  // MARK: Where a recorded result was made
  case recorded, recordsAgain, cores, rounds, withFile, day, january, february, march, april, may
  case june, july, august, september, october, november, december

  // MARK: What moves: steppers, films, training
  case playerPrevious, playerNext, play, pause, playerStep, allSteps, stepOf, beforeFirstStep
  case afterLastStep, drawnBeforeFirst, drawnAfterLast, startAtEnd, turnOf, turnAgain
  case otherNumbers, reset, slider, lessonsNumbers, withOtherNumbers, settings, learningRate
  case decay, width, seed, afterSteps, afterStepsBeside, boundary, lossByStep, theLoss, lessonsRun
  case frames, theNetwork

  // MARK: The folds with the numbers of figures
  case graphAsTable, chartAsTable, gateAsTable, networkAsTable, framesAsTable, runAsTable
  case barsAsTable, boxesAsTable, arrayAsTable, treeAsTable, nodesAsTable, messagesAsTable
  case gridAsTable, pictureAsTable

  // MARK: Graphs, gates and networks
  case expressionGraph, graphAt, forwardOnly, afterBackward, valuesAt, valueCount, valueIs
  case notKnownYet, withGradient, unfoldHelpers, foldHelpers, helpersFolded, data, grad, upstream
  case local, operation, gets, neuronsByLayer, parameters, solidAndDashed, greyIsZero
  case greyIsSmall, widest, widestOfAll, inputs, outputs, neurons

  // MARK: Charts in words
  case lineChart, curves, pointChart, signMap, levelLines, logarithmic, theLine, thePath
  case somePoints, noPoints, onePoint, fromTo, pointsWithin, noSteps, stepsBetween, theScore
  case theValue, noScore, noValue, within, range, histogram, emptyHeatMap, heatMap, tangent
  case markAtX, markAtY, markAt, inNoBin, someOf, notFinite, notPositive, noNumbers, across
  case upwards, axisEnds, seriesNumber

  // MARK: Diagrams in words
  case bars, barsOfSeries, boxes, cells, markedCell, tree, nodes, directedNodes, messages, grid

  // MARK: What stands in the tables of figures
  case columnName, columnValue, columnGradient, columnDifference, columnError, columnMadeBy, given
  case columnInput, columnDownstream, columnLayer, columnNeurons, columnWeights, columnBiases
  case columnParameters, rowInputs, rowLayer, columnStep, columnWhatHappens, columnArithmetic
  case columnCode, columnLoss, columnFrame, columnNote, columnPath, columnPanel, columnColumns
  case columnRows, columnClass, columnScore, outside, columnSeries, columnFrom, columnTo
  case columnCount, columnWhisker, columnQuartile, columnMedian, columnBeyond, columnAmount
  case columnNode, columnLeadsTo, columnJoinedTo, columnBelow, columnBy, standsOut, alsoStandsOut
  case yes, columnIndex, columnHolds, columnMarked, columnSays, isAnAnswer, columnYear, columnWhat
  case someRows, someRowsAndExtremes, someCells, rowsOfEveryPanel

  // MARK: Books, notebooks and Markdown
  case question, answerAtEnd, theAnswers, exerciseInBook, kindPaper, kindRepair, kindWrite
  case kindExtend, inAppendix, testsInAppendix, hintsAndSolutions, allTests, appendix, contents
  case cover, beginReading, places, index, figure, onPage, accessibility, theSolution
  case exerciseInMarkdown, theNumbers, theSource, programOfCourse, theBook, bookAsEPUB
  case bookOnPaper, bookAsPDF

  // MARK: The foot of a lesson
  case editPage, reportFault, reportTitle

  // MARK: What has a number, and what is shown of files
  case figureNumber, tableNumber, listingNumber, equationNumber, fromFile, fromLine, fromLines
  case showFor
}
