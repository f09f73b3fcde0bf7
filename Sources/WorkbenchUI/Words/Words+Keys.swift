import CodingModel
import TerminalUI

extension Words {
  /// What keys are called where nothing stands on them and the terminal has no sign for them.
  var keys: KeyWords {
    switch language {
    case .dutch:
      KeyWords(up: "omhoog", down: "omlaag", left: "links", right: "rechts", space: "spatie")
    case .english: .english
    }
  }

  /// Puts the keys that the user chose into a sentence.
  ///
  /// `{study.code|c}` becomes the first key of the action `study.code`, which is `c` as long as
  /// nobody chose another. Other braces stay as they are.
  func withKeys(_ sentence: String) -> String {
    guard sentence.contains("{") else { return sentence }
    var result = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let parts = rest[rest.index(after: open)..<close].split(separator: "|")
      guard parts.count == 2, parts[0].contains("."), !parts[0].contains("{") else {
        result += rest[...open]
        rest = rest[rest.index(after: open)...]
        continue
      }
      result += rest[..<open]
      result += keyMap.keys[String(parts[0])]?.first?.caption(keys) ?? String(parts[1])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
