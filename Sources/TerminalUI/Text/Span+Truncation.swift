extension Array where Element == Span {
  /// The columns that the pieces take together.
  public var columns: Int { reduce(0) { $0 + $1.text.columns } }

  /// The pieces, cut with an ellipsis where they are too long together.
  ///
  /// - Parameters:
  ///   - limit: The most columns that they may take.
  ///   - ellipsis: What stands at the end of what was cut.
  /// - Returns: The pieces that fit, the last of them cut.
  public func truncated(toColumns limit: Int, ellipsis: DisplayText) -> [Span] {
    guard columns > limit else { return self }
    guard limit >= ellipsis.columns else { return [] }
    var room = limit - ellipsis.columns
    var fitting: [Span] = []
    for span in self {
      let text = span.text.truncated(toColumns: room, ellipsis: .empty)
      fitting.append(Span(text, span.style))
      guard text.columns == span.text.columns else { break }
      room -= text.columns
    }
    return fitting + [Span(ellipsis, .hint)]
  }
}
