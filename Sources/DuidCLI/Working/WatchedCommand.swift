import ArgumentParser

/// A command whose work may take long: it shows how far it is, and stops in order when the user says so.
protocol WatchedCommand: ParsableCommand {
  /// What every command is told.
  var common: CommonOptions { get }

  /// Does what the command says.
  ///
  /// - Parameter presenter: Words what is said; its monitor hears how far the work is.
  /// - Throws: ``CommandFailure``.
  func work(_ presenter: Presenter) throws(CommandFailure)
}

extension WatchedCommand {
  mutating func run() throws {
    let command = self
    try Presenter(language: common.language).working { presenter throws(CommandFailure) in
      try command.work(presenter)
    }
  }
}
