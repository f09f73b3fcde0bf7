import Codebooks
import CodingModel
import StudyStore

/// A codebook named on the command line: a file by itself, or the one in force in a study.
struct CodebookArgument {
  /// The first bytes of every SQLite file.
  private static let databaseMark = Array("SQLite format 3\0".utf8)

  /// The codebook.
  let codebook: Codebook
  /// Its version in the study; `nil` for a file by itself.
  let version: Int?

  /// Reads it.
  ///
  /// - Parameters:
  ///   - path: A codebook file, a study, or `-` for a codebook on standard input.
  ///   - presenter: Words what is wrong.
  /// - Throws: ``CommandFailure`` with everything that is wrong with the codebook or the study.
  init(_ path: String, _ presenter: Presenter) throws(CommandFailure) {
    let study = StudyPath.forExisting(path)
    if path != "-", try presenter.readBytes(at: study, atMost: 16) == Self.databaseMark {
      let session = try StudySession(path: study, presenter: presenter)
      (codebook, version) = (session.codebook, session.file.codebookVersion)
      return
    }
    let source = try presenter.readText(at: path)
    codebook = try presenter.presenting { () throws(CodebookFaults) in
      try CodebookLoading.read(source: source, path: Presenter.shown(path))
    }
    version = nil
  }
}
