/// A stretch of a unit's text, in grapheme clusters from its start: what a reader counts as characters.
public struct Passage: Hashable, Comparable, Sendable {
  /// The first cluster of the passage, from 0.
  public let from: Int
  /// The cluster after its last one.
  public let to: Int

  /// Makes a passage; where it lies is not checked here.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// Orders by place in the text.
  public static func < (left: Passage, right: Passage) -> Bool {
    (left.from, left.to) < (right.from, right.to)
  }

  /// The same stretches in order of the text, those that touch or overlap made one.
  public static func merged(_ passages: [Passage]) -> [Passage] {
    passages.filter { $0.from < $0.to }.sorted().reduce(into: []) { merged, passage in
      guard let last = merged.last, passage.from <= last.to else {
        merged.append(passage)
        return
      }
      merged[merged.count - 1] = Passage(from: last.from, to: max(last.to, passage.to))
    }
  }

  /// What a text says in this stretch; `nil` where the text ends before it.
  public func excerpt(of text: String) -> Substring? {
    guard from >= 0, from < to,
      let start = text.index(text.startIndex, offsetBy: from, limitedBy: text.endIndex),
      let end = text.index(start, offsetBy: to - from, limitedBy: text.endIndex)
    else { return nil }
    return text[start..<end]
  }
}
