import Analysis

extension PublicationRefusal {
  /// Dutch and English, in that order.
  var translations: (dutch: String, english: String) {
    switch self {
    case .countsAreRounded:
      (
        "Niet te publiceren: het codeboek publiceert afgeronde aantallen, en een analyse rust op exacte. "
          + "Publiceer de tabellen, of zet disclosure in het codeboek op method: suppress.",
        "Not to be published: the codebook publishes rounded counts, and an analysis rests on exact ones. "
          + "Publish the tables, or set disclosure in the codebook to method: suppress."
      )
    case .fewRespondents(let minimum):
      (
        "Niet te publiceren: de analyse rust op minder dan \(minimum) respondenten. Verruim --base.",
        "Not to be published: the analysis rests on fewer than \(minimum) respondents. Widen --base."
      )
    case .smallOutcome(let label, let minimum):
      (
        "Niet te publiceren: '\(label)' hebben minder dan \(minimum) respondenten wel of juist niet, en "
          + "alles in de analyse rust daarop. Voeg uitkomsten samen, of laat een code weg met --without.",
        "Not to be published: fewer than \(minimum) respondents have '\(label)', or have it not, and "
          + "everything in the analysis rests on that. Merge outcomes, or leave a code out with --without."
      )
    case .smallCells(let factors, let minimum):
      (
        "Niet te publiceren: achter \(Self.list(factors)) staan cellen van minder dan \(minimum) personen "
          + "of te kleine categorieën, en dan blijft er niets over. Voeg categorieën samen.",
        "Not to be published: behind \(Self.list(factors)) stand cells of fewer than \(minimum) persons or "
          + "categories that are too small, and nothing would be left. Merge categories."
      )
    case .smallAnswer(let item, let minimum):
      (
        "Niet te publiceren: een antwoord op '\(item)' gaven minder dan \(minimum) respondenten, en bij zo "
          + "weinig antwoorden volgt dat uit gemiddelde en spreiding. Laat het item weg.",
        "Not to be published: fewer than \(minimum) respondents gave one of the answers to '\(item)', and "
          + "with so few answers that follows from mean and deviation. Leave the item out."
      )
    case .smallPair(let first, let second, let minimum):
      (
        "Niet te publiceren: twee antwoorden samen, op '\(first)' en '\(second)', gaven minder dan "
          + "\(minimum) respondenten, en dat volgt uit gemiddelden en samenhang. Laat een van beide weg.",
        "Not to be published: fewer than \(minimum) respondents gave two answers together, to '\(first)' "
          + "and '\(second)', and that follows from means and correlation. Leave one of them out."
      )
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }
}
