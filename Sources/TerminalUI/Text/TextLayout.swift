/// Text broken into lines that fit a number of columns.
///
/// Paragraphs, empty lines and the indentation of a paragraph stay; lines break after blanks,
/// after a hyphen inside a word and beside wide characters; a word that is too long for a line
/// is broken anywhere between two clusters.
///
/// - Complexity: O(n) in time and memory, also for one endless line.
public struct TextLayout: Equatable, Sendable {
  /// One line as shown.
  public struct Line: Equatable, Sendable {
    /// The text, without the blanks at which the line was broken.
    public let text: DisplayText
    /// Where it stands in the source, in UTF-8 offsets of `source.string`.
    public let sourceRange: Range<Int>
    /// Whether a line break of the source, or its end, follows.
    public let endsParagraph: Bool
  }

  /// All lines from top to bottom; never empty.
  public let lines: [Line]
  /// The columns that were available.
  public let columns: Int

  /// Lays text out.
  ///
  /// - Parameters:
  ///   - text: The text, whose line breaks end paragraphs.
  ///   - columns: The columns of a line; less than one is taken as one.
  public init(_ text: DisplayText, columns: Int) {
    self.columns = max(1, columns)
    var breaker = LineBreaker(text, columns: self.columns)
    lines = breaker.run()
  }

  /// The index of the line on which a UTF-8 offset of the source is shown.
  public func line(containing offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].sourceRange.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

/// The state of breaking one text; every cluster is looked at once.
private struct LineBreaker {
  private let text: DisplayText
  private let limit: Int
  private var lines: [TextLayout.Line] = []

  /// Offset at which the line begins, and the columns since.
  private var lineStart = 0
  private var used = 0
  /// Offset after the last cluster that is no blank; a line never ends in blanks.
  private var inkEnd = 0
  /// The last place where the line may be broken.
  private var opportunity: Opportunity?
  private var isContinuation = false
  private var previous: DisplayCluster?

  private struct Opportunity {
    let inkEnd: Int
    let nextStart: Int
    let columns: Int
  }

  init(_ text: DisplayText, columns: Int) {
    self.text = text
    limit = columns
  }

  mutating func run() -> [TextLayout.Line] {
    var clusters = text.clusters
    while let cluster = clusters.next() {
      if cluster.isLineBreak {
        endParagraph(at: cluster.range)
      } else if cluster.isBlank {
        takeBlank(cluster)
      } else {
        takeInk(cluster)
      }
      previous = cluster
    }
    emit(end: inkEnd, endsParagraph: true)
    return lines
  }

  private mutating func endParagraph(at range: Range<Int>) {
    emit(end: inkEnd, endsParagraph: true)
    startLine(at: range.upperBound, used: 0)
    isContinuation = false
  }

  private mutating func takeBlank(_ cluster: DisplayCluster) {
    let end = cluster.range.upperBound
    if isContinuation && inkEnd == lineStart {
      // Blanks at which a line was broken do not begin the next one.
      startLine(at: end, used: 0)
      return
    }
    used += cluster.columns
    if inkEnd > lineStart {
      opportunity = Opportunity(inkEnd: inkEnd, nextStart: end, columns: used)
    }
  }

  private mutating func takeInk(_ cluster: DisplayCluster) {
    if let previous, allowsBreak(after: previous, before: cluster), inkEnd > lineStart {
      opportunity = Opportunity(
        inkEnd: inkEnd, nextStart: cluster.range.lowerBound, columns: used)
    }
    if used + cluster.columns > limit { breakLine(before: cluster) }
    used += cluster.columns
    inkEnd = cluster.range.upperBound
  }

  /// Ends the line at the last opportunity, or right here when a word fills all of it.
  private mutating func breakLine(before cluster: DisplayCluster) {
    if let place = opportunity {
      emit(end: place.inkEnd, endsParagraph: false)
      let rest = used - place.columns
      let ink = max(inkEnd, place.nextStart)
      startLine(at: place.nextStart, used: rest)
      inkEnd = ink
      // The word carried over may itself be as long as the new line.
      if used + cluster.columns > limit && inkEnd > lineStart { breakHere(cluster) }
    } else if used > 0 {
      breakHere(cluster)
    }
  }

  private mutating func breakHere(_ cluster: DisplayCluster) {
    emit(end: inkEnd, endsParagraph: false)
    startLine(at: cluster.range.lowerBound, used: 0)
  }

  private mutating func startLine(at offset: Int, used columns: Int) {
    lineStart = offset
    inkEnd = offset
    used = columns
    opportunity = nil
    isContinuation = true
  }

  private mutating func emit(end: Int, endsParagraph: Bool) {
    let range = lineStart..<max(lineStart, end)
    lines.append(
      TextLayout.Line(
        text: text.slice(range), sourceRange: range, endsParagraph: endsParagraph))
  }

  private func allowsBreak(after left: DisplayCluster, before right: DisplayCluster) -> Bool {
    if left.columns == 2 || right.columns == 2 { return !right.closes }
    return left.first == "-" && right.first.properties.isAlphabetic
      && left.range.lowerBound > lineStart
  }
}

extension DisplayCluster {
  /// Whether a line may be broken here without leaving a trace; not so at no-break spaces.
  fileprivate var isBlank: Bool {
    // A blank that carries a mark is seen.
    guard isSingle else { return false }
    if first.value < 0x80 { return first == " " }
    return first == "\u{3000}" || first == "\u{1680}"
      || ((0x2000...0x200A).contains(first.value) && first != "\u{2007}")
  }

  /// Whether it is punctuation that must not begin a line.
  fileprivate var closes: Bool {
    switch first.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation: true
    default: false
    }
  }
}
