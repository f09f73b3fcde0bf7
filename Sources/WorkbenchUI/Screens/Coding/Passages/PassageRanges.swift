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
  ///
  /// - Complexity: O(n) in the length of the text, for all passages together; text with tabs is gone
  ///   through once for every passage.
  func ranges(of passages: [Passage]) -> [Range<Int>] {
    guard !passages.isEmpty else { return [] }
    let borders = Set(passages.flatMap { [$0.from, $0.to] }).sorted()
    let offsets = offsets(of: borders)
    return passages.compactMap { passage in
      guard passage.from < passage.to, let start = offsets[passage.from],
        let end = offsets[passage.to]
      else { return nil }
      return start..<end
    }
  }

  /// The offset of each border that lies in the text; borders in order.
  private func offsets(of borders: [Int]) -> [Int: Int] {
    // How wide a tab is depends on all that stands before it in its line.
    let hasTabs = text.utf8.contains(UInt8(ascii: "\t"))
    var offsets: [Int: Int] = [:]
    var (index, count, offset) = (text.startIndex, 0, 0)
    for border in borders where border >= 0 {
      guard
        let next = text.index(index, offsetBy: border - count, limitedBy: text.endIndex)
      else { break }
      offset = hasTabs ? shown(text[..<next]) : offset + shown(text[index..<next])
      (index, count) = (next, border)
      offsets[border] = offset
    }
    return offsets
  }

  /// How many bytes a part of the text takes as it is shown.
  private func shown(_ part: Substring) -> Int {
    DisplayText(untrusted: String(part), keepLineBreaks: true, markers: markers).string.utf8.count
  }
}
