/// A part of a screen with things that can be pointed at, such as one list.
public struct Region: Hashable, Sendable, ExpressibleByStringLiteral {
  /// Its name; a screen gives each of its regions another one.
  public let name: String

  /// Makes a region.
  public init(_ name: String) { self.name = name }

  /// Makes a region from a literal.
  public init(stringLiteral value: String) { self.init(value) }
}

/// What can be pointed at in a picture.
///
/// Only drawing knows where things stand, so whoever draws something says what it is with
/// ``Surface/mark(_:in:)``, and the run loop hands it over with the click.
public enum Target: Hashable, Sendable {
  /// Something that does what a key does: an entry of a footer, a button.
  indirect case key(Key)
  /// The item of that index in a list.
  case item(Region, Int)
  /// A character of a text; the offset counts UTF-8 bytes of the text that was laid out.
  case text(Region, offset: Int)
}

/// A stretch of cells and what they show.
struct TargetArea: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    /// All cells show the same.
    case target(Target)
    /// Every cell shows another character of a line.
    case line(Region, DisplayText, start: Int)
    /// Something that cannot be pointed at lies over whatever is below.
    case nothing
  }

  let rect: Rect
  let content: Content

  func target(at point: Point) -> Target? {
    switch content {
    case .nothing: nil
    case .target(let target): target
    case .line(let region, let text, let start):
      .text(region, offset: start + Self.offset(in: text, column: point.column - rect.left))
    }
  }

  /// The offset of the character that covers a column; that of the end behind the last one.
  private static func offset(in text: DisplayText, column: Int) -> Int {
    var used = 0
    var clusters = text.clusters
    while let cluster = clusters.next() {
      used += cluster.columns
      if used > column { return cluster.range.lowerBound }
    }
    return text.string.utf8.count
  }
}

extension Surface {
  /// Says what cells show, for the pointer; what is marked later lies on top.
  ///
  /// - Parameters:
  ///   - target: What they show; nil covers whatever was marked there before.
  ///   - rect: The cells.
  public mutating func mark(_ target: Target?, in rect: Rect) {
    guard !rect.isEmpty else { return }
    areas.append(TargetArea(rect: rect, content: target.map { .target($0) } ?? .nothing))
  }

  /// Says that a row shows a line of text.
  mutating func mark(_ line: TextLayout.Line, of region: Region, in row: Rect) {
    guard !row.isEmpty else { return }
    areas.append(
      TargetArea(
        rect: row, content: .line(region, line.text, start: line.sourceRange.lowerBound)))
  }

  /// The rows in which lines of a text stand; nil where none does.
  public func textRows(of region: Region) -> ClosedRange<Int>? {
    let rows = textLines(of: region).map(\.rect.top)
    return rows.min().flatMap { first in rows.max().map { first...$0 } }
  }

  /// The place of the character that is nearest to a cell inside or outside a text, counted as in
  /// ``Target/text(_:offset:)``; nil where no line of the text is in view.
  public func textOffset(in region: Region, nearest point: Point) -> Int? {
    let line = textLines(of: region).min {
      abs($0.rect.top - point.row) < abs($1.rect.top - point.row)
    }
    return line.flatMap { line in
      let cell = Point(
        column: min(max(line.rect.left, point.column), line.rect.right - 1), row: line.rect.top)
      guard case .text(_, let offset)? = line.target(at: cell) else { return nil }
      return offset
    }
  }

  private func textLines(of region: Region) -> [TargetArea] {
    areas.filter { if case .line(region, _, _) = $0.content { true } else { false } }
  }

  /// What a cell shows; nil where nothing was marked.
  public func target(at point: Point) -> Target? {
    areas.last { $0.rect.contains(point) }?.target(at: point)
  }
}
