import Statistics
import Testing

/// One value of a reference file: the coefficient, its selectors, and what it should be.
struct ReferenceExpectation: Sendable {
  let root: JSONValue
  let coefficient: String

  init(_ root: JSONValue) throws {
    self.root = root
    coefficient = try #require(root["coefficient"]?.string)
  }

  /// The name of the coefficient in the library.
  var identifier: String { String(coefficient.map { $0 == "_" ? "-" : $0 }) }

  func text(_ key: String) -> String? { root[key]?.string }
  func number(_ key: String) -> Double? { root[key]?.number }

  /// The two coders of a pair, by name.
  var pair: [String]? { root["pair"]?.array?.compactMap(\.string) }
  /// The category selector as the library's label.
  var category: String? { root["category"]?.label }

  var tolerance: Double { number("tolerance") ?? 1e-9 }

  /// Half a unit in the last decimal that was published.
  private var publishedTolerance: Double {
    (0..<Int(number("published_decimals") ?? 0)).reduce(0.5 + 1e-9) { half, _ in half / 10 }
  }

  var label: Comment {
    let selectors = [
      "pair", "category", "label", "weights", "level", "distance", "skip_policy", "q_policy",
    ].compactMap { key in root[key].map { "\(key)=\($0.label ?? "\($0.array ?? [])")" } }
    return Comment(rawValue: ([coefficient] + selectors).joined(separator: " "))
  }

  /// Compares an outcome with every field that the file gives; returns how many were compared.
  func check(_ outcome: Result<AgreementEstimate, AgreementUndefined>, in set: String) -> Int {
    switch outcome {
    case .failure(let reason):
      #expect(root["value"]?.isNull == true, "\(set): \(label) is undefined: \(reason)")
      #expect(matches(reason), "\(set): \(label): \(reason) is not '\(text("undefined") ?? "")'")
      return 1
    case .success(let estimate):
      #expect(root["undefined"] == nil, "\(set): \(label) should be undefined")
      return checkNumbers(estimate, in: set)
    }
  }

  private func checkNumbers(_ estimate: AgreementEstimate, in set: String) -> Int {
    let precision = estimate.precision
    let tolerances = (
      se: number("tolerance_se") ?? 1e-7, ci: number("tolerance_ci") ?? 1e-7,
      p: number("tolerance_p") ?? 1e-7
    )
    let ends = root["ci95"]?.numbers
    let fields: [(String, Double?, Double?, Double)] = [
      ("value", number("value"), estimate.value, tolerance),
      ("se", number("se"), precision?.standardError, tolerances.se),
      ("se0", number("se0"), precision?.nullStandardError, tolerances.se),
      ("ci95 lower", ends?[0], precision?.interval?.lower, tolerances.ci),
      ("ci95 upper", ends?[1], precision?.interval?.upper, tolerances.ci),
      ("z", number("z"), precision?.statistic, tolerances.se),
      ("p_value", number("p_value"), precision?.pValue, tolerances.p),
      ("n_units", number("n_units"), Double(estimate.units), 0),
      ("n_pairable", number("n_pairable"), Double(estimate.ratings), 0),
      ("pa", number("pa") ?? number("po") ?? number("Do"), estimate.observed, tolerance),
      ("pe", number("pe") ?? number("De"), estimate.expected, tolerance),
      ("published", number("published"), estimate.value, publishedTolerance),
    ]
    var compared = 0
    for (field, wanted, found, tolerance) in fields {
      guard let wanted else { continue }
      compared += 1
      #expect(
        isClose(found, wanted, tolerance),
        "\(set): \(label) \(field): \(found as Any) for \(wanted)")
    }
    if root["ci95"] != nil, root["p_value"] == nil {
      compared += 1
      #expect(precision?.pValue == nil, "\(set): \(label) has no p-value")
    }
    return compared
  }

  /// Whether a reason is the one that the file words.
  private func matches(_ reason: AgreementUndefined) -> Bool {
    let pairing = [
      "no unit has two or more ratings", "no pairable values", "no unit coded by both coders",
    ]
    let wording = text("undefined") ?? ""
    switch reason {
    case .noPairableUnits, .noCommonUnits: return pairing.contains(wording)
    case .noFullyCodedUnits: return wording == "no unit is coded by all coders"
    case .coderWithoutRatings: return wording == "a coder has no ratings"
    case .chanceAgreementIsOne:
      return ["chance agreement is 1 (no variation)", "no variation"].contains(wording)
    case .noVariation: return wording.contains("no variation")
    case .ratioMetricUndefined: return wording.hasPrefix("ratio metric undefined")
    case .categoryNeverPaired: return wording.hasPrefix("category never used")
    case .pairUndefined(_, _, let inner): return matches(inner)
    default: return false
    }
  }
}

/// Whether a number is within an absolute tolerance, and for small numbers also a relative one.
func isClose(_ found: Double?, _ wanted: Double, _ tolerance: Double) -> Bool {
  guard let found else { return false }
  let difference = abs(found - wanted)
  return difference <= max(tolerance * max(1, abs(wanted)), .ulpOfOne)
}
