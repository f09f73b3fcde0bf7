import Synchronization

/// Keeps the last few texts as they were laid out, so that a long one is not broken into lines
/// again for every key.
///
/// What it gives is the same as without it; only the time differs. Each owner makes one of its
/// own. Texts that are the same piece of memory are compared in no time.
public final class LayoutCache: Sendable {
  /// A text, made safe to show and laid out.
  public struct Entry: Sendable {
    /// The text.
    public let text: DisplayText
    /// Its lines.
    public let layout: TextLayout
    fileprivate let source: String
    fileprivate let markers: ControlMarkers
  }

  private let limit: Int
  private let entries = Mutex<[Entry]>([])

  /// Makes an empty cache.
  ///
  /// - Parameter limit: The number of texts to keep.
  public init(limit: Int = 4) { self.limit = max(1, limit) }

  /// A text with its line breaks kept, laid out.
  ///
  /// - Parameters:
  ///   - source: The text as it was stored.
  ///   - columns: The columns of a line; less than one is taken as one.
  ///   - markers: How unprintable characters are shown.
  /// - Returns: The text and its lines.
  public func entry(
    untrusted source: String, columns: Int, markers: ControlMarkers = .pictures
  ) -> Entry {
    entries.withLock { entries in
      let columns = max(1, columns)
      let place = entries.firstIndex {
        $0.layout.columns == columns && $0.markers == markers && $0.source == source
      }
      let entry: Entry
      if let place {
        entry = entries.remove(at: place)
      } else {
        let text = DisplayText(untrusted: source, keepLineBreaks: true, markers: markers)
        entry = Entry(
          text: text, layout: TextLayout(text, columns: columns), source: source, markers: markers)
      }
      entries.append(entry)
      if entries.count > limit { entries.removeFirst() }
      return entry
    }
  }
}
