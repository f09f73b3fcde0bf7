import ArgumentParser

/// The command line: a list of commands, one file each.
struct DuidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duid",
    abstract: "Code open answers, check reliability, make the tables.",
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, NewCommand.self, CodeCommand.self, CodingsCommand.self, NotesCommand.self,
      VisitsCommand.self,
      AgreementCommand.self, TableCommand.self, ExportCommand.self, VerifyCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
