import Glibc

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

  /// Whoever reads the output has gone: nobody is there to be told, and the shell sees what it sees of
  /// every program that writes to nobody.
  static let readerGone = CommandFailure(status: .stopped(by: SIGPIPE), message: "")
}
