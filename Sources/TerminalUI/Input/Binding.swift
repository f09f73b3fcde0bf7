/// Keys, what they do, and what help says about it; footers and help panels are made of these.
///
/// It asks no more of an action than a keyboard does: what a generic type demands is looked up when it is
/// first used, on the way to the first picture.
public struct Binding<Action: Sendable>: Sendable {
  /// The keys, the one to be shown first in front.
  public var keys: [Key]
  /// What is sent to the reducer.
  public var action: Action
  /// A few words in the language of the user, by which lists of keys tell it from all others.
  public var help: String
  /// What the footer says, where there is less room and the key itself tells more; nil for
  /// ``help``.
  public var brief: String?
  /// The heading under which the help panel lists it, in the language of the user.
  public var group: String
  /// Why it cannot be done now, in the language of the user; nil when it can.
  public var disabledReason: String?
  /// Whether the footer shows it, not only the help panel.
  public var isProminent: Bool
  /// Whether a footer keeps it, however little room there is: the way back, the list of all keys.
  public var isEssential = false

  /// Whether the keys have an effect now.
  public var isEnabled: Bool { disabledReason == nil }

  /// Makes a binding from a list of keys.
  ///
  /// - Parameters:
  ///   - keys: The keys, the one to be shown first in front.
  ///   - action: What is sent to the reducer.
  ///   - help: A few words in the language of the user.
  ///   - group: The heading in the help panel.
  ///   - disabledReason: Why it cannot be done now.
  ///   - isProminent: Whether the footer shows it.
  public init(
    keys: [Key], action: Action, help: String, group: String = "",
    disabledReason: String? = nil, isProminent: Bool = true
  ) {
    self.keys = keys
    self.action = action
    self.help = help
    self.group = group
    self.disabledReason = disabledReason
    self.isProminent = isProminent
  }

  /// Makes a binding; the same as the other initialiser, for keys written one by one.
  ///
  /// - Parameters:
  ///   - keys: The keys, the one to be shown first in front.
  ///   - action: What is sent to the reducer.
  ///   - help: A few words in the language of the user.
  ///   - group: The heading in the help panel.
  ///   - disabledReason: Why it cannot be done now.
  ///   - isProminent: Whether the footer shows it.
  public init(
    _ keys: Key..., action: Action, help: String, group: String = "",
    disabledReason: String? = nil, isProminent: Bool = true
  ) {
    self.init(
      keys: keys, action: action, help: help, group: group, disabledReason: disabledReason,
      isProminent: isProminent)
  }

  /// The same keys with the action of a screen that contains this one.
  public func map<Outer: Sendable>(
    _ transform: (Action) -> Outer
  ) -> Binding<Outer> {
    var outer = Binding<Outer>(
      keys: keys, action: transform(action), help: help, group: group,
      disabledReason: disabledReason, isProminent: isProminent)
    outer.brief = brief
    outer.isEssential = isEssential
    return outer
  }

  /// The same with fewer words in the footer.
  public func briefly(_ words: String) -> Binding {
    var binding = self
    binding.brief = words
    return binding
  }

  /// The same, not to be used now where there is a reason against it; the first reason counts.
  ///
  /// - Parameter reason: Why it cannot be done now, in the language of the user; nil when it can.
  /// - Returns: The binding with the reason.
  public func unless(_ reason: String?) -> Binding {
    guard let reason, isEnabled else { return self }
    var binding = self
    binding.disabledReason = reason
    return binding
  }

  /// The same, never left out of a footer.
  public func essential() -> Binding {
    var binding = self
    binding.isEssential = true
    return binding
  }
}

extension Binding: Equatable where Action: Equatable {}

extension Array {
  /// The first binding that has a key, also when it is disabled.
  public func binding<Action>(for key: Key) -> Binding<Action>? where Element == Binding<Action> {
    first { $0.keys.contains(key) }
  }

  /// What a key does; nil where nothing has it, or what has it cannot be used now.
  public func action<Action>(for key: Key) -> Action? where Element == Binding<Action> {
    binding(for: key).flatMap { $0.isEnabled ? $0.action : nil }
  }

  /// The same, none to be used now where there is a reason against it.
  public func unless<Action>(_ reason: String?) -> [Binding<Action>]
  where Element == Binding<Action> {
    reason == nil ? self : map { $0.unless(reason) }
  }
}
