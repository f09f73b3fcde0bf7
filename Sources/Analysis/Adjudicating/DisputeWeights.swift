public import CodingModel
import Statistics

/// How much each dispute costs agreement on its variable.
public enum DisputeWeights {
  /// Whether shares depend on the units on which coders agree as well: where the distance between two
  /// codes depends on how often codes are used.
  public static func dependOnAgreement(_ codebook: Codebook) -> Bool {
    codebook.variables.contains {
      $0.kind != .text && $0.comparisonLevel != .nominal && $0.comparisonLevel != .set
    }
  }

  /// The share of each unit in the observed disagreement on each variable, as Krippendorff's alpha
  /// counts it.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and routing.
  ///   - respondents: Everybody; only units to code are compared.
  ///   - view: Everybody's codings.
  ///   - coders: Who is compared.
  /// - Returns: Shares from 0 to 1 that add up to 1 for each variable; where there is nothing to
  ///   compare there is no share.
  public static func shares(
    codebook: Codebook, respondents: [Respondent], view: OpenView, coders: [CoderID]
  ) -> [DisputePlace: Double] {
    let codings = ComparedCodings(
      codebook: codebook, respondents: respondents, view: view, coders: coders)
    var shares: [DisputePlace: Double] = [:]
    for variable in codebook.variables where variable.kind != .text {
      do {
        let data = try codings.ratings(of: variable, level: variable.comparisonLevel).data
        guard let names = data.unitNames else { continue }
        for unit in try data.unitDisagreements() where unit.share > 0 {
          let place = DisputePlace(unit: UnitID(names[unit.unit]), variable: variable.id)
          shares[place] = unit.share
        }
      } catch {
        // Every fault means the same here: the variable has nothing to weigh.
        continue
      }
    }
    return shares
  }
}
