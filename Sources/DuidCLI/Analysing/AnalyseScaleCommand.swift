import Analysis
import ArgumentParser
import CodingModel
import Statistics

/// Analyses the items of a scale.
struct AnalyseScaleCommand: WatchedCommand {
  static let configuration = CommandConfiguration(
    commandName: "scale",
    abstract: "Check whether items make one scale (Cronbach's alpha, item by item, one factor).",
    discussion: """
      Codes are taken as numbers; those who miss an item are left out. The bounds are those of the report \
      of 2018 unless others are given. Every respondent counts once: the method takes no weights. In \
      JSON: scale (alpha, lower, upper, standardised_alpha, mean_correlation, n, omitted, factors), items \
      (item, mean, sd, item_total, item_rest, alpha_if_deleted, loading, outside), bounds, findings \
      (name, item, value, bound) and eigenvalues.

      Example: duid analyse scale STUDY --items s1 s2 s3 s4 --reverse s4 --without 9
      """)

  @Argument(help: "The study file.") var study: String
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The items: two or more names.", valueName: "name"))
  var items: [String]
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Items that run the other way, to be turned round.", valueName: "name"))
  var reverse: [String] = []
  @Option(help: ArgumentHelp("Alpha must be above this.", valueName: "number"))
  var minimumAlpha = ScaleBounds.rekenkamer2018.alpha
  @Option(
    help: ArgumentHelp(
      "Each item's correlation with the rest must be above this.", valueName: "number"))
  var minimumItemRest = ScaleBounds.rekenkamer2018.restCorrelation
  @Option(
    help: ArgumentHelp(
      "Without an item alpha may rise by no more than this.", valueName: "number"))
  var maximumRise = ScaleBounds.rekenkamer2018.alphaRise
  @OptionGroup var analysing: AnalysingOptions

  mutating func validate() throws {
    if items.count < 2 { throw ValidationError(.needsNames("--items", 2)) }
  }

  var common: CommonOptions { analysing.common }

  func work(_ presenter: Presenter) throws(CommandFailure) {
    let run = try AnalysisRun(study: study, analysing, presenter)
    var request = ScaleRequest(try run.request(), items: items.map { VariableID($0) })
    request.reversed = Set(reverse.map { VariableID($0) })
    request.bounds = ScaleBounds(
      alpha: minimumAlpha, restCorrelation: minimumItemRest, alphaRise: maximumRise)
    let asked = request
    try run.print { (frame, policy) throws(ModelFault) in
      let scale = try ScaleAnalysis(asked, from: frame)
      guard let policy else { return scale.result }
      return try scale.published(policy)
    }
  }
}
