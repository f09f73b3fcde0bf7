/// What the pointer did, where, and what the picture shows there.
public struct MouseEvent: Hashable, Sendable {
  /// What was done.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The main button went down.
    case press
    /// The main button went down a second time on the same cell, shortly after the first.
    case doublePress = "double-press"
    /// The pointer moved to another cell with the main button down.
    case drag
    /// The main button came up.
    case release
    /// The wheel was turned away from the user.
    case wheelUp = "wheel-up"
    /// The wheel was turned towards the user.
    case wheelDown = "wheel-down"
  }

  /// What was done.
  public let kind: Kind
  /// The cell.
  public let point: Point
  /// What the picture shows there; the run loop fills it in from the picture that the user saw.
  public var target: Target?

  /// Makes an event.
  ///
  /// - Parameters:
  ///   - kind: What was done.
  ///   - point: The cell.
  ///   - target: What the picture shows there, if that is known.
  public init(_ kind: Kind, at point: Point, on target: Target? = nil) {
    self.kind = kind
    self.point = point
    self.target = target
  }

  /// Lines to scroll by for a turn of the wheel; nil for everything else.
  public var wheelStep: Int? {
    switch kind {
    case .wheelUp: -1
    case .wheelDown: 1
    case .press, .doublePress, .drag, .release: nil
    }
  }
}

extension Key {
  /// The key that a click stands for, such as one on an entry of the footer; else the key itself.
  public var typed: Key {
    guard case .mouse(let event) = self, case .key(let key)? = event.target,
      event.kind == .press || event.kind == .doublePress
    else { return self }
    return key
  }

  /// The same key; one that carries a point knows what a picture shows there.
  public func pointing(at surface: Surface) -> Key {
    guard case .mouse(var event) = self else { return self }
    event.target = surface.target(at: event.point)
    return .mouse(event)
  }
}
