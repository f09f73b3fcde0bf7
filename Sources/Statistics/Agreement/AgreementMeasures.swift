/// The coefficients of the library.
public enum AgreementMeasures {
  /// Every coefficient, in the order in which reports list them.
  public static let all: [any AgreementMeasure.Type] = [
    PercentAgreement.self,
    CohenKappa.self,
    KrippendorffAlpha.self,
  ]

  /// Returns the coefficient with a name.
  ///
  /// - Parameter identifier: A name such as `cohen-kappa`.
  /// - Returns: The coefficient, or `nil` when there is none of that name.
  public static func named(_ identifier: String) -> (any AgreementMeasure.Type)? {
    all.first { $0.identifier == identifier }
  }
}
