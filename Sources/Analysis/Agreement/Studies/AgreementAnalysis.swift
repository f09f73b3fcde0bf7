public import CodingModel
import LongWork
public import Statistics
public import Tables

/// How well coders agree, from codings or from ratings of any origin.
public enum AgreementAnalysis {
  /// The coefficients of a summary: what was agreed, and two corrections for chance.
  static let standardMeasures: [any AgreementMeasure.Type] = [
    PercentAgreement.self, CohenKappa.self, KrippendorffAlpha.self,
  ]

  /// Who is compared unless someone says otherwise: everyone with the role of coder.
  public static func defaultCoders(_ staff: [Coder]) -> [CoderID] {
    staff.filter { $0.role == .coder }.map(\.id)
  }

  /// The scale on which a variable is compared.
  ///
  /// *None applies* has no rank, so an ordinal variable that allows it is compared as nominal.
  public static func level(of variable: Variable) -> Statistics.MeasurementLevel {
    variable.comparisonLevel
  }

  /// The categories on which a variable is compared, in order; `{}` is *none applies*.
  public static func categories(of variable: Variable) -> [String] {
    variable.codes.map(\.id.rawValue)
      + (variable.allowsNone && variable.level != .set ? [ReliabilityData.noneApplies] : [])
  }

  /// The agreement on every variable with codes, in codebook order.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and routing.
  ///   - respondents: Everybody; only units to code are compared.
  ///   - view: Everybody's codings.
  ///   - coders: Who is compared.
  ///   - language: The language of labels and notes.
  /// - Returns: One summary a variable; none for variables of kind `text`.
  public static func summaries(
    codebook: Codebook, respondents: [Respondent], view: OpenView, coders: [CoderID],
    language: Language
  ) -> [AgreementSummary] {
    let codings = ComparedCodings(
      codebook: codebook, respondents: respondents, view: view, coders: coders)
    return codebook.variables.filter { $0.kind != .text }.map { variable in
      summary(of: variable, in: codings, language: language)
    }
  }

  /// The agreement on one variable.
  ///
  /// - Parameters:
  ///   - variable: A variable with codes.
  ///   - codebook: Gives the routing.
  ///   - respondents: Everybody; only units to code are compared.
  ///   - view: Everybody's codings.
  ///   - coders: Who is compared.
  ///   - language: The language of labels and notes.
  ///   - request: What is asked.
  /// - Returns: Every coefficient, or for each the reason why it is undefined.
  public static func summary(
    of variable: Variable, codebook: Codebook, respondents: [Respondent], view: OpenView,
    coders: [CoderID], language: Language, request: AgreementRequest = .standard
  ) -> AgreementSummary {
    let codings = ComparedCodings(
      codebook: codebook, respondents: respondents, view: view, coders: coders)
    return summary(of: variable, in: codings, language: language, request: request)
  }

  /// The agreement in ratings of any origin.
  ///
  /// - Parameters:
  ///   - data: The ratings.
  ///   - name: What was rated, as a name.
  ///   - label: What was rated, for people.
  ///   - language: The language of notes.
  ///   - request: What is asked.
  /// - Returns: Every coefficient, or for each the reason why it is undefined.
  public static func summary(
    of data: ReliabilityData, named name: String, label: String, language: Language,
    request: AgreementRequest = .standard
  ) -> AgreementSummary {
    AgreementReport(data, request: request, words: AnalysisWords(language: language))
      .summary(named: name, label: label)
  }

  /// The agreement in ratings of which one label says that the question did not apply.
  ///
  /// - Parameters:
  ///   - data: The ratings, with the label among the categories.
  ///   - notApplicable: The label.
  ///   - name: What was rated, as a name.
  ///   - language: The language of notes.
  ///   - request: What is asked.
  /// - Returns: The ratings where all found the question applicable, and the readings beside it.
  /// - Throws: `ReliabilityDataError` if a category has the name of the reading's own.
  public static func summary(
    of data: ReliabilityData, notApplicable: String, named name: String, language: Language,
    request: AgreementRequest = .standard
  ) throws(ReliabilityDataError) -> AgreementSummary {
    let words = AnalysisWords(language: language)
    let readings = try AgreementReadings(data, notApplicable: notApplicable)
    var summary = AgreementReport(readings.applicable, request: request, words: words)
      .summary(named: name, label: name)
    summary.notAsked = data.unitCount - readings.applicable.unitCount
    summary.readings = readings.summaries(request, words: words)
    return summary
  }

  static func summary(
    of variable: Variable, in codings: ComparedCodings, language: Language,
    request: AgreementRequest = .standard
  ) -> AgreementSummary {
    let level = variable.comparisonLevel
    let label = variable.label[language]
    do {
      let ratings = try codings.ratings(of: variable, level: level)
      let isConditional = variable.applies != .always
      var (own, rest) = (request, request)
      if isConditional {
        own.monitor = request.monitor.part(0, of: 2)
        rest.monitor = request.monitor.part(1, of: 2)
      }
      var summary = summary(
        of: ratings.data, named: variable.id.rawValue, label: label, language: language,
        request: own)
      summary.notAsked = ratings.notAsked
      if isConditional {
        let readings = try codings.readings(of: variable, level: level, ratings: ratings.data)
        summary.readings = readings.summaries(rest, words: AnalysisWords(language: language))
      }
      return summary
    } catch {
      // Only a codebook with faults gets here; every coefficient then says which fault.
      return AgreementSummary(
        variable: variable.id.rawValue, label: label, level: level.rawValue, units: 0,
        coders: codings.coders.map(\.rawValue),
        coefficients: standardMeasures.map {
          .init(name: $0.identifier, value: nil, note: error.description)
        })
    }
  }
}
