import Analysis
import CodingModel
import LongWork
import Statistics
import StudyStore
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
    let order = options.drift == nil ? nil : try codingOrder(of: comparison.coders)
    let agreement = try presenter.stopping { () throws(WorkCancelled) in
      try StudyAgreement(
        codebook: codebook, respondents: comparison.respondents, view: comparison.view,
        coders: comparison.coders, language: language, monitor: presenter.monitor)
    }
    var summaries: [AgreementSummary] = []
    for (index, variable) in variables.enumerated() {
      try presenter.checkStop()
      var table: CategoryTable?
      if let path = options.weightsFile {
        table = try WeightsFile(path: path, presenter: presenter)
          .read(scale: AgreementAnalysis.categories(of: variable)).table
      }
      var request = try options.request(
        for: AgreementAnalysis.level(of: variable), table: table, presenter: presenter)
      if let order { request = request.following(order, of: variable.id) }
      request.monitor = presenter.monitor.part(index, of: variables.count)
      summaries.append(agreement.summary(of: variable, request: request))
    }
    // Where the work was to stop, what is there is not whole.
    try presenter.checkStop()
    return summaries
  }

  /// The order in which units were coded; who has the open view of a comparison may know it.
  func codingOrder(of coders: [CoderID]) throws(CommandFailure) -> CodingOrder {
    var events: [CodingEvent] = []
    for coder in coders {
      events += try presenting { () throws(StudyStoreError) in
        try file.events(of: coder, monitor: presenter.monitor)
      }
    }
    return CodingOrder(events, coders: coders)
  }

  /// The codings of this study with what is needed to read them.
  func codings(_ comparison: Comparison) -> StudyCodings {
    StudyCodings(
      codebook: codebook, respondents: comparison.respondents, view: comparison.view,
      coders: comparison.coders)
  }

  /// Adds how each coder agrees with their own codings in another study.
  ///
  /// - Parameters:
  ///   - summaries: The agreement on variables of this study.
  ///   - first: The codings of this study.
  ///   - second: The codings of the other study.
  ///   - options: What is asked.
  /// - Throws: ``CommandFailure`` if nobody coded anything in both.
  func addIntraCoder(
    to summaries: inout [AgreementSummary], from first: StudyCodings, _ second: StudyCodings,
    options: AgreementOptions
  ) throws(CommandFailure) {
    for index in summaries.indices {
      guard let variable = codebook.variable(VariableID(summaries[index].variable)) else {
        continue
      }
      let request = try options.request(
        for: AgreementAnalysis.level(of: variable), table: nil, presenter: presenter)
      summaries[index].intraCoder = AgreementAnalysis.intraCoder(
        of: variable, first, second, request: request, language: language)
    }
    guard summaries.contains(where: { $0.intraCoder.contains { $0.units > 0 } }) else {
      throw .data(presenter.sentence(.noSharedCoders(options.intra ?? "")))
    }
  }
}
