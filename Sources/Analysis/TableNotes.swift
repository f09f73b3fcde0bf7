import CodingModel
import SurveyModels
import Tables

/// Collects the remarks under a table.
struct TableNotes {
  /// Below this number of persons a cell may point at someone.
  static let smallCell = 5

  /// Whole per cents that do not add up to the whole per cent of their sum.
  struct RoundedSum {
    /// What they belong to, if there are other wholes in the table.
    let heading: String?
    /// What they add up to.
    let shown: Int
    /// What their sum is, rounded itself.
    let whole: Int
  }

  private let words: AnalysisWords
  private let fixed: [String]
  private let openUnits: Int
  private let unanswered: Int
  private let weighting: String?
  private let intervals: String?
  private let population: String?
  private var rounded: [RoundedSum] = []
  private var others: [String] = []
  private var tellingOthers: Set<String> = []

  /// Starts with the remarks of the plan and the units that are open.
  init(plan: TablePlan, base: TableBase, context: TableContext) {
    words = context.words
    fixed = plan.notes.map { $0[context.language] }.filter { !$0.isEmpty }
    openUnits = base.openUnits
    unanswered = base.unanswered
    let hasIntervals = plan.options.showsIntervals && plan.options.shareOf == .cases
    intervals =
      hasIntervals
      ? context.words.intervals(
        isWeighted: plan.isWeighted, population: context.frame.population) : nil
    let usesPopulation = hasIntervals || plan.isWeighted && plan.testsIndependence
    population = context.frame.populationShortfall.flatMap {
      usesPopulation ? context.words.populationTooSmall($0.declared, respondents: $0.found) : nil
    }
    weighting = plan.isWeighted ? context.words.weighted(plan.options.weight) : nil
  }

  /// The remarks that rest on single cells, and so tell of cells that are not shown.
  var telling: [String] {
    (rounded.isEmpty ? [] : [words.rounding(rounded)]) + others.filter(tellingOthers.contains)
  }

  /// All remarks.
  var notes: [String] {
    var notes = fixed
    if let weighting { notes.append(weighting) }
    if let intervals { notes.append(intervals) }
    if let population { notes.append(population) }
    if openUnits > 0 { notes.append(words.openUnits(openUnits)) }
    if unanswered > 0 { notes.append(words.unanswered(unanswered)) }
    if !rounded.isEmpty { notes.append(words.rounding(rounded)) }
    return notes + others
  }

  /// Remarks on cells that make up a whole and whose whole per cents add up to something else.
  ///
  /// - Parameters:
  ///   - cells: The cells that make up the whole.
  ///   - sum: What they add up to before rounding.
  ///   - heading: What to call them, if there are other wholes in the table.
  mutating func checkRounding(of cells: [[Table.Cell]], sum: Double?, heading: String?) {
    // Shares of nobody, or of people who all weigh nothing, are not there to be added up.
    guard let sum, cells.joined().contains(where: { $0.percent != nil }) else { return }
    let shown = cells.joined().reduce(0) { $0 + NumberStyle.wholePercent($1.percent ?? 0) }
    let whole = NumberStyle.wholePercent(sum)
    if shown != whole { rounded.append(RoundedSum(heading: heading, shown: shown, whole: whole)) }
  }

  /// Remarks on cells with so few persons that someone may be recognised.
  mutating func checkSmallCells(_ rows: [Table.Row]) {
    let small = rows.filter { !$0.isTotal }.flatMap(\.cells).count {
      $0.count > 0 && $0.count < Self.smallCell
    }
    if small > 0 { addTelling(words.smallCells(small, below: Self.smallCell)) }
  }

  /// Remarks that somebody may count in several lines.
  mutating func addSeveralCodes() { addOnce(words.severalCodes) }

  /// Remarks what a marked cell means.
  mutating func addMarks(_ points: Double) { addOnce(words.marks(points)) }

  /// Remarks that the test was asked for and could not be done, and why.
  mutating func addNoTest(_ reason: NoTestReason) { addOnce(words.noTest(reason)) }

  /// Remarks which of the tests of a weighted table to go by.
  mutating func addWeightedTest() { addOnce(words.weightedTest) }

  /// Remarks that the test leaves weights out, and why there is no weighted one.
  mutating func addNoWeightedTest(_ reason: RaoScottUndefined) {
    addOnce(words.unweightedTest)
    addOnce(words.noWeightedTest(reason))
  }

  /// Remarks what the arrows of residuals mean.
  mutating func addResiduals() { addOnce(words.residuals) }

  /// A cell whose expected count is under 5.
  struct SmallExpected {
    /// The label of its row.
    let row: String
    /// The label of its column.
    let column: String
    /// The count.
    let expected: Double
  }

  /// Names the cells with an expected count under 5.
  ///
  /// - Parameters:
  ///   - cells: The cells that have one.
  ///   - all: How many cells there are.
  ///   - hasExact: Whether an exact p-value stands beside the test's.
  mutating func addSmallExpected(_ cells: [SmallExpected], of all: Int, hasExact: Bool) {
    addTelling(words.smallExpected(cells, of: all, hasExact: hasExact))
  }

  private mutating func addTelling(_ note: String) {
    others.append(note)
    tellingOthers.insert(note)
  }

  /// Remarks what the letters in cells mean.
  mutating func addLetters() { addOnce(words.letters) }

  /// Remarks that columns were to be compared and cannot be.
  mutating func addNoLetters() { addOnce(words.noLetters) }

  private mutating func addOnce(_ note: String) {
    if !others.contains(note) { others.append(note) }
  }
}
