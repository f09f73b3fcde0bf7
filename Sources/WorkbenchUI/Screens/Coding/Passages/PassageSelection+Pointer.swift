import CodingModel
import TerminalUI

/// What the pointer did on running text.
public enum TextPointing: Equatable, Sendable {
  /// The button went down on the character at this UTF-8 offset of the text as it is shown.
  case pressed(at: Int)
  /// The button went down there a second time.
  case doublePressed(at: Int)
  /// The pointer came there with the button down.
  case dragged(to: Int)
  /// The button came up, wherever that was.
  case released

  /// What an event on a part of the screen means; nil where it is not about running text.
  init?(_ event: MouseEvent, on region: Region) {
    if event.kind == .release {
      self = .released
      return
    }
    guard case .text(region, let offset)? = event.target else { return nil }
    switch event.kind {
    case .press: self = .pressed(at: offset)
    case .doublePress: self = .doublePressed(at: offset)
    case .drag: self = .dragged(to: offset)
    case .release, .wheelUp, .wheelDown: return nil
    }
  }
}

extension PassageSelection {
  /// The word at a UTF-8 offset of the text as it is shown; between words, the one before.
  ///
  /// - Parameters:
  ///   - offset: The offset.
  ///   - text: The text as it is stored, of which the words were taken.
  ///   - markers: How unprintable characters are shown.
  /// - Returns: The index of the word.
  func word(at offset: Int, in text: String, markers: ControlMarkers = .pictures) -> Int {
    let ranges = PassageRanges(text, markers: markers).ranges(of: words)
    return max(0, (ranges.firstIndex { $0.lowerBound > offset } ?? ranges.count) - 1)
  }

  /// Chooses one word, whatever was chosen before.
  mutating func choose(word: Int) { self = PassageSelection(self, cursor: word, anchor: nil) }

  /// Lets the stretch reach from one word to another, both included.
  mutating func stretch(from first: Int, to last: Int) {
    self = PassageSelection(self, cursor: last, anchor: first)
  }
}
