import Codebooks
import CodingModel
import Interchange

/// The two files of which a study is made.
extension Presenter {
  /// Reads a codebook file.
  ///
  /// - Parameter path: The file; `-` for standard input.
  /// - Returns: The text as it was written, and the codebook.
  /// - Throws: ``CommandFailure`` with everything that is wrong with it.
  func readCodebook(
    at path: String
  ) throws(CommandFailure) -> (source: String, codebook: Codebook) {
    let source = try readText(at: path)
    let codebook = try presenting { () throws(CodebookFaults) in
      try CodebookLoading.read(source: source, path: Self.shown(path))
    }
    return (source, codebook)
  }

  /// Reads a file of cases, and tells what was noticed in it.
  ///
  /// - Parameters:
  ///   - path: The file; `-` for standard input.
  ///   - codebook: Says which column is what.
  ///   - isImport: Whether the respondents are to be taken into a study.
  /// - Returns: The bytes of the file, and everybody in it.
  /// - Throws: ``CommandFailure`` with everything that is wrong with it.
  func readCases(
    at path: String, for codebook: Codebook, isImport: Bool = false
  ) throws(CommandFailure) -> (bytes: [UInt8], respondents: [Respondent]) {
    let bytes = try readBytes(at: path)
    let imported = try presenting(file: path, isImport: isImport) {
      () throws(InterchangeFaults) in
      try CasesReader(codebook: codebook).read(.bytes(bytes), monitor: monitor)
    }
    report(imported.notices, file: path)
    return (bytes, imported.respondents)
  }
}
