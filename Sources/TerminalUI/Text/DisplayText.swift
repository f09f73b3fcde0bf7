/// Text that is safe to show: the only form in which data reaches a ``Surface`` or standard output.
///
/// Whatever could move the cursor, start an escape sequence, reorder or hide text is replaced by
/// something visible; the stored data stays as they are.
///
/// ```swift
/// DisplayText(untrusted: "A\rB").string        // "A␍B"
/// DisplayText(untrusted: "\u{202E}abc").string // "⟨U+202E⟩abc"
/// ```
public struct DisplayText: Hashable, Sendable {
  /// The text to print; it has no control characters but line feeds, if they were kept.
  public let string: String
  /// How many characters of the source were made visible, replaced or left out.
  public let hiddenCharacters: Int
  /// Whether the text has more than one line.
  public let hasLineBreaks: Bool
  /// Whether every scalar but a line feed takes exactly one column.
  let isSimple: Bool

  init(clean string: String, hiddenCharacters: Int = 0, hasLineBreaks: Bool, isSimple: Bool) {
    self.string = string
    self.hiddenCharacters = hiddenCharacters
    self.hasLineBreaks = hasLineBreaks
    self.isSimple = isSimple
  }

  /// Filters text from a file, a study or a user.
  ///
  /// Tabs become blanks up to the next multiple of eight columns; a carriage return before a
  /// line feed disappears, since both together are one line break.
  ///
  /// - Parameters:
  ///   - untrusted: The text as it was stored.
  ///   - keepLineBreaks: Whether line feeds stay; else they are shown like other controls.
  ///   - markers: How unprintable characters are shown.
  /// - Complexity: O(n); ASCII and Latin text is only scanned, not copied.
  public init(
    untrusted: String, keepLineBreaks: Bool = false, markers: ControlMarkers = .pictures
  ) {
    if let plain = PlainScan(untrusted, keepLineBreaks: keepLineBreaks) {
      self.init(clean: untrusted, hasLineBreaks: plain.hasLineBreaks, isSimple: true)
      return
    }
    var filter = DisplayFilter(keepLineBreaks: keepLineBreaks, markers: markers)
    filter.run(untrusted)
    self.init(
      clean: filter.output, hiddenCharacters: filter.hiddenCharacters,
      hasLineBreaks: filter.hasLineBreaks, isSimple: false)
  }

  /// Filters bytes that should be UTF-8; what is not becomes U+FFFD and counts as hidden.
  ///
  /// - Parameters:
  ///   - untrustedBytes: The bytes as they were read.
  ///   - keepLineBreaks: Whether line feeds stay; else they are shown like other controls.
  ///   - markers: How unprintable characters are shown.
  public init(
    untrustedBytes: some Collection<UInt8>, keepLineBreaks: Bool = false,
    markers: ControlMarkers = .pictures
  ) {
    self.init(
      untrusted: String(decoding: untrustedBytes, as: UTF8.self), keepLineBreaks: keepLineBreaks,
      markers: markers)
  }

  /// Takes text of the program itself, such as a message or heading; line feeds stay.
  ///
  /// The filter runs over it all the same, so that a mistake cannot become a hole.
  public init(trusted: String) {
    self.init(untrusted: trusted, keepLineBreaks: true)
  }

  /// No text at all.
  public static let empty = DisplayText(clean: "", hasLineBreaks: false, isSimple: true)

  /// Whether there is nothing to show.
  public var isEmpty: Bool { string.isEmpty }

  /// The display columns of the widest line.
  ///
  /// - Complexity: O(n).
  public var columns: Int {
    var widest = 0
    var current = 0
    var clusters = self.clusters
    while let cluster = clusters.next() {
      current = cluster.isLineBreak ? 0 : current + cluster.columns
      widest = max(widest, current)
    }
    return widest
  }

  /// The pieces that take cells, in order.
  var clusters: DisplayClusters { DisplayClusters(string, isSimple: isSimple) }
}

extension DisplayText: ExpressibleByStringLiteral {
  /// Takes a literal of the program itself.
  public init(stringLiteral value: String) {
    self.init(trusted: value)
  }
}

extension DisplayText: CustomStringConvertible {
  /// The text to print.
  public var description: String { string }
}

/// The outcome of the fast path: the text holds only printable ASCII and Latin letters.
private struct PlainScan {
  let hasLineBreaks: Bool

  /// Fails when some byte needs a closer look.
  init?(_ text: String, keepLineBreaks: Bool) {
    var copy = text
    let outcome = copy.withUTF8 { bytes -> Bool? in
      var sawLineBreak = false
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte >= 0x20 && byte < 0x7F { continue }
        if byte == 0x0A && keepLineBreaks {
          sawLineBreak = true
          continue
        }
        // Two-byte forms below U+0300; U+0080...9F are controls, U+00AD is invisible.
        guard byte >= 0xC2, byte <= 0xCB, index < bytes.count else { return nil }
        let second = bytes[index]
        if byte == 0xC2 && (second < 0xA0 || second == 0xAD) { return nil }
        index += 1
      }
      return sawLineBreak
    }
    guard let outcome else { return nil }
    hasLineBreaks = outcome
  }
}
