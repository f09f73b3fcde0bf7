public import CodingModel
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
  /// - Returns: Every coefficient, or for each the reason why it is undefined.
  public static func summary(
    of variable: Variable, codebook: Codebook, respondents: [Respondent], view: OpenView,
    coders: [CoderID], language: Language
  ) -> AgreementSummary {
    let codings = ComparedCodings(
      codebook: codebook, respondents: respondents, view: view, coders: coders)
    return summary(of: variable, in: codings, language: language)
  }

  /// The agreement in ratings of any origin.
  ///
  /// - Parameters:
  ///   - data: The ratings.
  ///   - name: What was rated, as a name.
  ///   - label: What was rated, for people.
  ///   - language: The language of notes.
  /// - Returns: Every coefficient, or for each the reason why it is undefined.
  public static func summary(
    of data: ReliabilityData, named name: String, label: String, language: Language
  ) -> AgreementSummary {
    let words = AnalysisWords(language: language)
    return AgreementSummary(
      variable: name, label: label, level: data.level.rawValue, units: data.unitCount,
      coders: data.coders,
      coefficients: standardMeasures.map { coefficient($0, of: data, words: words) })
  }

  private static func summary(
    of variable: Variable, in codings: ComparedCodings, language: Language
  ) -> AgreementSummary {
    let level = variable.comparisonLevel
    let label = variable.label[language]
    do {
      let ratings = try codings.ratings(of: variable, level: level)
      var summary = summary(
        of: ratings.data, named: variable.id.rawValue, label: label, language: language)
      summary.notAsked = ratings.notAsked
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

  private static func coefficient(
    _ measure: any AgreementMeasure.Type, of data: ReliabilityData, words: AnalysisWords
  ) -> AgreementSummary.Coefficient {
    do {
      let estimate = try measure.init(options: MeasureOptions()).evaluate(data)
      let notes = estimate.caveats.map(words.caveat)
      return .init(
        name: measure.identifier, value: estimate.value, se: estimate.standardError,
        ci95: estimate.interval.map { .init(lower: $0.lower, upper: $0.upper) },
        note: notes.isEmpty ? nil : notes.joined(separator: " "))
    } catch {
      return .init(name: measure.identifier, value: nil, note: words.undefined(error))
    }
  }
}
