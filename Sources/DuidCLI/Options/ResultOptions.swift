import ArgumentParser
import Glibc
import Tables

/// How results are printed.
struct ResultOptions: ParsableArguments {
  /// The narrowest text that still has room for a label and a number.
  private static let narrowest = 30

  @Option(help: "text, json, csv, markdown, html or latex.") var format: OutputFormat = .text
  @Option(
    help: ArgumentHelp(
      "Of text: the columns to stay within; a wider table is split into blocks of columns. Default: those "
        + "of the terminal; in a file or pipe a table is as wide as it is.", valueName: "columns"))
  var width: Int?

  mutating func validate() throws {
    guard let width else { return }
    if width < Self.narrowest { throw ValidationError(.atLeast("--width", Self.narrowest)) }
    if format != .text { throw ValidationError(.widthOfText) }
  }

  /// How wide text may be.
  ///
  /// - Parameter path: The file it goes to; `nil` or `-` for standard output.
  /// - Returns: The width.
  func width(to path: String?) -> TextWidth {
    width.map(TextWidth.exactly) ?? .of(path)
  }
}

extension TextWidth {
  /// That of a file, or of the terminal where text goes to standard output: `nil` or `-`.
  static func of(_ path: String?) -> TextWidth {
    path == nil || path == "-" ? ofStandardOutput : standard
  }

  /// Within the terminal, where standard output is one.
  private static var ofStandardOutput: TextWidth {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return .standard
    }
    return .terminal(columns: Int(size.ws_col))
  }
}
