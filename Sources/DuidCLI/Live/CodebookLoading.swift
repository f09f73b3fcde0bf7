import Analysis
import Codebooks
import CodingModel
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
    try CodebookReader(reservedKeys: CodingScreen.reservedKeys).read(
      source: source, path: path, tableKinds: Set(TableKinds.all.map { $0.identifier }))
  }
}
