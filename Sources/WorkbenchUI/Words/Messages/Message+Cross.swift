extension Message {
  /// The words of the screen that crosses variables, Dutch and English in that order.
  var cross: Sentence? {
    switch self {
    case .crossTitle: ("Kruistabel", "Crosstab")
    case .crossRows(let name): ("Rijen: \(name)", "Rows: \(name)")
    case .crossColumns(let name): ("Kolommen: \(name)", "Columns: \(name)")
    case .crossNone: ("geen", "none")
    case .crossBase(let base): ("Basis: \(base)", "Base: \(base)")
    case .crossEverybody: ("alle respondenten", "all respondents")
    case .crossPercentRow: ("% van de rij", "% of the row")
    case .crossPercentColumn: ("% van de kolom", "% of the column")
    case .crossPercentTotal: ("% van het totaal", "% of the total")
    case .crossWeights(let name): ("gewichten: \(name)", "weights: \(name)")
    case .crossBasePrompt: ("Basis (regel, leeg voor iedereen): ", "Base (rule, empty for all): ")
    case .crossNothing:
      ("Het codeboek heeft niets om te kruisen.", "The codebook has nothing to cross.")
    case .keyCross: ("kruistabel", "crosstab")
    case .keyCrossRows: ("andere rijen", "other rows")
    case .keyCrossRowsBack: ("vorige rijen", "previous rows")
    case .keyCrossColumns: ("andere kolommen", "other columns")
    case .keyCrossColumnsBack: ("vorige kolommen", "previous columns")
    case .keySwap: ("wissel", "swap")
    case .keyPercent: ("waarvan %", "% of what")
    case .keyBase: ("basis", "base")
    case .keyWeights: ("gewichten", "weights")
    default: nil
    }
  }
}
