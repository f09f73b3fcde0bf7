public import CodingModel
public import LongWork
import Statistics
public import Tables

/// The codings of a study, routed once, from which the agreement on any variable is computed.
public struct StudyAgreement: Sendable {
  /// Who is compared.
  public var coders: [CoderID] { codings.coders }
  private let codings: ComparedCodings
  private let language: Language

  /// Routes the codings of a study.
  ///
  /// - Parameters:
  ///   - codebook: Gives the routing.
  ///   - respondents: Everybody; only units to code are compared.
  ///   - view: Everybody's codings.
  ///   - coders: Who is compared.
  ///   - language: The language of labels and notes.
  public init(
    codebook: Codebook, respondents: [Respondent], view: OpenView, coders: [CoderID],
    language: Language
  ) {
    codings = ComparedCodings(
      codebook: codebook, respondents: respondents, view: view, coders: coders)
    self.language = language
  }

  /// Routes the codings of a study, watched.
  ///
  /// - Parameters:
  ///   - codebook: Gives the routing.
  ///   - respondents: Everybody; only units to code are compared.
  ///   - view: Everybody's codings.
  ///   - coders: Who is compared.
  ///   - language: The language of labels and notes.
  ///   - monitor: Hears how far the work is.
  /// - Throws: `WorkCancelled`.
  public init(
    codebook: Codebook, respondents: [Respondent], view: OpenView, coders: [CoderID],
    language: Language, monitor: WorkMonitor
  ) throws(WorkCancelled) {
    var meter = monitor.begin(.routing, of: respondents.count(where: \.isUnit))
    codings = try ComparedCodings(
      codebook: codebook, respondents: respondents, view: view, coders: coders
    ) { () throws(WorkCancelled) in try meter.step() }
    self.language = language
  }

  /// The agreement on one variable, as asked.
  ///
  /// - Parameters:
  ///   - variable: A variable with codes.
  ///   - request: What is asked.
  /// - Returns: Every coefficient, or for each the reason why it is undefined.
  public func summary(of variable: Variable, request: AgreementRequest) -> AgreementSummary {
    AgreementAnalysis.summary(of: variable, in: codings, language: language, request: request)
  }

  /// The agreement on one variable at a glance: a few coefficients in every reading, each with the
  /// levels of published scales that it reaches.
  ///
  /// - Parameters:
  ///   - variable: A variable with codes.
  ///   - monitor: Hears how far the work is.
  /// - Returns: Every coefficient, or for each the reason why it is undefined.
  public func overview(
    of variable: Variable, monitor: WorkMonitor = .none
  ) -> AgreementSummary {
    var request = request
    request.monitor = monitor
    request.benchmarks = true
    request.readingBenchmarks = true
    return AgreementAnalysis.summary(
      of: variable, in: codings, language: language, request: request)
  }

  /// Everything about the agreement on one variable, in one reading.
  ///
  /// - Parameters:
  ///   - variable: A variable with codes.
  ///   - reading: Which units count; only a variable that is not asked for every unit has others
  ///     than those where all found it applicable.
  ///   - order: The order in which units were coded.
  ///   - monitor: Hears how far the work is.
  /// - Returns: The parts.
  public func parts(
    of variable: Variable, reading: AgreementSummary.Reading.Kind, order: CodingOrder,
    monitor: WorkMonitor = .none
  ) -> AgreementParts {
    do {
      let level = variable.comparisonLevel
      let data = try ratings(of: variable, level: level, reading)
      let crossed = level == .set ? try ratings(of: variable, level: .nominal, reading) : data
      var request = request.following(order, of: variable.id)
      request.monitor = monitor
      request.pairs = true
      request.categories = true
      request.units = true
      request.leaveOneOut = true
      request.driftWindow = Self.window(over: data.unitCount)
      return AgreementParts(
        summary: AgreementAnalysis.summary(
          of: data, named: variable.id.rawValue, label: variable.label[language],
          language: language, request: request),
        prevalence: data.prevalence, crossings: CoderCrossing.all(in: crossed))
    } catch {
      // Only a codebook with faults gets here; the summary then says which fault.
      return AgreementParts(summary: overview(of: variable), prevalence: [:], crossings: [])
    }
  }

  /// Cohen's kappa is for two coders; Conger's is the same for more.
  private var request: AgreementRequest {
    var request = AgreementRequest()
    let kappa = coders.count > 2 ? CongerKappa.identifier : CohenKappa.identifier
    request.selection = .named([
      KrippendorffAlpha.identifier, kappa, GwetAC1.identifier, PercentAgreement.identifier,
    ])
    return request
  }

  /// Wide enough that a window says something, narrow enough that there are some of them.
  private static func window(over units: Int) -> Int { max(10, units / 8) }

  private func ratings(
    of variable: Variable, level: Statistics.MeasurementLevel,
    _ reading: AgreementSummary.Reading.Kind
  ) throws(ReliabilityDataError) -> ReliabilityData {
    let applicable = try codings.ratings(of: variable, level: level).data
    guard reading != .applicableToAll, variable.applies != .always else { return applicable }
    let readings = try codings.readings(of: variable, level: level, ratings: applicable)
    return reading == .applicability ? readings.applicability : readings.notApplicableAsCode
  }
}

/// The agreement on one variable with all its parts.
public struct AgreementParts: Equatable, Sendable {
  /// The coefficients of all, of pairs and of categories, with units, course and coders.
  public let summary: AgreementSummary
  /// The share of ratings that each category, or each label of sets, has.
  public let prevalence: [String: Double]
  /// How the codes of each two coders meet, unit by unit.
  public let crossings: [CoderCrossing]
}

extension ReliabilityData {
  /// The share of ratings that each category, or each label of sets, has.
  fileprivate var prevalence: [String: Double] {
    var counts = [Int](repeating: 0, count: scale.count)
    for code in codes where code != Self.missing { counts[Int(code)] += 1 }
    let total = Double(counts.reduce(0, +))
    guard total > 0 else { return [:] }
    var shares: [String: Double] = [:]
    guard let sets = scale.sets else {
      for (label, count) in zip(scale.labels, counts) { shares[label] = Double(count) / total }
      return shares
    }
    for (position, label) in sets.labels.enumerated() {
      let count = counts.indices.reduce(0) { sum, set in
        sets.contains(position, in: set) ? sum + counts[set] : sum
      }
      shares[label] = Double(count) / total
    }
    return shares
  }
}
