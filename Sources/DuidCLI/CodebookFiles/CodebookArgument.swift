import CodingModel
import StudyStore

/// A codebook named on the command line: a file by itself, or the one in force in a study.
struct CodebookArgument {
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
    if StudyPath.isDatabase(study) {
      let session = try StudySession(path: study, presenter: presenter)
      (codebook, version) = (session.codebook, session.file.codebookVersion)
      return
    }
    codebook = try presenter.readCodebook(at: path).codebook
    version = nil
  }
}
