import Analysis
import ArgumentParser
import CodingModel
import Statistics

/// Grows a tree of groups that differ in an outcome.
struct AnalyseChaidCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "chaid",
    abstract: "Grow a tree of groups that differ in an outcome (CHAID, Kass 1980).",
    discussion: """
      Those without a value of a predictor are a category of their own; those without an outcome are left \
      out. Every respondent counts once: the method takes no weights. In JSON: model, predictors (each \
      by itself, the best first), nodes (node, parent, predictor, categories, n, count, percent, stop) \
      and splits (node, predictor, groups, statistic, df, p, multiplier, p_adjusted).

      Example: duid analyse chaid STUDY --outcome gemeld --predictors oorsprong frequentie
      """)

  @Argument(help: "The study file.") var study: String
  @OptionGroup var names: OutcomeOptions
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Predictors whose codes have an order, beside those of which the codebook says so: only "
        + "neighbours are put together.", valueName: "name"))
  var ordinal: [String] = []
  @Flag(help: "Look at every way of merging down to two groups (Biggs, De Ville & Suen 1991).")
  var exhaustive = false
  @Flag(help: "Tell groups apart by the likelihood ratio instead of Pearson's chi-square.")
  var likelihoodRatio = false
  @Flag(help: "Do not correct p-values for the number of ways to form groups.")
  var noBonferroni = false
  @Option(help: "Split a group when the corrected p-value is at most this.") var level = 0.05
  @Option(help: "Merge two categories whose p-value is above this.") var mergeLevel = 0.05
  @Option(
    help: ArgumentHelp(
      "Split a merged group again when a p-value within it is at most this. Default: never.",
      valueName: "level"))
  var resplitLevel: Double?
  @Option(help: ArgumentHelp("Split groups from this many respondents on.", valueName: "number"))
  var minimumParent = 100
  @Option(help: ArgumentHelp("No group has fewer respondents.", valueName: "number"))
  var minimumChild = 50
  @Option(help: ArgumentHelp("How many splits deep the tree may be.", valueName: "number"))
  var depth = 3
  @OptionGroup var analysing: AnalysingOptions

  mutating func validate() throws {
    let levels = [
      ("--level", level), ("--merge-level", mergeLevel), ("--resplit-level", resplitLevel ?? 0.01),
    ]
    for (name, value) in levels where !(value > 0 && value < 1) {
      throw ValidationError(.aboveZeroBelowOne(name))
    }
    if let resplitLevel, resplitLevel >= mergeLevel {
      throw ValidationError(.below("--resplit-level", "--merge-level"))
    }
    if minimumParent < 2 { throw ValidationError(.atLeast("--minimum-parent", 2)) }
    if minimumChild < 1 { throw ValidationError(.atLeast("--minimum-child", 1)) }
    if !(1...10).contains(depth) { throw ValidationError(.between("--depth", 1, 10)) }
  }

  var common: CommonOptions { analysing.common }

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let run = try AnalysisRun(study: study, analysing, presenter)
    let request = TreeRequest(
      try run.request(ordinal: ordinal), outcome: names.outcomeName,
      predictors: names.predictorNames, options: options)
    try run.print { (frame, policy) throws(ModelFault) in
      let tree = try TreeAnalysis(request, from: frame)
      guard let policy else { return tree.result }
      return try tree.published(policy)
    }
  }

  private var options: ChaidOptions {
    var options = ChaidOptions()
    options.method = exhaustive ? .exhaustive : .kass
    options.statistic = likelihoodRatio ? .likelihoodRatio : .pearson
    options.usesBonferroni = !noBonferroni
    options.splitLevel = level
    options.mergeLevel = mergeLevel
    options.resplitLevel = resplitLevel
    options.minimumParent = minimumParent
    options.minimumChild = minimumChild
    options.maximumDepth = depth
    return options
  }
}
