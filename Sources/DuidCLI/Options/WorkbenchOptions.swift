import ArgumentParser
import TerminalUI

/// Options of the commands that open the workbench.
struct WorkbenchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Colours. Default: from the config, else standard; NO_COLOR gives monochrome.",
      valueName: "name"))
  var theme: ThemeOption?

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var refusesMouse = false

  @Flag(
    help: """
      Line by line on standard input and output, for screen readers and simple terminals.
      """)
  var plain = false

  /// The options as values.
  var wishes: TerminalWishes {
    TerminalWishes(theme: theme?.theme, refusesMouse: refusesMouse, isPlain: plain)
  }
}

/// What is asked of the terminal with a command.
struct TerminalWishes: Equatable {
  /// The look; `nil` leaves it to the preferences.
  var theme: Theme?
  /// Whether the mouse is left to the terminal.
  var refusesMouse = false
  /// Whether the study is opened line by line.
  var isPlain = false
}

/// A theme, as the command line spells it.
struct ThemeOption: ExpressibleByArgument {
  static let allValueStrings = Theme.allCases.map(\.rawValue)
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  let theme: Theme

  init?(argument: String) {
    guard let theme = Theme(rawValue: argument) else { return nil }
    self.theme = theme
  }
}
