/// All keys of a screen in a box, under the headings of their groups.
public struct KeyHelpPanel<Action: Equatable & Sendable> {
  private let bindings: [Binding<Action>]
  private let title: DisplayText
  private let closeHint: DisplayText
  private let top: Int
  private let words: KeyWords

  /// Describes a panel.
  ///
  /// - Parameters:
  ///   - bindings: All keys of the screen, in the order in which groups should appear.
  ///   - title: The name of the panel in the language of the user.
  ///   - closeHint: How to leave it, in the language of the user.
  ///   - top: The line to show first, when the panel is longer than the screen.
  ///   - words: What keys are called where the terminal has no sign for them.
  public init(
    _ bindings: [Binding<Action>], title: DisplayText, closeHint: DisplayText, top: Int = 0,
    words: KeyWords = .english
  ) {
    self.words = words
    // What has no key is found in the palette.
    self.bindings = bindings.filter { !$0.keys.isEmpty }
    self.title = title
    self.closeHint = closeHint
    self.top = top
  }

  /// Draws the panel over the middle of a rectangle.
  public func draw(on surface: inout Surface, in rect: Rect) {
    let lines = lines(surface.glyphs)
    let widest = lines.map { $0.reduce(0) { $0 + $1.text.columns } }.max() ?? 0
    let columns = max(widest, title.columns + 4, closeHint.columns) + 4
    let panel = rect.centred(Size(columns: columns, rows: lines.count + 3))
    surface.fill(panel)
    surface.mark(nil, in: panel)
    let inside = surface.box(panel, title: title).inset(columns: 1, rows: 0)
    let (body, foot) = inside.split(bottom: 1)
    surface.write(closeHint, in: foot, style: .hint)
    surface.mark(.key(.escape), in: foot)
    guard !body.isEmpty else { return }
    let first = TextPane.clamp(top: top, lineCount: lines.count, rows: body.rows)
    for row in 0..<min(body.rows, lines.count - first) {
      surface.write(lines[first + row], at: body.row(row).origin, maxColumns: body.columns)
    }
    ScrollMarks(top: first, visible: body.rows, count: lines.count, region: .keyHelp)
      .draw(on: &surface, in: body)
  }

  private func lines(_ glyphs: Glyphs) -> [[Span]] {
    let keyColumns = bindings.map { keyNames($0, glyphs).columns }.max() ?? 0
    var result: [[Span]] = []
    for group in groups {
      if !group.isEmpty { result.append([Span(DisplayText(untrusted: group), .heading)]) }
      for binding in bindings where binding.group == group {
        result.append(line(binding, keyColumns: keyColumns, glyphs))
      }
    }
    return result
  }

  /// The headings in the order in which they first occur.
  private var groups: [String] {
    bindings.reduce(into: []) { known, binding in
      if !known.contains(binding.group) { known.append(binding.group) }
    }
  }

  private func line(
    _ binding: Binding<Action>, keyColumns: Int, _ glyphs: Glyphs
  ) -> [Span] {
    let names = keyNames(binding, glyphs).padded(toColumns: keyColumns)
    let help = DisplayText(untrusted: binding.help)
    guard let reason = binding.disabledReason else {
      return [Span(names, .key), Span("  "), Span(help)]
    }
    let note = DisplayText(untrusted: " (\(reason))")
    return [Span(names, .dim), Span("  "), Span(help, .dim), Span(note, .hint)]
  }

  private func keyNames(_ binding: Binding<Action>, _ glyphs: Glyphs) -> DisplayText {
    .joined(binding.keys.map { $0.symbol(glyphs, words) }, separator: " ")
  }
}

extension Region {
  /// The list of keys, whose scroll position the picture remembers.
  public static let keyHelp: Region = "key-help"
}
