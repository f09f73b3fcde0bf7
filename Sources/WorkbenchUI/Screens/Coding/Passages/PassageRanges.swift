import CodingModel
import TerminalUI

/// Where passages of a stored text stand in the text as it is shown.
///
/// The display filter goes through a text from front to back, so what it makes of the text before a
/// place is what stands before that place on the screen.
struct PassageRanges {
  private let text: String
  private let markers: ControlMarkers

  /// Prepares for a text that is shown with its line breaks.
  init(_ text: String, markers: ControlMarkers) {
    self.text = text
    self.markers = markers
  }

  /// The stretches in UTF-8 offsets of the display text; those outside the text are left out.
  func ranges(of passages: [Passage]) -> [Range<Int>] {
    passages.compactMap { passage in
      guard passage.from >= 0, passage.from < passage.to,
        let start = text.index(
          text.startIndex, offsetBy: passage.from, limitedBy: text.endIndex),
        let end = text.index(
          start, offsetBy: passage.to - passage.from, limitedBy: text.endIndex)
      else { return nil }
      return offset(of: start)..<offset(of: end)
    }
  }

  private func offset(of index: String.Index) -> Int {
    DisplayText(untrusted: String(text[..<index]), keepLineBreaks: true, markers: markers)
      .string.utf8.count
  }
}
