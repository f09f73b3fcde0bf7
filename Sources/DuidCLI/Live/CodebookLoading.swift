import Analysis
import Codebooks
import CodingModel
import StudyStore
import WorkbenchUI

/// How this program reads codebooks: with its table kinds and its coding screen's keys.
enum CodebookLoading {
  /// Reads a codebook.
  ///
  /// - Parameters:
  ///   - source: The YAML text.
  ///   - path: The name to put before findings.
  /// - Returns: The codebook.
  /// - Throws: ``CodebookFaults`` with every finding.
  static func read(source: String, path: String) throws(CodebookFaults) -> Codebook {
    try reader.read(source: source, path: path, tableKinds: tableKinds)
  }

  /// Reads the codebook that a study keeps.
  ///
  /// - Parameters:
  ///   - stored: The YAML text, and what an earlier reading kept of it.
  ///   - path: The name to put before findings.
  /// - Returns: The codebook, and what to keep for the next time.
  /// - Throws: ``CodebookFaults`` with every finding.
  static func read(_ stored: StoredCodebook, path: String) throws(CodebookFaults) -> ReadCodebook {
    let (codebook, kept) = try reader.read(
      source: stored.source, kept: stored.kept, path: path, tableKinds: tableKinds)
    return ReadCodebook(codebook: codebook, kept: kept)
  }

  private static var reader: CodebookReader {
    CodebookReader(reservedKeys: CodingScreen.reservedKeys, program: ProgramIdentity.current)
  }

  private static var tableKinds: Set<TableKindID> {
    Set(TableKinds.all.map { $0.identifier })
  }
}
