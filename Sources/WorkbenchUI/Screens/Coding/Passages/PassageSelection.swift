import CodingModel

/// A stretch of text that is being marked, word by word.
struct PassageSelection: Equatable, Sendable {
  /// How the cursor moves.
  enum Move: Equatable, Sendable {
    /// By words; a negative number goes back.
    case words(Int)
    /// To the beginning of the next sentence or line, or of the one before.
    case sentence(forward: Bool)
    /// To the first or last word.
    case end(forward: Bool)
  }

  /// The words of the text.
  let words: [Passage]
  /// The words with which a sentence or line begins.
  private let starts: [Int]
  /// The word at the cursor.
  private(set) var cursor: Int
  /// The word at which the stretch begins or ends, once that is fixed.
  private(set) var anchor: Int?

  /// Starts at the first word; `nil` for a text without any.
  init?(_ text: String) {
    var words: [Passage] = []
    var starts: [Int] = []
    var start: Int?
    var endsSentence = true
    for (offset, character) in text.enumerated() {
      if character.isWhitespace {
        if let from = start { words.append(Passage(from: from, to: offset)) }
        start = nil
        if character.isNewline { endsSentence = true }
        continue
      }
      if start == nil {
        start = offset
        if endsSentence { starts.append(words.count) }
        endsSentence = false
      }
      endsSentence = ".!?…".contains(character) || (endsSentence && "'\")”’".contains(character))
    }
    if let from = start { words.append(Passage(from: from, to: text.count)) }
    guard !words.isEmpty else { return nil }
    self.words = words
    self.starts = starts
    self.cursor = 0
  }

  /// The same words with another stretch; places outside are taken as the nearest word.
  init(_ selection: PassageSelection, cursor: Int, anchor: Int?) {
    func word(_ index: Int) -> Int { min(max(0, index), selection.words.count - 1) }
    words = selection.words
    starts = selection.starts
    self.cursor = word(cursor)
    self.anchor = anchor.map(word)
  }

  /// The stretch from the anchor to the cursor, both words included.
  var passage: Passage {
    let (first, last) = (min(anchor ?? cursor, cursor), max(anchor ?? cursor, cursor))
    return Passage(from: words[first].from, to: words[last].to)
  }

  /// Moves the cursor, as far as the text goes.
  mutating func move(_ move: Move) {
    switch move {
    case .words(let count): cursor = min(max(0, cursor + count), words.count - 1)
    case .sentence(forward: true): cursor = starts.first { $0 > cursor } ?? words.count - 1
    case .sentence(forward: false): cursor = starts.last { $0 < cursor } ?? 0
    case .end(let forward): cursor = forward ? words.count - 1 : 0
    }
  }

  /// Fixes the beginning of the stretch at the cursor, or lets go of it.
  mutating func toggleAnchor() { anchor = anchor == nil ? cursor : nil }
}

extension Words {
  /// Says whether the stretch that is being chosen begins at a fixed word now.
  func anchorStatus(_ selection: PassageSelection?) -> StatusLine {
    StatusLine(
      tone: .neutral, text: self[selection?.anchor == nil ? Message.anchorLoose : .anchorFixed])
  }
}
