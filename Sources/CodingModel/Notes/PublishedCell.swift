/// A cell of a table that the lead publishes although it is small.
public struct PublishedCell: Hashable, Sendable {
  /// The table.
  public let table: TableID
  /// The name of the row, such as `bron=raadslid`.
  public let row: String
  /// The name of the column.
  public let column: String

  /// Names a cell.
  public init(table: TableID, row: String, column: String) {
    self.table = table
    self.row = row
    self.column = column
  }

  private static let separator = " / "

  /// The cell as one name, such as `5-8 / bron=raadslid / all`.
  ///
  /// A slash behind a blank within a part has a backslash before it, so that codes such as `ja / nee`
  /// are not taken for two parts; and so has a backslash behind a blank.
  public var name: String {
    [table.rawValue, row, column].map(Self.escaped).joined(separator: Self.separator)
  }

  private static func escaped(_ part: String) -> String {
    var escaped = ""
    for character in part {
      if escaped.last == " ", character == "/" || character == "\\" { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  private static func unescaped(_ part: some StringProtocol) -> String {
    var plain = ""
    var isEscaped = false
    for character in part {
      if character == "\\", plain.last == " ", !isEscaped {
        isEscaped = true
        continue
      }
      plain.append(character)
      isEscaped = false
    }
    return plain
  }

  /// Reads a name as ``name`` gives it; anything else gives `nil`.
  init?(named name: String) {
    var parts: [String] = []
    var rest = Substring(name)
    for _ in 0..<2 {
      guard let cut = rest.ranges(of: Self.separator).first else { return nil }
      parts.append(Self.unescaped(rest[..<cut.lowerBound]))
      rest = rest[cut.upperBound...]
    }
    self.init(table: TableID(parts[0]), row: parts[1], column: Self.unescaped(rest))
  }
}

extension NoteSubject {
  /// That a cell is published although it is small, and why.
  public static func publication(of cell: PublishedCell) -> NoteSubject {
    .init(.publication, code: CodeID(cell.name))
  }

  /// The cell that is published, if the subject is one.
  public var publishedCell: PublishedCell? {
    kind == .publication ? code.flatMap { PublishedCell(named: $0.rawValue) } : nil
  }
}
