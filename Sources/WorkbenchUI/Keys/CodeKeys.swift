import CodingModel
import TerminalUI

/// How the keys of a codebook get along with those of the screens.
///
/// A new codebook may not claim a key that the coding screen uses itself. An old study may: the screen
/// learnt that key later, and whoever codes in the study has the code's key in their fingers. So there
/// the code keeps its key while its variable is in focus, and what the screen would do with it is
/// found in the palette.
enum CodeKeys {
  /// The bindings of a screen with those of codes, of which no key stands twice.
  ///
  /// - Parameters:
  ///   - codes: What the keys of codes do.
  ///   - others: What all other keys do; they lose the keys that codes have.
  /// - Returns: The codes, then the others.
  static func first<Action>(
    _ codes: [Binding<Action>], over others: [Binding<Action>]
  ) -> [Binding<Action>] {
    let taken = Set(codes.flatMap(\.keys))
    return codes + others.map { $0.without(taken) }
  }
}

extension Binding {
  /// The same without some of its keys; what has none left is found in the palette.
  func without(_ keys: Set<Key>) -> Binding {
    guard self.keys.contains(where: keys.contains) else { return self }
    var binding = self
    binding.keys.removeAll { keys.contains($0) }
    return binding
  }
}

extension WorkbenchContext {
  /// The key that chooses a code; nil where it does something else on every screen, and the code is
  /// chosen from the list.
  func key(of code: Code) -> Key? {
    let key = Key.character(code.key)
    let everywhere =
      (desk.keyMap.keys["workbench.help"] ?? ["?"])
      + (desk.keyMap.keys["workbench.palette"] ?? [":"])
    return everywhere.contains(key) ? nil : key
  }

  /// The sign of the key that chooses a code; a blank where it has none.
  func sign(of code: Code) -> DisplayText {
    key(of: code) == nil ? " " : DisplayText(untrusted: String(code.key))
  }
}
