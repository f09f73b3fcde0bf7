/// What long work is busy with, for others to put into words.
public enum WorkPhase: String, CaseIterable, Sendable {
  /// Bringing a study of an older version up to date.
  case upgrading
  /// Working out where every unit stands between coders and lead.
  case standings
  /// Reading a file of cases.
  case readingCases
  /// Writing cases into a new study.
  case storingCases
  /// Making the full-text index.
  case indexing
  /// Reading a file of codings.
  case readingCodings
  /// Holding codings against the study.
  case checkingCodings
  /// Appending codings to the journal.
  case storingCodings
  /// Reading a file of ratings.
  case readingRatings
  /// Reading respondents out of the study.
  case loadingCases
  /// Reading codings out of the study.
  case loadingCodings
  /// Working out which variables apply to which units, coder by coder.
  case routing
  /// Laying final values side by side.
  case counting
  /// Making tables.
  case tables
  /// Working out which cells to leave out.
  case disclosure
  /// Computing coefficients.
  case agreement
  /// Drawing replicates.
  case resampling
  /// Computing weights.
  case weighting
  /// Reading a file of weights.
  case readingWeights
  /// Taking weights into the study.
  case storingWeights
  /// Writing rows.
  case writing
  /// Checking the pages of the file.
  case checkingPages
  /// Checking its rows and indices.
  case checkingFile
  /// Re-computing the journal's chains.
  case checkingJournal
  /// Holding derived tables against the journal.
  case checkingState
}
