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
  /// A key of the coding screen that the codebook of a study gives to a code.
  case codeKey(String, code: String, Key)

  /// The name of the action that the fault is about.
  public var action: String {
    switch self {
    case .unknownAction(let name), .clash(let name, _, _), .reservedKey(let name, _),
      .codeKey(let name, _, _):
      name
    }
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

  /// Keys chosen for the coding screen that would never get there in a study.
  ///
  /// - Parameters:
  ///   - map: The chosen keys.
  ///   - codebook: The codebook of the study.
  /// - Returns: The faults, sorted by the name of the action.
  public static func faults(in map: KeyMap, codebook: Codebook) -> [KeyMapFault] {
    let codes = codebook.variables.flatMap(\.codes)
    return map.keys.sorted { $0.key < $1.key }.flatMap { name, keys -> [KeyMapFault] in
      guard name.hasPrefix("coding.") || name.hasPrefix("workbench.") else { return [] }
      return keys.compactMap { key in
        codes.first { .character($0.key) == key }.map {
          .codeKey(name, code: $0.id.rawValue, key)
        }
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
