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

extension ResultOptions {
  /// Writes the sections of a statement one after the other, as Markdown or as text.
  func write(_ sections: [Grid], to stream: inout StandardOutput) {
    for (index, section) in sections.enumerated() {
      // A paragraph of Markdown ends with a blank line already.
      let isSetApart = format == .markdown && sections[max(0, index - 1)].columns.isEmpty
      if index > 0, !isSetApart { stream.write("\n") }
      if format == .markdown {
        MarkdownGrid().write(section, to: &stream)
      } else {
        TextGrid(display: .terminal, bars: .none, width: width(to: nil))
          .write(section, to: &stream)
      }
    }
  }
}
