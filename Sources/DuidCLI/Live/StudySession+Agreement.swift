import Analysis
import CodingModel
import Statistics
import Tables

extension StudySession {
  /// The agreement on some variables, as asked.
  ///
  /// - Parameters:
  ///   - variables: The variables.
  ///   - comparison: The codings.
  ///   - options: What is asked.
  /// - Returns: One summary a variable.
  /// - Throws: ``CommandFailure`` if what is asked makes no sense for a variable.
  func agreement(
    on variables: [Variable], in comparison: Comparison, options: AgreementOptions
  ) throws(CommandFailure) -> [AgreementSummary] {
    if options.weightsFile != nil, variables.count != 1 {
      throw .use(presenter.sentence(.weightsFileNeedsVariable))
    }
    var summaries: [AgreementSummary] = []
    for variable in variables {
      var table: CategoryTable?
      if let path = options.weightsFile {
        table = try WeightsFile(path: path, presenter: presenter)
          .read(scale: AgreementAnalysis.categories(of: variable)).table
      }
      let request = try options.request(
        for: AgreementAnalysis.level(of: variable), table: table, presenter: presenter)
      summaries.append(
        AgreementAnalysis.summary(
          of: variable, codebook: codebook, respondents: comparison.respondents,
          view: comparison.view, coders: comparison.coders, language: language, request: request))
    }
    return summaries
  }
}
