public import CodingModel
public import TerminalUI

/// What is wrong with the keys that somebody chose.
public enum KeyMapFault: Error, Hashable, Sendable {
  /// There is no action of that name.
  case unknownAction(String)
  /// Two actions of one screen have the same key.
  case clash(String, with: String, Key)
  /// A key that never reaches a screen, or that types something else everywhere.
  case reservedKey(String, Key)
  /// A key that the codebook of a study gives to a code, so that one of the two is out of reach.
  case codeKey(String, CodeWithKey, Key)

  /// The name of the action that the fault is about.
  public var action: String {
    switch self {
    case .unknownAction(let name), .clash(let name, _, _), .reservedKey(let name, _),
      .codeKey(let name, _, _):
      name
    }
  }

  /// A code that has a key, and where it stands.
  public struct CodeWithKey: Hashable, Sendable {
    /// The name of the codebook.
    public var codebook: String
    /// The variable.
    public var variable: String
    /// The code.
    public var code: String
  }
}

/// Looks whether every chosen key can do what it was chosen for.
public enum KeyMapCheck {
  /// The keys that the terminal itself answers to, and those without which nobody gets out.
  public static let reserved: Set<Key> = [.control("z"), .control("l"), .escape, .enter]

  /// Everything that is wrong with a map.
  ///
  /// Keys that an action has anyway may be chosen for it again.
  ///
  /// - Parameter map: The chosen keys.
  /// - Returns: The faults, sorted by the name of the action.
  public static func faults(in map: KeyMap) -> [KeyMapFault] {
    let entries = ActionCatalogue.entries(in: .english)
    let known = Set(entries.map(\.name))
    var faults: [KeyMapFault] = []
    for (name, keys) in map.keys.sorted(by: { $0.key < $1.key }) {
      guard known.contains(name), let entry = entries.first(where: { $0.name == name }) else {
        faults.append(.unknownAction(name))
        continue
      }
      for key in keys where !entry.keys.contains(key) {
        if reserved.contains(key) {
          faults.append(.reservedKey(name, key))
        } else if let other = owner(of: key, besides: entry, in: entries, map) {
          faults.append(.clash(name, with: other, key))
        }
      }
    }
    return faults
  }

  /// Keys that were chosen for an action and that a codebook leaves no use for.
  ///
  /// A person has one map for all studies, so it is not refused for what can be lived with. Where codes
  /// are chosen with keys, a code goes first as long as its variable is in focus (``CodeKeys``); an action
  /// that has another key there, or is only in the way of other variables, stays in reach, and the coding
  /// screen names such keys when it opens. In a dispute the action goes first, and the code is taken from
  /// the list. What cannot be lived with is an action without any key while some variable is in focus,
  /// and a code whose key does something else on every screen.
  ///
  /// - Parameters:
  ///   - map: The chosen keys.
  ///   - codebook: The codebook of the study.
  /// - Returns: The faults, sorted by the name of the action.
  public static func faults(in map: KeyMap, codebook: Codebook) -> [KeyMapFault] {
    map.keys.sorted { $0.key < $1.key }.flatMap { name, keys -> [KeyMapFault] in
      let clashes = codebook.variables.map { variable in
        keys.compactMap { key in
          variable.codes.first { .character($0.key) == key }.map { code in
            KeyMapFault.codeKey(
              name,
              KeyMapFault.CodeWithKey(
                codebook: codebook.name, variable: variable.id.rawValue, code: code.id.rawValue),
              key)
          }
        }
      }
      switch name.prefix(while: { $0 != "." }) {
      case "workbench": return clashes.flatMap(\.self)
      case "coding", "grid": return clashes.first { !keys.isEmpty && $0.count == keys.count } ?? []
      default: return []
      }
    }
  }

  /// Another action that has the key on a screen where this one works.
  private static func owner(
    of key: Key, besides entry: ActionEntry, in entries: [ActionEntry], _ map: KeyMap
  ) -> String? {
    entries.first { other in
      guard other.name != entry.name else { return false }
      let meets = other.screen == entry.screen || other.isEverywhere || entry.isEverywhere
      return meets && (map.keys[other.name] ?? other.keys).contains(key)
    }?.name
  }
}
