import ArgumentParser

/// Analyses beyond tables: which factor matters, and whether items make a scale.
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Ask which factor matters most (chaid, logistic), or whether items make a scale.",
    discussion: """
      With --publish no small cell can be computed from what an analysis prints, under the limits of the codebook's \
      field disclosure: the groups of a split of which one is small, the odds ratios of a factor behind \
      which a cell is small, and the tests that would tell of them are left out; what would have nothing \
      left is refused, with the reason. In JSON what is left out is null, and named in suppressed. A \
      decision made with duid publish is about a cell of a table, and frees nothing here.
      """,
    subcommands: [
      AnalyseChaidCommand.self, AnalyseLogisticCommand.self, AnalyseScaleCommand.self,
    ])
}
