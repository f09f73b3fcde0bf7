import CodingModel
import NcursesTerminal

extension TerminalError {
  /// Dutch and English, in that order.
  var translations: (String, String) {
    switch self {
    case .notATerminal:
      (
        "Hier is geen terminal. Start duid in een terminalvenster, gebruik --plain (regel voor "
          + "regel), of een opdracht zoals duid table.",
        "There is no terminal here. Start duid in a terminal window, use --plain (line by line), "
          + "or a command such as duid table."
      )
    case .unknownType(let name):
      (
        "De terminal '\(name)' is hier onbekend; zet TERM bijvoorbeeld op xterm.",
        "The terminal '\(name)' is unknown here; set TERM to xterm, say."
      )
    case .tooSimple(let name):
      (
        "De terminal '\(name)' kan geen scherm tekenen; gebruik --plain (regel voor regel), of een "
          + "andere terminal.",
        "The terminal '\(name)' cannot draw a screen; use --plain (line by line), or another "
          + "terminal."
      )
    case .systemCall(let call, let code):
      (
        "De terminal kan niet worden geopend (\(call): \(SystemReason.words(code, in: .dutch))).",
        "The terminal cannot be opened (\(call): \(SystemReason.words(code, in: .english)))."
      )
    }
  }
}
