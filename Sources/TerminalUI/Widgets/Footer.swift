/// One line with the keys that matter most now.
public struct Footer {
  /// A key with what it does.
  private struct Item {
    let key: Key
    let words: String
    let isEssential: Bool
  }

  private var items: [Item] = []
  private let words: KeyWords

  /// Describes a footer; bindings that are not prominent, or cannot be used now, are left out.
  ///
  /// - Parameters:
  ///   - bindings: The keys, what matters most in front.
  ///   - words: What keys are called where the terminal has no sign for them.
  public init<Action>(_ bindings: [Binding<Action>], words: KeyWords = .english) {
    self.words = words
    for binding in bindings where binding.isProminent && binding.isEnabled {
      guard let key = binding.keys.first else { continue }
      items.append(
        Item(
          key: key, words: binding.brief ?? binding.help, isEssential: binding.isEssential))
    }
  }

  /// The same with an essential key in front of all others.
  public func preceded(by key: Key, _ words: String) -> Footer {
    var footer = self
    footer.items.insert(Item(key: key, words: words, isEssential: true), at: 0)
    return footer
  }

  /// Columns between two entries.
  private static var gap: Int { 2 }

  /// What stands in the row for one key.
  private struct Entry {
    let key: Key
    let name: DisplayText
    let help: DisplayText
    let isEssential: Bool

    var columns: Int { name.columns + 1 + help.columns }

    init(_ item: Item, _ glyphs: Glyphs, _ words: KeyWords) {
      key = item.key
      name = key.symbol(glyphs, words)
      help = DisplayText(untrusted: item.words)
      isEssential = item.isEssential
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
    var free = columns + Self.gap
    for item in items where item.isEssential {
      free -= Entry(item, glyphs, words).columns + Self.gap
    }
    var isFull = false
    var entries: [Entry] = []
    for item in items where item.isEssential || !isFull {
      let entry = Entry(item, glyphs, words)
      if !entry.isEssential {
        // The first that does not fit ends the row: what matters less does not take its place.
        isFull = entry.columns + Self.gap > free
        if isFull { continue }
        free -= entry.columns + Self.gap
      }
      entries.append(entry)
    }
    return entries
  }
}
