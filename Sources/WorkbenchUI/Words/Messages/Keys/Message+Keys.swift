extension Message {
  /// The words of footers and help panels, Dutch and English in that order.
  var keys: Sentence {
    switch self {
    case .keyMoving(let moving): moving.translations
    case .briefMoving(let moving): moving.brief
    case .keyNextUnit: ("volgende", "next")
    case .keyPreviousUnit: ("vorige", "previous")
    case .keyNextOpen: ("volgende open", "next open")
    case .keyConfirm: ("verder", "go on")
    case .keyToggle: ("aan/uit", "toggle")
    case .keyMain: ("maak hoofdcode", "make main")
    case .keyNone: ("geen van deze", "none of these")
    case .keyClear: ("wis antwoord", "clear answer")
    case .keyMemo: ("memo", "memo")
    case .keyUndo: ("ongedaan", "undo")
    case .keyDefinition: ("definitie", "definition")
    case .keyBack: ("terug", "back")
    case .keyQuit: ("stoppen", "quit")
    case .keyHelp: ("toetsen", "keys")
    case .keyCode: ("coderen", "code")
    case .keyAgreement: ("overeenstemming", "agreement")
    case .keyTables: ("tabellen", "tables")
    case .keyWho: ("andere codeur", "other coder")
    case .more(let count): ("nog \(count)", "\(count) more")
    case .briefWho: ("codeur", "coder")
    case .briefQuit: ("stop", "quit")
    case .briefRows: ("rijen", "rows")
    case .briefColumns: ("kolommen", "columns")
    case .briefOpenUnit: ("open", "open")
    case .briefOrder: ("sorteer", "sort")
    case .keyOpenComparison: ("stel vergelijking open", "open comparison")
    case .keySource: ("wiens waarden", "whose values")
    case .keyPair: ("ander paar", "other pair")
    case .keyOpenList: ("kies", "choose")
    case .keyCancel: ("laat staan", "cancel")
    case .keySave: ("bewaar", "save")
    case .groupCodes: ("Codes", "Codes")
    case .groupUnits: ("Eenheden", "Units")
    case .groupText: ("Tekst", "Text")
    default: ("Algemeen", "General")
    }
  }
}
