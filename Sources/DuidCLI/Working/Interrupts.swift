import Glibc
import Synchronization

/// Signals that ask a command to stop: the first one is noted, so that work can end in order; a second
/// one does what it always does.
enum Interrupts {
  private static let numbers = [SIGINT, SIGTERM, SIGHUP]
  /// `SIG_IGN` as a number: functions cannot be compared.
  private static let ignoring = 1

  /// The signal that came; `nil` while none did.
  static var received: Int32? {
    let number = noted.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// Notes signals from here on; those that the caller had ignored stay ignored.
  static func note() {
    noted.store(0, ordering: .relaxed)
    for number in numbers {
      var present = sigaction()
      sigaction(number, nil, &present)
      let handler = unsafeBitCast(present.__sigaction_handler.sa_handler, to: Int.self)
      guard handler != ignoring else { continue }
      signal(number) { number in
        noted.store(number, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  /// Lets signals do again what they always do.
  static func letBe() {
    for number in numbers {
      var present = sigaction()
      sigaction(number, nil, &present)
      let handler = unsafeBitCast(present.__sigaction_handler.sa_handler, to: Int.self)
      if handler != ignoring { signal(number, SIG_DFL) }
    }
  }
}

/// The signal that came last; 0 for none.
///
/// A signal is the whole process's, and so is this.
private let noted = Atomic<Int32>(0)
