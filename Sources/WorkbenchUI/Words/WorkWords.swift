public import CodingModel
public import LongWork

/// What is said of long work, in Dutch and English: what is being done, and how long it still takes.
public enum WorkWords {
  /// What is being done.
  public static func phase(_ phase: WorkPhase, in language: Language) -> String {
    language.text(phase.translations)
  }

  /// How long it still takes, rounded to what an estimate can know.
  public static func left(seconds: Int, in language: Language) -> String {
    let sentence: Sentence =
      switch seconds {
      case ..<20: ("nog \(max(1, seconds)) s", "\(max(1, seconds)) s left")
      case ..<90: ("nog \(rounded(seconds, to: 5)) s", "\(rounded(seconds, to: 5)) s left")
      case ..<5400:
        ("nog \(rounded(seconds, to: 60) / 60) min", "\(rounded(seconds, to: 60) / 60) min left")
      default:
        (
          "nog \(rounded(seconds, to: 3600) / 3600) uur",
          "\(rounded(seconds, to: 3600) / 3600) h left"
        )
      }
    return language.text(sentence)
  }

  /// The share that is done and the time that is left; empty where neither is known.
  public static func figures(_ status: WorkStatus, in language: Language) -> String {
    guard let percent = status.percent else { return "" }
    let left = status.secondsLeft.map { ", " + self.left(seconds: $0, in: language) } ?? ""
    return "\(percent)%" + left
  }

  private static func rounded(_ seconds: Int, to unit: Int) -> Int {
    (seconds + unit / 2) / unit * unit
  }
}

extension WorkPhase {
  /// Dutch and English, in that order.
  fileprivate var translations: Sentence {
    switch self {
    case .upgrading: ("Onderzoek bijwerken", "Updating the study")
    case .standings: ("Stand per eenheid bepalen", "Working out where units stand")
    case .readingCases: ("Gevallen lezen", "Reading cases")
    case .storingCases: ("Onderzoek maken", "Making the study")
    case .indexing: ("Teksten doorzoekbaar maken", "Indexing texts")
    case .readingCodings: ("Coderingen lezen", "Reading codings")
    case .checkingCodings: ("Coderingen controleren", "Checking codings")
    case .storingCodings: ("Coderingen opslaan", "Storing codings")
    case .readingRatings: ("Beoordelingen lezen", "Reading ratings")
    case .loadingCases: ("Respondenten laden", "Loading respondents")
    case .loadingCodings: ("Coderingen laden", "Loading codings")
    case .routing: ("Vragen en coderingen verbinden", "Routing codings")
    case .counting: ("Eindwaarden bepalen", "Working out final values")
    case .tables: ("Tabellen maken", "Making tables")
    case .disclosure: ("Kleine cellen afschermen", "Protecting small cells")
    case .agreement: ("Overeenstemming berekenen", "Computing agreement")
    case .resampling: ("Steekproeven trekken", "Resampling")
    case .weighting: ("Gewichten berekenen", "Computing weights")
    case .readingWeights: ("Gewichten lezen", "Reading weights")
    case .storingWeights: ("Gewichten opslaan", "Storing weights")
    case .writing: ("Rijen schrijven", "Writing rows")
    case .checkingPages: ("Bestand controleren", "Checking the file")
    case .checkingFile: ("Rijen en indexen controleren", "Checking rows and indices")
    case .checkingJournal: ("Journaal narekenen", "Re-computing the journal")
    case .checkingState: ("Afgeleide stand narekenen", "Re-computing what follows from it")
    }
  }
}
