/// The words around the numbers of an adjudication summary.
public struct AdjudicationTableWords: Sendable {
  private let style: TableStyle
  private let isDutch: Bool

  /// Takes the words of a style's language.
  public init(_ style: TableStyle) {
    self.style = style
    isDutch = style.words == .dutch
  }

  private func choose(_ dutch: String, _ english: String) -> String { isDutch ? dutch : english }

  /// The title over the changes.
  public var changesTitle: String {
    choose("Wat de beslissingen veranderden", "What adjudication changed")
  }
  /// The title over the pairs.
  public var pairsTitle: String {
    choose("Codes die het vaakst zijn verward", "Codes confused most")
  }
  var code: String { choose("code", "code") }
  /// The heading over units on which all coders agreed.
  public var agreed: String { choose("eens", "agreed") }
  /// The heading over units on which the lead ruled.
  public var ruled: String { choose("beslist", "ruled") }
  /// The heading over units in the end.
  public var final: String { choose("eind", "final") }
  /// The heading over two codes.
  public var pair: String { choose("codes", "codes") }
  /// The heading over how often.
  public var times: String { choose("keer", "times") }
  /// The heading over rulings for neither code.
  public var neither: String { choose("anders", "other") }
  /// The heading over units without ruling.
  public var unruled: String { choose("open", "open") }
  /// The heading over what to do.
  public var advice: String { choose("definitie", "definition") }

  /// How many disputes there are and what became of them.
  public func counts(of summary: AdjudicationSummary) -> String {
    func number(_ count: Int) -> String { style.numbers.integer(count) }
    let together =
      summary.together == 0
      ? ""
      : choose(
        " (waarvan \(number(summary.together)) in overleg)",
        " (\(number(summary.together)) of them in a meeting)")
    return choose(
      "Verschillen: \(number(summary.disputes)); beslist: \(number(summary.ruled))\(together); "
        + "open: \(number(summary.open)).",
      "Disagreements: \(number(summary.disputes)); ruled: \(number(summary.ruled))\(together); "
        + "open: \(number(summary.open)).")
  }

  /// What the signs behind coders mean.
  public var changesNote: String {
    choose(
      "+ en − achter een codeur: eenheden die de code erbij kregen en die haar verloren, "
        + "vergeleken met wat die codeur zei.",
      "+ and − behind a coder: units that gained the code and units that lost it, compared with "
        + "what that coder said.")
  }

  func overruled(_ summary: AdjudicationSummary) -> String {
    choose(
      "Beslist tegen een eensgezind antwoord in: \(style.numbers.integer(summary.overruled)).",
      "Ruled against an answer on which all agreed: \(style.numbers.integer(summary.overruled)).")
  }

  var pairsNote: String {
    choose(
      "Een paar telt per eenheid en per tweetal codeurs. Onder drie beslissingen geen advies; "
        + "vanaf vier van de vijf geldt een kant als bijna altijd gekozen (vuistregel).",
      "A pair counts by unit and by two coders. No advice under three rulings; from four in five "
        + "on a side counts as nearly always taken (a rule of thumb).")
  }

  /// What to do about two definitions, in a few words.
  public func advice(_ advice: AdjudicationSummary.ConfusedPair.Advice) -> String {
    switch advice {
    case .undecided: choose("nog niet te zeggen", "too early to tell")
    case .boundary: choose("trek de grens scherper", "draw the line more sharply")
    case .secondTooWide: choose("2 is te ruim", "2 is too wide")
    case .firstTooWide: choose("1 is te ruim", "1 is too wide")
    case .neither: choose("beide missen iets", "both miss something")
    }
  }
}
