import Analysis
import ArgumentParser
import CodingModel
import Reports
import StudyStore
import Tables

extension StudySession {
  /// The reliability statement of the study, section by section.
  ///
  /// - Parameter viewer: Who asks; a coder may only after the lead has opened the comparison.
  /// - Returns: The sections; those without columns are prose.
  /// - Throws: ``CommandFailure`` if the viewer is blind, or the study cannot be read.
  func reliabilityStatement(for viewer: Coder) throws(CommandFailure) -> [Grid] {
    let statement = ReliabilityStatement(
      of: .init(
        name: StudyPath.name(of: file.path), codebookVersion: file.codebookVersion,
        software: "duid " + DuidCommand.configuration.version, staff: try staff()),
      codebook: codebook, respondents: try respondents(), view: try openView(for: viewer),
      language: language)
    return ReliabilityReport(statement, language: language).sections
  }
}
