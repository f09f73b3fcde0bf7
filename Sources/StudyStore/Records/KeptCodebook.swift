public import CodingModel
import Foundation
import GRDB

/// The codebook of a study as it is stored.
public struct StoredCodebook: Sendable {
  /// The source text, byte for byte as it was put in.
  public let source: String
  /// What an earlier reading of it came to, in that reader's own form; `nil` where none is kept.
  public let kept: [UInt8]?
}

/// A codebook that was read.
public struct ReadCodebook: Sendable {
  /// The codebook.
  public let codebook: Codebook
  /// What to keep, so that the next reading is quicker; `nil` for nothing.
  public let kept: [UInt8]?

  /// Makes a reading.
  public init(codebook: Codebook, kept: [UInt8]? = nil) {
    self.codebook = codebook
    self.kept = kept
  }
}

/// Table `keptCodebook`: what reading a codebook came to.
///
/// Derived, and only there to save time on the way to the first screen: whoever opens the study may
/// ignore it, and `duid verify` holds it against the source text.
enum KeptCodebook {
  /// What is kept of a version.
  static func find(version: Int, _ db: Database) throws -> [UInt8]? {
    try db.firstRow(
      "SELECT bytes FROM keptCodebook WHERE version = ?", [version.databaseValue],
      table: "keptCodebook"
    ) { Array($0.bytes(0)) }
  }

  /// Keeps this of a version, in place of what was kept before.
  static func save(_ bytes: [UInt8], version: Int, _ db: Database) throws {
    try db.run(
      "INSERT OR REPLACE INTO keptCodebook VALUES (?, ?)",
      [version.databaseValue, Data(bytes).databaseValue])
  }
}
