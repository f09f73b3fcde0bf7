/// A list of everything that can be done, found by typing a few letters of it.
///
/// It is made of the same bindings as footers and help panels, so that nothing is missing in it.
public struct CommandPalette: Equatable, Sendable {
  /// What a key meant to the palette.
  public enum Outcome: Equatable, Sendable {
    /// It goes on.
    case open
    /// The action at that place among the bindings was chosen.
    case chosen(Int)
    /// The user thought better of it.
    case closed
  }

  /// Makes letters alike that count as the same in a search.
  public typealias Folding = (String) -> String

  /// The part of a screen that clicks on rows are about.
  static let rows: Region = "palette"

  private var query = LineEditor()
  private var list = ListState()

  /// Opens with nothing typed.
  public init() {}

  /// What was typed.
  public var text: String { query.text }

  /// Does what a key means.
  ///
  /// - Parameters:
  ///   - key: Any key; `up`, `down`, `page-up`, `page-down` and the wheel choose, `enter` takes,
  ///     `escape` closes, everything else is typed.
  ///   - bindings: What can be done; those without help are not listed.
  ///   - fold: Makes letters alike that count as the same.
  /// - Returns: Whether it goes on.
  public mutating func handle<Action>(
    _ key: Key, bindings: [Binding<Action>], folding fold: Folding = { $0.lowercased() }
  ) -> Outcome {
    let found = matches(in: bindings, fold)
    switch key {
    case .escape, .control("c"): return .closed
    case .enter: return chosen(list.selection, of: found, bindings)
    case .up, .control("p"): list.move(by: -1, count: found.count)
    case .down, .control("n"): list.move(by: 1, count: found.count)
    case .pageUp: list.move(by: -8, count: found.count)
    case .pageDown: list.move(by: 8, count: found.count)
    case .mouse(let event): return handle(event, found: found, bindings)
    default: if query.handle(key) { list = ListState() }
    }
    return .open
  }

  private mutating func handle<Action>(
    _ event: MouseEvent, found: [Match], _ bindings: [Binding<Action>]
  ) -> Outcome {
    if let step = event.wheelStep { list.move(by: step, count: found.count) }
    guard event.kind == .press, case .item(Self.rows, let row)? = event.target else { return .open }
    list.selection = row
    return chosen(row, of: found, bindings)
  }

  /// What cannot be done now stays in the list, with its reason, and cannot be chosen.
  private func chosen<Action>(
    _ row: Int, of found: [Match], _ bindings: [Binding<Action>]
  ) -> Outcome {
    guard found.indices.contains(row), bindings[found[row].index].isEnabled else { return .open }
    return .chosen(found[row].index)
  }

  /// A binding that fits what was typed.
  struct Match: Equatable {
    let index: Int
    let fuzzy: FuzzyMatch
  }

  /// The bindings that fit, the best first; equal ones in their own order.
  func matches<Action>(
    in bindings: [Binding<Action>], _ fold: Folding = { $0.lowercased() }
  ) -> [Match] {
    bindings.enumerated().compactMap { index, binding in
      guard !binding.help.isEmpty else { return nil }
      return FuzzyMatch(query.text, in: Self.title(of: binding), folding: fold).map {
        Match(index: index, fuzzy: $0)
      }
    }.sorted { ($0.fuzzy.score, $1.index) > ($1.fuzzy.score, $0.index) }
  }

  /// What an entry is called: its heading helps to find it.
  public static func title<Action>(of binding: Binding<Action>) -> String {
    binding.group.isEmpty ? binding.help : binding.group + ": " + binding.help
  }

  /// Draws the palette over the upper part of a rectangle.
  ///
  /// - Parameters:
  ///   - surface: The screen.
  ///   - rect: The whole of it.
  ///   - title: What the palette is called.
  ///   - nothing: What it says when nothing fits.
  ///   - bindings: What can be done.
  ///   - fold: Makes letters alike that count as the same.
  ///   - words: What keys are called where the terminal has no sign for them.
  public func draw<Action>(
    on surface: inout Surface, in rect: Rect, title: DisplayText, nothing: DisplayText,
    bindings: [Binding<Action>], folding fold: Folding = { $0.lowercased() },
    words: KeyWords = .english
  ) {
    let found = matches(in: bindings, fold)
    let rows = min(max(1, found.count), max(1, rect.rows * 2 / 3 - 3))
    let place = rect.centred(Size(columns: min(72, rect.columns), rows: rect.rows))
    let panel = Rect(
      column: place.left, row: place.top + min(2, max(0, place.rows - rows - 3)),
      columns: place.columns, rows: min(rows + 3, place.rows))
    surface.fill(panel)
    surface.mark(nil, in: panel)
    let inside = surface.box(panel, title: title).inset(columns: 1, rows: 0)
    let (prompt, body) = inside.split(top: 1)
    surface.write(": ", in: prompt, style: .key)
    query.draw(on: &surface, in: prompt.split(left: 2).rest)
    if found.isEmpty { surface.write(nothing, in: body.row(0), style: .hint) }
    let glyphs = surface.glyphs
    ListView(count: found.count, state: list, region: Self.rows) { row in
      let binding = bindings[found[row].index]
      let keys = DisplayText.joined(
        binding.keys.map { $0.symbol(glyphs, words) }, separator: " ")
      return Self.spans(binding, keys, found[row].fuzzy, body.columns - 3, glyphs)
    }.draw(on: &surface, in: body)
  }

  /// The name with the letters that were typed set off, and the keys at the right, which are seen
  /// whole however long the name and the reason against it are.
  private static func spans<Action>(
    _ binding: Binding<Action>, _ keys: DisplayText, _ match: FuzzyMatch, _ columns: Int,
    _ glyphs: Glyphs
  ) -> [Span] {
    let style: Style = binding.isEnabled ? .text : .dim
    let places = Set(match.places)
    var spans = title(of: binding).enumerated().map { place, letter in
      Span(
        DisplayText(untrusted: String(letter), markers: glyphs.markers),
        places.contains(place) ? Style(.accent, .underline) : style)
    }
    if let reason = binding.disabledReason {
      spans.append(Span(DisplayText(untrusted: " (\(reason))"), .hint))
    }
    let room = max(0, columns - keys.columns - 1)
    let fitting = spans.truncated(toColumns: room, ellipsis: glyphs.ellipsis)
    let used = fitting.reduce(0) { $0 + $1.text.columns }
    return fitting + [Span(.blanks(max(1, columns - keys.columns - used))), Span(keys, .key)]
  }
}
