import CodingModel
import Glibc
import TerminalUI

/// Where messages and progress go.
enum StandardError {
  /// Writes a message; what it quotes from data passes the display filter.
  static func write(_ message: String) {
    writeAll(DisplayText(untrusted: message, keepLineBreaks: true).string, to: STDERR_FILENO)
  }

  /// Writes what moves the cursor; nothing in it comes from data.
  static func writeControl(_ text: String) { writeAll(text, to: STDERR_FILENO) }
}

/// Where data goes: byte for byte into a file or pipe, through the display filter on a terminal.
struct StandardOutput: TextOutputStream {
  /// What was taken in so far.
  private(set) var contents = ""

  /// Takes in text; it leaves with ``flush()``.
  mutating func write(_ string: String) { contents += string }

  /// Writes everything taken in.
  ///
  /// - Parameter language: The language of what is said where that fails.
  /// - Throws: ``CommandFailure`` if the reader has gone or the disk is full.
  func flush(_ language: Language) throws(CommandFailure) {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let text =
      isTerminal ? DisplayText(untrusted: contents, keepLineBreaks: true).string : contents
    guard writeAll(text, to: STDOUT_FILENO) else {
      if errno == EPIPE { throw .readerGone }
      throw .data("stdout: \(SystemReason.words(errno, in: language))")
    }
  }
}

@discardableResult
private func writeAll(_ text: String, to descriptor: Int32) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(
        descriptor, UnsafeBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0 {
        if errno == EINTR { continue }
        return false
      }
      rest = rest.dropFirst(written)
    }
    return true
  }
}
