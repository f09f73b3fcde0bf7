import CodingModel
import TerminalUI

/// What the interface says.
enum Message: Equatable, Sendable {
  // Headings
  case codingTitle, agreementTitle, tablesTitle, whoAreYou, helpTitle
  case roleLead, roleCoder
  // Who are you
  case newCoder, newCoderPrompt, nameMissing
  // Study
  case unitsAndRespondents(units: Int, respondents: Int)
  case progressHeading, variableHeading, completeOf(Int, Int), answeredOn(Int)
  case nextStepHeading, stepCode(left: Int), stepDone, stepAdjudicate(Int), stepResults
  case stepOpenComparison, comparisonOpen, comparisonClosed, openUnits(Int)
  case confirmOpenComparison, confirmHint
  // Coding
  case unitPosition(Int, of: Int), emptyText, hiddenCharacters(Int), noUnits
  case saved(String), savedNone(String), cleared(String), memoSaved, undone(String)
  case nothingToUndo, notOffered, noneNotAllowed, unitComplete, allComplete
  case everythingSettled, keyUnknown(String)
  case memoPrompt(String), memoHint, noneApplies, notCoded, marks
  case definition, whenToUse, whenNotToUse, example, adjudicated, agreed, disputed
  case attributes
  // Notes
  case unitMemo, codeMemo(String), doubt, passages(String), passageCount(Int), flagged, nothingNoted
  // The coding room
  case codebookTitle, searchPrompt, codebookHint, nothingFound, ownMemo
  case queueTitle, filterPrompt, orderLine(String), queueHint, queueCount(Int, isMore: Bool)
  case queueAll, queueOpen, queueDoubtful, queueMemo, queueCode(String), queueOpened(Int)
  case queueEmpty, orderFile, orderID, orderRandom(UInt64), orderAnswer(String)
  indirect case filterFault(at: Int, Message)
  case filterUnknownName(String), filterUnknownCode(String, String), filterMissingValue(String)
  case filterOpenQuote, filterNothingToSearch(String), filterBlind(String)
  case unitMemoPrompt, codeMemoPrompt(String), jumpPrompt, jumpHint
  case notInQueue(String), noted(String), redone(String), nothingToRedo, noCodeHighlighted
  case nothingToCopy, nothingToRepeat, nothingToAdd, alsoHint(String)
  case anchorFixed, anchorLoose, nothingToClear, noText, marking(String), markingHint, markChosen(
    String),
    codeKeysFirst(String), chooseFirst(
      String),
    nothingMarked, measure(Int), folded(Int)
  case blindAttribute, inQueue(Int, of: Int)
  case paceSession(PaceOverview), codersDiffer, gridTitle, columnText, columnUnit
  case keyUnitMemo, keyCodeMemo, keyDoubt, keyRedo, keyCopy, keyRepeat, keyAlso, keyMark
  case keyNarrower, keyWider, keyFold, keyCodebook, keyQueue, keyJump, keyGrid, keyOrder
  case keyAnchor, keyUnmark, keyOpenUnit
  case groupNotes, groupView
  // Agreement
  case columnVariable, columnUnits, columnInterval, matrixTotal
  // Tables
  case tableFinal, tableOwn(String), tableBase(String, String), tableEmpty
  // Crossing
  case crossTitle, crossRows(String), crossColumns(String), crossNone, crossBase(String)
  case crossEverybody, crossPercentRow, crossPercentColumn, crossPercentTotal
  case crossWeights(String), crossBasePrompt, crossNothing
  case keyCross, keyCrossRows, keyCrossRowsBack, keyCrossColumns, keyCrossColumnsBack
  case keySwap, keyPercent, keyBase, keyWeights
  // Keys
  case keyMoving(Moving), briefMoving(Moving), keyNextUnit, keyPreviousUnit, keyNextOpen,
    keyConfirm, keyToggle, keyMain,
    keyNone
  case keyClear, keyMemo, keyUndo, keyDefinition, keyBack, keyQuit, keyHelp
  case more(Int)
  case briefWho, briefQuit, briefRows, briefColumns, briefOpenUnit, briefOrder
  case keyCode, keyAgreement, keyTables, keyWho, keyOpenComparison, keySource, keyPair
  case keyOpenList, keyCancel, keySave
  case groupCodes, groupUnits, groupText, groupGeneral
  case closeHelp, tooSmall
  // Long work
  case working, stopHint, stopped, keyStop
  // Line by line
  case plainWho, plainStart, plainAnswer, plainSeveral, plainOneCode, plainUnknown(String)
  case plainText, plainEnd, plainDrawn, plainCommand(PlainCommand), plainTables, plainNoTable(
    String)
  case plainNoVariable(String)
  // The guided tour
  case keyTour, keyEndTour, tourTitle(Int, of: Int), tourStep(TourStep)
  // Why a key does nothing now
  case stillMade, nothingToSee, emptyList, onlyOne, noUnitInView, noCodes, onlyMultiple
  case noOtherValues, noWeights, noColumns, lastUnit, firstUnit
  // The desk
  case paletteTitle, paletteEmpty, keyPalette, keyOwnEditor, keyTheme(Theme), idleNotice
}
