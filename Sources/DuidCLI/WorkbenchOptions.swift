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
