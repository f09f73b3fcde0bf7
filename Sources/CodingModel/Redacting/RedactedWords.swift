/// The words that are hidden in a text, to find them in what coders wrote about it.
///
/// The words themselves are the secret: this is made where the study file is read, to filter what is
/// given out, and where someone who sees words chooses to hide them.
public struct RedactedWords: Sendable {
  private struct Entry {
    let letters: [String]
    let placeholder: String
  }

  // Too short to tell anything, and too frequent to hide.
  private static let particles: Set<String> = [
    "den", "der", "des", "die", "een", "het", "ten", "ter", "the", "van", "von",
  ]

  // Within a longer word only words of this length on are hidden: `Jan` is no part of `januari`.
  private static let wholeWordLimit = 4

  private let entries: [Entry]

  /// No words.
  public static let none = RedactedWords([])

  /// Takes the words that an overlay hides in a text: each stretch, and each name in it.
  ///
  /// - Parameters:
  ///   - overlay: Where words are hidden.
  ///   - original: The text as it was imported.
  public init(hiddenBy overlay: RedactionOverlay, in original: String) {
    var entries: [Entry] = []
    for redaction in overlay.redactions {
      guard let excerpt = redaction.passage.excerpt(of: original) else { continue }
      let words = excerpt.split { !$0.isLetter && !$0.isNumber }
      let names = words.filter { word in
        word.count >= 3 && word.first?.isUppercase == true
          && !Self.particles.contains(word.lowercased())
      }
      let stretch = excerpt.drop(while: \.isWhitespace).trimmingBlanks
      for text in [stretch] + names where text.contains(where: { $0.isLetter || $0.isNumber }) {
        entries.append(
          Entry(letters: text.map { $0.lowercased() }, placeholder: redaction.placeholder.text))
      }
    }
    self.init(entries)
  }

  private init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.letters.count > $1.letters.count }
  }

  /// The words of several texts together.
  public init(joining others: some Sequence<RedactedWords>) {
    self.init(others.flatMap(\.entries))
  }

  /// Whether there are no words.
  public var isEmpty: Bool { entries.isEmpty }

  /// A text with placeholders in place of the words, upper or lower case.
  public func filtered(_ text: String) -> String {
    let found = found(in: text)
    guard !found.isEmpty else { return text }
    let characters = Array(text)
    var result = ""
    var place = 0
    for (passage, placeholder) in found {
      result += String(characters[place..<passage.from]) + placeholder
      place = passage.to
    }
    return result + String(characters[place...])
  }

  /// Where the words are in a text, upper or lower case.
  public func passages(in text: String) -> [Passage] { found(in: text).map(\.passage) }

  private func found(in text: String) -> [(passage: Passage, placeholder: String)] {
    guard !entries.isEmpty, !text.isEmpty else { return [] }
    let letters = text.map { $0.lowercased() }
    var found: [(passage: Passage, placeholder: String)] = []
    var place = 0
    while place < letters.count {
      guard let entry = entry(at: place, in: letters) else {
        place += 1
        continue
      }
      let end = place + entry.letters.count
      found.append((Passage(from: place, to: end), entry.placeholder))
      place = end
    }
    return found
  }

  private func entry(at place: Int, in letters: [String]) -> Entry? {
    entries.first { entry in
      let end = place + entry.letters.count
      guard end <= letters.count, letters[place..<end].elementsEqual(entry.letters) else {
        return false
      }
      guard entry.letters.count < Self.wholeWordLimit else { return true }
      let isBegun = place > 0 && Self.isWordPart(letters[place - 1])
      return !isBegun && (end == letters.count || !Self.isWordPart(letters[end]))
    }
  }

  private static func isWordPart(_ letter: String) -> Bool {
    letter.first.map { $0.isLetter || $0.isNumber } ?? false
  }
}

extension Substring {
  /// The text without blanks at its end.
  fileprivate var trimmingBlanks: Substring {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return self[...last]
  }
}
