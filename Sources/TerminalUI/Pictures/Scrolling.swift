/// Where a part of a picture that scrolls stands.
///
/// Only drawing knows how many lines there are and how many fit, so whoever draws them says so, and
/// a reducer can keep to it: what it remembers never lies beyond the end.
public struct ScrollPosition: Hashable, Sendable {
  /// The line that is drawn first.
  public let top: Int
  /// The last line that can be drawn first without leaving room empty.
  public let last: Int

  /// Describes a place that shows so many of all lines from `top` on.
  public init(top: Int, visible: Int, count: Int) {
    self.top = top
    last = max(0, count - visible)
  }
}

extension Surface {
  /// Where a part stands; nil where it was not drawn, or does not scroll.
  public func scroll(of region: Region) -> ScrollPosition? { scrolls[region] }

  /// Remembers where a part stands that scrolls by rules of its own.
  ///
  /// - Parameters:
  ///   - position: Where it stands.
  ///   - region: The name of the part.
  public mutating func note(_ position: ScrollPosition, of region: Region) {
    scrolls[region] = position
  }
}
