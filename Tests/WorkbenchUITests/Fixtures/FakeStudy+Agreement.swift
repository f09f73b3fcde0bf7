import CodingModel
import Synchronization
import Tables

@testable import WorkbenchUI

extension FakeStudy {
  /// The ports of the agreement screen over made-up numbers; where a text is opened is real.
  var agreement: AgreementPorts {
    AgreementPorts(
      overview: { viewer, _ in self.unlessBlind(Self.agreementOverview, viewer) },
      detail: { variable, reading, viewer, _ in
        self.unlessBlind(Self.agreementDetail(variable, reading), viewer)
      },
      text: { self.text(at: $0, for: $1) })
  }

  private func unlessBlind<Value>(
    _ value: Value, _ viewer: Coder
  ) -> Result<Value, StudyFailure> {
    viewer.role == .lead || ledger.isComparisonOpen
      ? .success(value) : .failure(StudyFailure("Nog blind."))
  }

  private func text(
    at place: DisputePlace, for viewer: Coder
  ) -> Result<AgreementText, StudyFailure> {
    guard let position = Self.respondents.firstIndex(where: { $0.id == place.unit }) else {
      return .failure(StudyFailure("Er is geen eenheid \(place.unit)."))
    }
    let staff = contents.withLock { $0.staff }
    if viewer.role == .lead, let view = try? OpenView(of: ledger, for: viewer),
      Adjudication(view: view, codebook: Self.codebook, staff: staff)
        .disputes(of: Self.respondents[position]).contains(where: { $0.place == place })
    {
      return .success(.dispute(place))
    }
    return .success(.unit(position: position, count: Self.respondents.count))
  }

  private static func coefficient(
    _ name: String, _ value: Double?, _ ci95: (Double, Double)? = nil, note: String? = nil,
    pair: Bool = false, category: String? = nil
  ) -> AgreementSummary.Coefficient {
    var coefficient = AgreementSummary.Coefficient(
      name: name, value: value, ci95: ci95.map { .init(lower: $0.0, upper: $0.1) }, note: note)
    coefficient.selectors.pair = pair ? ["anna", "bram"] : nil
    coefficient.selectors.category = category
    return coefficient
  }

  private static func coefficients(
    _ alpha: Double, _ ci95: (Double, Double), pair: Bool = false
  ) -> [AgreementSummary.Coefficient] {
    var first = coefficient("krippendorff-alpha", alpha, ci95, pair: pair)
    first.benchmarks = [
      .init(
        scale: "landis-koch", source: "Landis & Koch (1977) Biometrics 33, 159-174",
        level: "Substantial", lower: 0.6, probability: 0.9996)
    ]
    return [
      first,
      coefficient("cohen-kappa", nil, note: "Beide codeurs gebruikten één code.", pair: pair),
      coefficient("gwet-ac1", alpha + 0.05, (ci95.0 + 0.05, ci95.1 + 0.05), pair: pair),
      coefficient("percent-agreement", alpha + 0.06, (ci95.0 + 0.06, ci95.1 + 0.06), pair: pair),
    ]
  }

  static let agreementOverview: AgreementOverview = {
    let verdict = AgreementSummary(
      variable: "oordeel", label: "Oordeel", level: "nominal", units: 330,
      coders: ["anna", "bram"], coefficients: coefficients(0.799, (0.74, 0.85)))
    var form = AgreementSummary(
      variable: "vorm", label: "Vorm", level: "set", units: 104, coders: ["anna", "bram"],
      coefficients: coefficients(0.655, (0.55, 0.76)), notAsked: 226)
    form.readings = [
      .init(kind: .applicableToAll, units: 104, coefficients: form.coefficients),
      .init(
        kind: .notApplicableAsCode, units: 330, coefficients: coefficients(0.723, (0.67, 0.78))),
      .init(kind: .applicability, units: 330, coefficients: coefficients(0.87, (0.8, 0.92))),
    ]
    return AgreementOverview(coders: ["anna", "bram"], summaries: [verdict, form])
  }()

  /// The verdict in full: 104 units on the diagonal's first code, 20 with a difference.
  private static func agreementDetail(
    _ variable: VariableID, _ reading: AgreementSummary.Reading.Kind
  ) -> AgreementDetail {
    let isCode = reading == .notApplicableAsCode
    let ofCodes: [AgreementSummary.Coefficient] = ["oneigenlijk", "eigenlijk"].flatMap { code in
      [
        coefficient("specific-agreement", 0.9, category: code),
        coefficient("category-alpha", 0.81, (0.75, 0.87), category: code),
      ]
    }
    let ofPair = coefficients(isCode ? 0.723 : 0.799, (0.7, 0.85), pair: true)
    var summary = AgreementSummary(
      variable: variable.rawValue, label: variable.rawValue, level: "nominal",
      units: isCode ? 330 : 196, coders: ["anna", "bram"],
      coefficients: coefficients(0.799, (0.74, 0.85)) + ofPair + ofCodes)
    summary.disagreements = .init(
      units: [
        .init(
          unit: "r3", ratings: 2, share: 0.05, meanDistance: 1, said: ["oneigenlijk", "eigenlijk"]),
        .init(
          unit: "r2", ratings: 2, share: 0.05, meanDistance: 1, said: ["eigenlijk", "oneigenlijk"]),
      ], unanimousUnits: 176)
    summary.drift = .init(
      window: 40, order: "de volgorde van coderen",
      points: [0.6, 0.7, 0.85, 0.9].enumerated().map { place, alpha in
        .init(
          from: place * 20 + 1, to: place * 20 + 40,
          coefficient: coefficient("krippendorff-alpha", alpha, (alpha - 0.1, alpha + 0.05)))
      })
    summary.standings = ["anna", "bram"].map {
      .init(
        coder: $0, ratings: 196,
        without: coefficient("krippendorff-alpha", nil, note: "Er zijn twee codeurs nodig."),
        agreementWithOthers: 0.898, leniency: nil)
    }
    let cells: [[[UnitID]]] = [
      [units(98), ["r3"] + units(13)], [["r2"] + units(5), units(78)],
    ]
    return AgreementDetail(
      summary: summary, prevalence: ["oneigenlijk": 0.55, "eigenlijk": 0.45],
      matrices: [
        ConfusionTable(
          rowCoder: "anna", columnCoder: "bram", codes: ["oneigenlijk", "eigenlijk"], units: cells)
      ])
  }

  private static func units(_ count: Int) -> [UnitID] {
    (0..<count).map { UnitID("e\($0)") }
  }
}
