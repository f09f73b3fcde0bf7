import Tables

/// The coefficient that the agreement screen shows.
public enum ShownCoefficient: CaseIterable, Sendable {
  /// Krippendorff's alpha.
  case alpha
  /// Cohen's kappa, and for more than two coders Conger's.
  case kappa
  /// Gwet's AC1.
  case ac1
  /// What was agreed, without a correction for chance.
  case percent

  /// The one that comes after it, and round again.
  var next: ShownCoefficient {
    let all = Self.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + 1) % all.count]
  }

  /// The names that it has in summaries.
  private var names: Set<String> {
    switch self {
    case .alpha: ["krippendorff-alpha"]
    case .kappa: ["cohen-kappa", "conger-kappa"]
    case .ac1: ["gwet-ac1"]
    case .percent: ["percent-agreement"]
    }
  }

  /// The alpha from which conclusions may rest on data (Krippendorff 2004, page 241); other
  /// coefficients have no such number.
  var threshold: Double? { self == .alpha ? 0.8 : nil }

  /// Finds the coefficient of all coders, or of two.
  func find(
    in coefficients: [AgreementSummary.Coefficient], pair: [String]? = nil
  ) -> AgreementSummary.Coefficient? {
    coefficients.first { entry in
      names.contains(entry.name) && entry.selectors.pair == pair
        && entry.selectors.category == nil && entry.selectors.label == nil
    }
  }
}
