import ArgumentParser
import CodingModel
import Glibc

/// The program behind the command `duid`.
public enum DuidProgram {
  /// Reads the command line, does what it says, and exits: 0 done, 1 the data or the study is at fault,
  /// 2 wrong use, 128 and the number of the signal that stopped it (141 where nobody reads the output).
  public static func run() -> Never {
    // Everything this program writes may hold respondents' words, a core file too.
    umask(0o077)
    var none = rlimit()
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    signal(SIGPIPE, SIG_IGN)
    // A file that may not grow is an error to report, not a death that leaves the terminal as it is.
    signal(SIGXFSZ, SIG_IGN)
    do {
      if let opening = Opening(
        plain: CommandLine.arguments.dropFirst(), commands: DuidCommand.commandNames)
      {
        try opening.run()
      } else {
        var command = try DuidCommand.parseAsRoot()
        try command.run()
      }
      Glibc.exit(0)
    } catch let failure as CommandFailure {
      exit(after: failure)
    } catch {
      exit(after: error)
    }
  }

  private static func exit(after failure: CommandFailure) -> Never {
    if !failure.message.isEmpty { StandardError.write(failure.message + "\n") }
    Glibc.exit(failure.status.code)
  }

  /// Help and version end well; everything else the parser says is wrong use.
  private static func exit(after error: any Error) -> Never {
    let presenter = Presenter(language: CommonOptions.spokenLanguage)
    let message = DuidCommand.fullMessage(for: error) + "\n"
    guard DuidCommand.exitCode(for: error) == .success else {
      let misspelt = MisspeltCommand(CommandLine.arguments.dropFirst(), DuidCommand.commandNames)
      let said = ParserWords.message(String(message.dropLast()), in: presenter.language)
      exit(after: .use(misspelt.map { presenter.sentence($0.notice) } ?? said))
    }
    do throws(CommandFailure) {
      try presenter.deliver(to: nil) { $0.write(message) }
    } catch {
      exit(after: error)
    }
    Glibc.exit(0)
  }
}
