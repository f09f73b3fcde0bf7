/// One line with the keys that matter most now.
public struct Footer<Action: Equatable & Sendable> {
  private let bindings: [Binding<Action>]

  /// Describes a footer; bindings that are not prominent, or cannot be used now, are left out.
  public init(_ bindings: [Binding<Action>]) {
    self.bindings = bindings.filter { $0.isProminent && $0.isEnabled && !$0.keys.isEmpty }
  }

  /// Columns between two entries.
  private static var gap: Int { 2 }

  /// What stands in the row for one binding.
  private struct Entry {
    let key: Key
    let name: DisplayText
    let help: DisplayText
    let isEssential: Bool

    var columns: Int { name.columns + 1 + help.columns }

    init?(_ binding: Binding<Action>, _ glyphs: Glyphs) {
      guard let key = binding.keys.first else { return nil }
      self.key = key
      name = key.symbol(glyphs)
      help = DisplayText(untrusted: binding.brief ?? binding.help)
      isEssential = binding.isEssential
    }
  }

  /// Draws whole entries in the first row of a rectangle: the essential ones always, the others in
  /// their order as long as there is room.
  public func draw(on surface: inout Surface, in rect: Rect) {
    var rest = rect.row(0)
    for entry in fitting(columns: rest.columns, surface.glyphs) {
      // A place without rows has columns nonetheless, and not even the essential ones may fit.
      guard !rest.isEmpty, entry.columns <= rest.columns else { return }
      surface.write(
        [Span(entry.name, .key), Span(" "), Span(entry.help, .hint)], at: rest.origin,
        maxColumns: rest.columns)
      surface.mark(.key(entry.key), in: rest.split(left: entry.columns).left)
      rest = rest.split(left: entry.columns, gap: Self.gap).rest
    }
  }

  /// The entries that there is room for, in the order of the bindings.
  private func fitting(columns: Int, _ glyphs: Glyphs) -> [Entry] {
    let essential = bindings.filter(\.isEssential).compactMap { Entry($0, glyphs) }
    var free = columns + Self.gap - essential.reduce(0) { $0 + $1.columns + Self.gap }
    var isFull = false
    return bindings.compactMap { binding in
      if isFull, !binding.isEssential { return nil }
      guard let entry = Entry(binding, glyphs) else { return nil }
      if entry.isEssential { return entry }
      // The first that does not fit ends the row: what matters less does not take its place.
      isFull = entry.columns + Self.gap > free
      if isFull { return nil }
      free -= entry.columns + Self.gap
      return entry
    }
  }
}
