import ArgumentParser

/// The command line: a list of commands, one file each.
struct DuidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duid",
    abstract: "Code open answers, check reliability, make the tables.",
    discussion: """
      Data goes to standard output, messages to standard error. Exit codes: 0 done, 1 the data, \
      the study or the preferences are at fault, 2 wrong use, 130 stopped by Ctrl-C, 141 nobody reads the \
      output. A file to read or write may be -, for standard input or output. Preferences are in \
      ~/.config/duid/config.yaml; see duid config.
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, NewCommand.self, CodeCommand.self, CodingsCommand.self, NotesCommand.self,
      VisitsCommand.self, AgreementCommand.self, AdjudicationCommand.self, TableCommand.self,
      AnalyseCommand.self,
      ExportCommand.self, VerifyCommand.self, ConfigCommand.self, PublishCommand.self,
      CheckCommand.self, WeightsCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// The names of all commands, the parser's own `help` included.
  static var commandNames: Set<String> {
    Set(configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"])
  }
}
