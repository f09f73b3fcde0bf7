/// An action that users may give other keys; the name is stable, so that it can stand in a file.
public protocol NamedAction {
  /// The name, such as `coding.next-unit`; nil for what has no keys of its own.
  var name: String? { get }
}

/// The keys that users chose for actions instead of those the program gives them.
public struct KeyMap: Equatable, Sendable {
  /// The keys by the names of the actions.
  public var keys: [String: [Key]]

  /// Every action has the keys that the program gives it.
  public static let standard = KeyMap([:])

  /// Makes a map.
  public init(_ keys: [String: [Key]]) { self.keys = keys }
}

extension Array {
  /// The same bindings with the keys that the user chose.
  public func remapped<Action: NamedAction>(
    by map: KeyMap
  ) -> [Binding<Action>] where Element == Binding<Action> {
    if map.keys.isEmpty { return self }
    return self.map { binding in
      var binding = binding
      if let name = binding.action.name, let keys = map.keys[name] { binding.keys = keys }
      return binding
    }
  }
}
