extension Array where Element == Span {
  /// The pieces, broken into lines as running text is, each keeping its style.
  ///
  /// - Parameters:
  ///   - limit: The most columns of a line.
  ///   - indent: The blanks before every line but the first.
  /// - Returns: The lines; one where the pieces fit.
  public func wrapped(toColumns limit: Int, indent: Int = 0) -> [[Span]] {
    guard columns > limit || contains(where: \.text.hasLineBreaks) else { return [self] }
    let whole = DisplayText.joined(map(\.text))
    let indent = indent < limit ? indent : 0
    let lines = TextLayout(whole, columns: limit - indent).lines
    return lines.enumerated().map { number, line in
      let pieces = pieces(in: line.sourceRange)
      return number == 0 || indent == 0 ? pieces : [Span(.blanks(indent))] + pieces
    }
  }

  /// The parts of the pieces with those UTF-8 offsets in all of them together.
  private func pieces(in range: Range<Int>) -> [Span] {
    var start = 0
    var found: [Span] = []
    for span in self {
      let end = start + span.text.string.utf8.count
      let part = range.clamped(to: start..<end)
      if !part.isEmpty {
        found.append(
          Span(
            span.text.slice((part.lowerBound - start)..<(part.upperBound - start)), span.style))
      }
      start = end
    }
    return found
  }
}
