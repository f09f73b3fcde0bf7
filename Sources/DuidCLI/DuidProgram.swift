import ArgumentParser
import CodingModel
import Glibc

/// The program behind the command `duid`.
public enum DuidProgram {
  /// Reads the command line, does what it says, and exits: 0 done, 1 the data or the study is at fault,
  /// 2 wrong use, 128 and the number of the signal that stopped it.
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
      exit(0)
    } catch let failure as CommandFailure {
      StandardError.write(failure.message + "\n")
      exit(failure.status.code)
    } catch {
      exitForParser(error)
    }
  }

  /// Help and version end well; everything else the parser says is wrong use.
  private static func exitForParser(_ error: any Error) -> Never {
    let message = DuidCommand.fullMessage(for: error)
    if DuidCommand.exitCode(for: error) == .success {
      print(message)
      exit(0)
    }
    StandardError.write(message + "\n")
    exit(CommandFailure.Status.wrongUse.code)
  }
}

/// Why a command ends without having done its work.
struct CommandFailure: Error {
  /// The exit code.
  struct Status: Equatable {
    let code: Int32

    static let faultyData = Status(code: 1)
    static let wrongUse = Status(code: 2)

    /// What shells say of a program that a signal ended.
    static func stopped(by signal: Int32) -> Status { Status(code: 128 + signal) }
  }

  let status: Status
  let message: String

  static func data(_ message: String) -> CommandFailure {
    CommandFailure(status: .faultyData, message: message)
  }

  static func use(_ message: String) -> CommandFailure {
    CommandFailure(status: .wrongUse, message: message)
  }
}
