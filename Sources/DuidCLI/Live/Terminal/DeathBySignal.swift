import Glibc

/// The end that a caller expects of a program it sent a signal to.
enum DeathBySignal {
  /// Restores the signal's default action and sends it to this process again.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }
}
