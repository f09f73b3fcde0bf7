public import CodingModel
import Foundation
import GRDB

/// The codebook of a study as it is stored.
public struct StoredCodebook: Sendable {
  /// What an earlier reading of it came to, in that reader's own form; `nil` where none is kept.
  public let kept: [UInt8]?
  /// Fetches the source text, byte for byte as it was put in.
  let fetch: @Sendable () throws -> String

  /// The source text, byte for byte as it was put in.
  ///
  /// - Returns: The text; it is fetched from the file, since most openings do without it.
  /// - Throws: `DatabaseError` or ``UnreadableRecord``, for ``StudyFile`` to translate.
  public func source() throws -> String { try fetch() }
}

/// A codebook that was read, or will be when somebody needs it.
public struct ReadCodebook: Sendable {
  /// The codebook's title, known before the rest.
  public let title: LocalizedText
  /// The codebook.
  public let book: LazyCodebook
  /// What to keep, so that the next reading is quicker; `nil` for nothing.
  public let kept: [UInt8]?

  /// Makes a reading that is done.
  public init(codebook: Codebook, kept: [UInt8]? = nil) {
    self.init(title: codebook.title, book: LazyCodebook(RoutedCodebook(codebook)), kept: kept)
  }

  /// Makes a reading that is still to be done, and cannot fail any more.
  public init(title: LocalizedText, book: LazyCodebook, kept: [UInt8]?) {
    self.title = title
    self.book = book
    self.kept = kept
  }
}

/// Table `keptCodebook`: what reading a codebook came to.
///
/// Derived, and only there to save time on the way to the first screen: whoever opens the study may
/// ignore it, and `duid verify` holds it against the source text.
enum KeptCodebook {
  /// What an opening needs to know of a study.
  struct Opening {
    /// The version of the codebook in force.
    let stamp: CodebookStamp
    /// What is kept of it, if anything is.
    let kept: [UInt8]?
    /// Whether it was derived under that version where the units stand.
    let isStandingKept: Bool
    /// Whether sets of weights were added.
    let hasWeightSets: Bool
  }

  /// Asks everything that an opening needs to know in one query: what an opening costs is mostly how many
  /// there are.
  static func findCurrent(_ db: Database) throws -> Opening {
    let found = try db.firstRow(
      """
      SELECT codebookVersion.version, hash, bytes, standingBasis.codebookVersion IS NOT NULL,
        EXISTS (SELECT 1 FROM weightSet)
      FROM codebookVersion
      LEFT JOIN keptCodebook ON keptCodebook.version = codebookVersion.version
      LEFT JOIN standingBasis ON standingBasis.codebookVersion = codebookVersion.version
      ORDER BY codebookVersion.version DESC LIMIT 1
      """, table: "codebookVersion"
    ) { row in
      Opening(
        stamp: CodebookStamp(version: row.integer(0), hash: try row.digest(1)),
        kept: row.isNull(2) ? nil : Array(row.bytes(2)), isStandingKept: row.flag(3),
        hasWeightSets: row.flag(4))
    }
    guard let found else { throw UnreadableRecord(table: "codebookVersion") }
    return found
  }

  /// Keeps this of a version, in place of what was kept before.
  static func save(_ bytes: [UInt8], version: Int, _ db: Database) throws {
    try db.run(
      "INSERT OR REPLACE INTO keptCodebook VALUES (?, ?)",
      [version.databaseValue, Data(bytes).databaseValue])
  }
}
