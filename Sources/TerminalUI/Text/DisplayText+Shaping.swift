/// Where text stands when there is more room than it needs.
public enum Alignment: Sendable {
  /// At the left.
  case leading
  /// At the right, as numbers are.
  case trailing
  /// In the middle.
  case centre
}

/// A piece of text with its style.
public struct Span: Hashable, Sendable {
  /// What is shown.
  public var text: DisplayText
  /// How it is meant.
  public var style: Style

  /// Makes a span of a text and its style.
  public init(_ text: DisplayText, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

extension DisplayText {
  /// One text after the other.
  public static func + (left: DisplayText, right: DisplayText) -> DisplayText {
    DisplayText(
      clean: left.string + right.string,
      hiddenCharacters: left.hiddenCharacters + right.hiddenCharacters,
      hasLineBreaks: left.hasLineBreaks || right.hasLineBreaks,
      isSimple: left.isSimple && right.isSimple)
  }

  /// All texts in order, with a separator between two of them.
  public static func joined(
    _ parts: [DisplayText], separator: DisplayText = .empty
  ) -> DisplayText {
    guard let first = parts.first else { return .empty }
    // Not by `+`, which would copy everything before for every part.
    var string = first.string
    var pieces = [first]
    for part in parts.dropFirst() {
      string += separator.string
      string += part.string
      pieces += [separator, part]
    }
    return DisplayText(
      clean: string, hiddenCharacters: pieces.reduce(0) { $0 + $1.hiddenCharacters },
      hasLineBreaks: pieces.contains(where: \.hasLineBreaks),
      isSimple: pieces.allSatisfy(\.isSimple))
  }

  /// The text cut to a number of columns; what was cut is announced by the ellipsis.
  ///
  /// Only the first line is looked at. A wide character that does not fit is left out whole.
  ///
  /// - Parameters:
  ///   - limit: The most columns the result may take.
  ///   - ellipsis: What ends a text that was cut; left out when it does not fit itself.
  /// - Returns: The same text when it fits on one line, else a shorter one.
  public func truncated(
    toColumns limit: Int, ellipsis: DisplayText = "…"
  ) -> DisplayText {
    let mark = ellipsis.columns
    let room = mark <= limit ? limit - mark : limit
    var used = 0
    var cut = 0
    var clusters = self.clusters
    while let cluster = clusters.next() {
      used += cluster.columns
      if cluster.isLineBreak || used > limit {
        let kept = slice(0..<cut)
        return mark <= limit ? kept + ellipsis : kept
      }
      if used <= room { cut = cluster.range.upperBound }
    }
    return self
  }

  /// The text in exactly so many columns: filled with blanks or cut.
  ///
  /// - Parameters:
  ///   - width: The columns the result takes.
  ///   - alignment: Where the text stands among the blanks.
  ///   - ellipsis: What ends a text that was cut.
  /// - Returns: One line of `width` columns.
  public func padded(
    toColumns width: Int, alignment: Alignment = .leading, ellipsis: DisplayText = "…"
  ) -> DisplayText {
    let text = truncated(toColumns: width, ellipsis: ellipsis)
    let missing = max(0, width - text.columns)
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: missing
      case .centre: missing / 2
      }
    return .blanks(before) + text + .blanks(missing - before)
  }

  /// The lines of the text, without their line feeds.
  public var lines: [DisplayText] {
    guard hasLineBreaks else { return [self] }
    return string.split(separator: "\n", omittingEmptySubsequences: false).map {
      DisplayText(clean: String($0), hasLineBreaks: false, isSimple: isSimple)
    }
  }

  /// So many blanks.
  public static func blanks(_ count: Int) -> DisplayText {
    DisplayText(
      clean: String(repeating: " ", count: max(0, count)), hasLineBreaks: false, isSimple: true)
  }

  /// The part with those UTF-8 offsets, which must be borders of clusters on one line.
  func slice(_ range: Range<Int>) -> DisplayText {
    DisplayText(
      clean: string.utf8Slice(range), hasLineBreaks: false, isSimple: isSimple)
  }
}

extension String {
  /// The part with those UTF-8 offsets.
  func utf8Slice(_ range: Range<Int>) -> String {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return String(self[start..<end])
  }
}
