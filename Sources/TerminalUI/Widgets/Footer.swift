/// One line with the keys that matter most now.
public struct Footer<Action: Equatable & Sendable> {
  private let bindings: [Binding<Action>]

  /// Describes a footer; bindings that are not prominent, or cannot be used now, are left out.
  public init(_ bindings: [Binding<Action>]) {
    self.bindings = bindings.filter { $0.isProminent && $0.isEnabled }
  }

  /// Draws as many whole entries as fit in the first row of a rectangle.
  public func draw(on surface: inout Surface, in rect: Rect) {
    var rest = rect.row(0)
    for binding in bindings {
      guard let key = binding.keys.first else { continue }
      let name = key.symbol(surface.glyphs)
      let help = DisplayText(untrusted: binding.brief ?? binding.help)
      let width = name.columns + 1 + help.columns
      // A place without rows has columns nonetheless.
      guard !rest.isEmpty, width <= rest.columns else { return }
      surface.write(
        [Span(name, .key), Span(" "), Span(help, .hint)], at: rest.origin,
        maxColumns: rest.columns)
      surface.mark(.key(key), in: rest.split(left: width).left)
      rest = rest.split(left: width, gap: 2).rest
    }
  }
}
