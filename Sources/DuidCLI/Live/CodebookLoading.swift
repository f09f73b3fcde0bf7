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
    try reader(reservedKeys: CodingScreen.reservedKeys).read(
      source: source, path: path, tableKinds: tableKinds)
  }

  /// Reads a codebook with everything that can be said about it, warnings included.
  ///
  /// - Parameter source: The YAML text.
  /// - Returns: The codebook, unless something is wrong with it, and the findings.
  static func examine(source: String) -> CodebookReader.Reading {
    reader(reservedKeys: CodingScreen.reservedKeys).examine(source: source, tableKinds: tableKinds)
  }

  /// Reads the codebook that a study keeps; only when it is needed, where this program has read it before.
  ///
  /// - Parameters:
  ///   - stored: The YAML text, and what an earlier reading kept of it.
  ///   - path: The name to put before findings.
  /// - Returns: The codebook, and what to keep for the next time.
  /// - Throws: ``CodebookFaults`` with every finding, or why the text cannot be fetched.
  static func read(_ stored: StoredCodebook, path: String) throws -> ReadCodebook {
    // A study was made with the keys of its time: those that the screen has learnt since are the
    // screen's affair.
    let reader = reader(reservedKeys: [])
    if let kept = stored.kept, reader.hasKept(kept) {
      let book = LazyCodebook {
        guard let codebook = CodebookReader.codebook(kept: kept) else {
          preconditionFailure("this program kept a codebook that it cannot read back")
        }
        return RoutedCodebook(codebook)
      }
      return ReadCodebook(title: CodebookReader.title(kept: kept), book: book, kept: kept)
    }
    let codebook = try reader.read(
      source: stored.source(), path: path, tableKinds: tableKinds)
    return ReadCodebook(codebook: codebook, kept: reader.bytesToKeep(of: codebook))
  }

  /// Reads the text that a study keeps of its codebook, and nothing that was kept of it.
  ///
  /// - Parameters:
  ///   - source: The YAML text.
  ///   - path: The name to put before findings.
  /// - Returns: The codebook.
  /// - Throws: ``CodebookFaults`` with every finding.
  static func readStored(source: String, path: String) throws(CodebookFaults) -> Codebook {
    try reader(reservedKeys: []).read(source: source, path: path, tableKinds: tableKinds)
  }

  private static func reader(reservedKeys: Set<Character>) -> CodebookReader {
    CodebookReader(reservedKeys: reservedKeys, program: ProgramIdentity.current)
  }

  private static var tableKinds: Set<TableKindID> {
    Set(TableKinds.all.map { $0.identifier })
  }
}
