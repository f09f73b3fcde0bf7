/// A stretch of a text with the placeholder that stands in its place.
public struct Redaction: Hashable, Sendable {
  /// Where it is, in grapheme clusters of the original text.
  public let passage: Passage
  /// What stands there instead.
  public let placeholder: Placeholder

  /// Makes a redaction.
  public init(_ passage: Passage, _ placeholder: Placeholder) {
    self.passage = passage
    self.placeholder = placeholder
  }
}

/// What is put over a text before anybody gets to see it.
///
/// It knows where words are hidden and by what, and not which words: it can go wherever the text
/// that it was put over goes.
public struct RedactionOverlay: Equatable, Sendable {
  /// The redactions in order of the text, apart from each other.
  public let redactions: [Redaction]

  /// Nothing hidden.
  public static let none = RedactionOverlay([])

  /// Puts redactions together.
  ///
  /// Those that overlap become one, and so do those that touch and have the same placeholder. Where
  /// placeholders differ the one that begins first counts.
  public init(_ redactions: some Sequence<Redaction>) {
    let ordered = redactions.filter { $0.passage.from >= 0 && $0.passage.from < $0.passage.to }
      .sorted { left, right in
        (left.passage.from, -left.passage.to, left.placeholder.name)
          < (right.passage.from, -right.passage.to, right.placeholder.name)
      }
    self.redactions = ordered.reduce(into: []) { merged, next in
      guard let last = merged.last, Self.joins(last, next) else {
        merged.append(next)
        return
      }
      let whole = Passage(
        from: last.passage.from, to: max(last.passage.to, next.passage.to))
      merged[merged.count - 1] = Redaction(whole, last.placeholder)
    }
  }

  /// Puts together what notes say about redactions, without the stretches that the lead decided to
  /// leave visible; other notes are left aside.
  public init(notes: some Sequence<(NoteSubject, NoteValue)>) {
    let notes = Array(notes)
    let uncovered = notes.compactMap(\.0.uncovered)
    self.init(
      notes.flatMap { subject, value -> [Redaction] in
        guard let placeholder = subject.placeholder, case .passages(let passages) = value else {
          return []
        }
        return passages.flatMap { $0.without(uncovered) }.map { Redaction($0, placeholder) }
      })
  }

  private static func joins(_ first: Redaction, _ second: Redaction) -> Bool {
    second.passage.from < first.passage.to
      || (second.passage.from == first.passage.to && second.placeholder == first.placeholder)
  }

  /// Whether nothing is hidden.
  public var isEmpty: Bool { redactions.isEmpty }

  /// The text with placeholders in place of what is hidden.
  ///
  /// - Parameter original: The text on which the redactions were made; what lies beyond its end
  ///   hides nothing.
  /// - Returns: The only form of the text that may be shown.
  public func displayed(_ original: String) -> String {
    guard !redactions.isEmpty else { return original }
    var result = ""
    var index = original.startIndex
    var place = 0
    for redaction in redactions {
      let (from, to) = (redaction.passage.from, redaction.passage.to)
      guard
        let start = original.index(index, offsetBy: from - place, limitedBy: original.endIndex),
        start < original.endIndex
      else { break }
      result += original[index..<start] + redaction.placeholder.text
      index =
        original.index(start, offsetBy: to - from, limitedBy: original.endIndex)
        ?? original.endIndex
      place = to
    }
    return result + original[index...]
  }

  // MARK: Places

  /// Where a passage of the original text is in the displayed one; whatever touches hidden words
  /// takes their whole placeholder.
  public func displayed(_ passage: Passage) -> Passage {
    Passage(
      from: map(passage.from, isEnd: false, from: \.original, to: \.displayed),
      to: map(passage.to, isEnd: true, from: \.original, to: \.displayed))
  }

  /// Where a passage of the displayed text is in the original one; whatever touches a placeholder
  /// takes all the words it stands for.
  public func original(_ passage: Passage) -> Passage {
    Passage(
      from: map(passage.from, isEnd: false, from: \.displayed, to: \.original),
      to: map(passage.to, isEnd: true, from: \.displayed, to: \.original))
  }

  /// A redaction in both texts.
  private struct Pair {
    let original: Passage
    let displayed: Passage
  }

  private var pairs: [Pair] {
    var shift = 0
    return redactions.map { redaction in
      let from = redaction.passage.from + shift
      let length = redaction.placeholder.text.count
      shift += length - (redaction.passage.to - redaction.passage.from)
      return Pair(original: redaction.passage, displayed: Passage(from: from, to: from + length))
    }
  }

  private func map(
    _ place: Int, isEnd: Bool, from source: KeyPath<Pair, Passage>,
    to target: KeyPath<Pair, Passage>
  ) -> Int {
    var shift = 0
    for pair in pairs {
      let (here, there) = (pair[keyPath: source], pair[keyPath: target])
      // A start at the first hidden cluster, and an end after the last, are on the edge.
      if place < here.from || (isEnd && place == here.from) { break }
      if place < here.to || (isEnd && place == here.to) { return isEnd ? there.to : there.from }
      shift = there.to - here.to
    }
    return place + shift
  }
}

extension NoteSubject {
  /// The placeholder of a redaction; `nil` for other subjects.
  public var placeholder: Placeholder? {
    kind == .redaction ? code.flatMap { Placeholder($0.rawValue) } : nil
  }
}
