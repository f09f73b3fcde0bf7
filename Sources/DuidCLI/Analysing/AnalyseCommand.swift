import ArgumentParser

/// Analyses beyond tables: which factor matters, and whether items make a scale.
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Ask which factor matters most (chaid, logistic), or whether items make a scale.",
    subcommands: [
      AnalyseChaidCommand.self, AnalyseLogisticCommand.self, AnalyseScaleCommand.self,
    ])
}
