public import CodingModel
import Statistics
import Tables

extension ReliabilityStatement {
  /// What is known of a study beside its codings.
  public struct Study: Sendable {
    /// The name.
    public var name: String
    /// The version of the codebook in force.
    public var codebookVersion: Int
    /// The program with its version.
    public var software: String
    /// Everyone with their roles.
    public var staff: [CodingModel.Coder]

    /// Makes a description.
    public init(
      name: String, codebookVersion: Int, software: String, staff: [CodingModel.Coder]
    ) {
      self.name = name
      self.codebookVersion = codebookVersion
      self.software = software
      self.staff = staff
    }
  }

  /// Counts and computes what a report has to say.
  ///
  /// - Parameters:
  ///   - study: What is known beside the codings.
  ///   - codebook: Gives variables and routing.
  ///   - respondents: Everybody; only units to code count.
  ///   - view: Everybody's codings.
  ///   - language: The language of labels and notes.
  public init(
    of study: Study, codebook: Codebook, respondents: [Respondent], view: OpenView,
    language: Language
  ) {
    let coders = AgreementAnalysis.defaultCoders(study.staff)
    let codings = ComparedCodings(
      codebook: codebook, respondents: respondents, view: view, coders: coders)
    let settlements = Self.settlements(codings, codebook, respondents, view, study.staff)
    let coded = codings.outcomes.map { unit in
      unit.map { outcome in outcome.values.values.contains { $0.answer != nil } }
    }
    self.init(
      study: study.name, codebook: codebook.title[language],
      codebookVersion: study.codebookVersion, software: study.software,
      units: codings.units.count,
      doubleCodedUnits: coded.count { $0.count(where: \.self) >= 2 },
      coders: coders.enumerated().map { column, coder in
        Coder(name: coder.rawValue, units: coded.count { $0[column] })
      },
      leads: study.staff.filter { $0.role == .lead }.map(\.id.rawValue),
      isComparisonOpen: view.ledger.isComparisonOpen,
      variables: codebook.variables.filter { $0.kind != .text }.map { variable in
        Self.variable(
          variable, codings: codings, settlement: settlements[variable.id] ?? Settlement(),
          language: language)
      })
  }

  /// The coefficients of a statement: what was agreed, and corrections for chance that fit the
  /// number of coders.
  private static func request(coders: Int) -> AgreementRequest {
    var request = AgreementRequest()
    let kappa = coders == 2 ? CohenKappa.identifier : FleissKappa.identifier
    request.selection = .named([
      PercentAgreement.identifier, kappa, KrippendorffAlpha.identifier, GwetAC1.identifier,
    ])
    return request
  }

  private static func variable(
    _ variable: CodingModel.Variable, codings: ComparedCodings, settlement: Settlement,
    language: Language
  ) -> Variable {
    let summary = AgreementAnalysis.summary(
      of: variable, in: codings, language: language,
      request: request(coders: codings.coders.count))
    let alpha = summary.coefficients.first { $0.name == KrippendorffAlpha.identifier }
    var levels: [Double] = []
    if let value = alpha?.value, let error = alpha?.se {
      levels = BenchmarkScale.krippendorff.cumulativeMembership(
        value: value, standardError: error)
    }
    return Variable(
      label: variable.label[language], agreement: summary, reliable: levels.first,
      tentative: levels.dropFirst().first, settlement: settlement)
  }

  private static func settlements(
    _ codings: ComparedCodings, _ codebook: Codebook, _ respondents: [Respondent],
    _ view: OpenView, _ staff: [CodingModel.Coder]
  ) -> [VariableID: Settlement] {
    let adjudication = Adjudication(view: view, codebook: codebook, staff: staff)
    var settlements: [VariableID: Settlement] = [:]
    for (respondent, outcomes) in zip(respondents.filter(\.isUnit), codings.outcomes) {
      for (variable, final) in adjudication.finalValues(of: respondent) {
        settlements[variable, default: Settlement()].count(
          final, outcomes.map { $0.values[variable] ?? .notCoded })
      }
    }
    return settlements
  }
}

extension ReliabilityStatement.Settlement {
  /// Counts the final value of one unit, given where each coder stood.
  fileprivate mutating func count(_ final: FinalValue, _ values: [Value]) {
    let answers = values.compactMap(\.answer)
    switch final {
    case .settled(_, .adjudication):
      adjudicated += 1
      if let first = answers.first, !answers.allSatisfy(first.agrees(with:)) {
        adjudicatedCodes += 1
      } else if values.contains(.notAsked), !answers.isEmpty {
        adjudicatedApplicability += 1
      }
    case .settled(_, .agreement):
      if answers.count >= 2 { agreed += 1 } else { single += 1 }
    case .open(.disagreement): open += 1
    case .open(.notCoded): notCoded += 1
    case .notAsked: break
    }
  }
}
