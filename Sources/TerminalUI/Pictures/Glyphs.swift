/// The signs that screens draw with: Unicode, or ASCII for terminals and locales without it.
public struct Glyphs: Hashable, Sendable {
  /// Horizontal line.
  public let horizontal: DisplayText
  /// Vertical line.
  public let vertical: DisplayText
  /// Upper left corner.
  public let topLeft: DisplayText
  /// Upper right corner.
  public let topRight: DisplayText
  /// Lower left corner.
  public let bottomLeft: DisplayText
  /// Lower right corner.
  public let bottomRight: DisplayText
  /// Parts of a bar from one eighth of a cell to a whole one; ASCII has only the whole.
  public let barParts: [DisplayText]
  /// The part of a bar that is not filled.
  public let barEmpty: DisplayText
  /// Heights of a column in one cell, the lowest first.
  public let levels: [DisplayText]
  /// Shades from light to dark.
  public let shades: [DisplayText]
  /// The left end of an interval.
  public let whiskerLeft: DisplayText
  /// The right end of an interval.
  public let whiskerRight: DisplayText
  /// A value on an axis.
  public let point: DisplayText
  /// Before the chosen row of a list.
  public let pointer: DisplayText
  /// Something is chosen, done or right.
  public let check: DisplayText
  /// Something is wrong.
  public let cross: DisplayText
  /// Two things differ.
  public let unequal: DisplayText
  /// Before an item.
  public let bullet: DisplayText
  /// At the end of text that was cut.
  public let ellipsis: DisplayText
  /// There is more above.
  public let moreAbove: DisplayText
  /// There is more below.
  public let moreBelow: DisplayText
  /// The part of a scroll bar that is in view.
  public let scrollThumb: DisplayText
  /// The rest of a scroll bar.
  public let scrollTrack: DisplayText
  /// An empty value.
  public let dash: DisplayText
  /// How unprintable characters are to be shown beside these glyphs.
  public let markers: ControlMarkers

  /// Box drawing, block elements and signs of the Basic Multilingual Plane, one column each.
  public static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
    bottomRight: "┘", barParts: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"], barEmpty: "·",
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], shades: ["░", "▒", "▓", "█"],
    whiskerLeft: "├", whiskerRight: "┤", point: "●", pointer: "▸", check: "✓", cross: "✗",
    unequal: "≠", bullet: "•", ellipsis: "…", moreAbove: "▲",
    moreBelow: "▼", scrollThumb: "█", scrollTrack: "│", dash: "–", markers: .pictures)

  /// Nothing but printable ASCII.
  public static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+", barParts: ["#"], barEmpty: ".",
    levels: ["_", ".", "-", "=", "^"], shades: [".", ":", "+", "#"], whiskerLeft: "[",
    whiskerRight: "]", point: "o", pointer: ">", check: "x", cross: "!",
    unequal: "#", bullet: "*", ellipsis: "~", moreAbove: "^", moreBelow: "v", scrollThumb: "#",
    scrollTrack: "|", dash: "-", markers: .ascii)
}
