extension Message {
  /// The words about notes, Dutch and English in that order.
  var notes: Sentence? {
    switch self {
    case .unitMemo: ("Memo bij de eenheid", "Memo on the unit")
    case .codeMemo(let code): ("Memo bij code \(code)", "Memo on code \(code)")
    case .doubt: ("Twijfel", "Doubt")
    case .passages(let code): ("Passages bij \(code)", "Passages for \(code)")
    case .passageCount(let count):
      count == 1 ? ("1 passage", "1 passage") : ("\(count) passages", "\(count) passages")
    case .flagged: ("ja", "yes")
    case .nothingNoted: ("niets", "nothing")
    default: nil
    }
  }
}
