import Glibc
import NcursesTerminal

extension TerminalError {
  /// Dutch and English, in that order.
  var translations: (String, String) {
    switch self {
    case .notATerminal:
      (
        "Hier is geen terminal. Start duid in een terminalvenster, of gebruik een opdracht zoals "
          + "duid table.",
        "There is no terminal here. Start duid in a terminal window, or use a command such as "
          + "duid table."
      )
    case .unknownType(let name):
      (
        "De terminal '\(name)' is hier onbekend; zet TERM bijvoorbeeld op xterm.",
        "The terminal '\(name)' is unknown here; set TERM to xterm, say."
      )
    case .tooSimple(let name):
      (
        "De terminal '\(name)' kan geen scherm tekenen; gebruik een andere, of een opdracht zoals "
          + "duid table.",
        "The terminal '\(name)' cannot draw a screen; use another, or a command such as duid table."
      )
    case .systemCall(let call, let code):
      (
        "De terminal kan niet worden geopend (\(call): \(String(cString: strerror(code)))).",
        "The terminal cannot be opened (\(call): \(String(cString: strerror(code))))."
      )
    }
  }
}
