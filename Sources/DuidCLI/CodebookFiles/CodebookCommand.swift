import ArgumentParser

/// Commands about codebooks, before and beside a study.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook", abstract: "Check a codebook, print it, or compare two.",
    subcommands: [
      CodebookCheckCommand.self, CodebookShowCommand.self, CodebookDiffCommand.self,
    ])
}
