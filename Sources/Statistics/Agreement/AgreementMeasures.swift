/// The coefficients of the library.
public enum AgreementMeasures {
  /// Every coefficient, in the order in which reports list them.
  public static let all: [any AgreementMeasure.Type] = [
    PercentAgreement.self,
    PooledPercentAgreement.self,
    UnanimousAgreement.self,
    BennettS.self,
    PrevalenceAdjustedKappa.self,
    BrennanPrediger.self,
    RandolphKappa.self,
    ScottPi.self,
    FleissKappa.self,
    FleissKappaNull.self,
    CohenKappa.self,
    MaximumKappa.self,
    PrevalenceIndex.self,
    BiasIndex.self,
    CongerKappa.self,
    HubertKappa.self,
    LightKappa.self,
    GwetAC1.self,
    GwetAC2.self,
    KrippendorffAlpha.self,
    LinConcordance.self,
    IntraclassOneWay.self,
    IntraclassOneWayAverage.self,
    IntraclassAgreement.self,
    IntraclassAgreementAverage.self,
    IntraclassConsistency.self,
    IntraclassConsistencyAverage.self,
    MeanPairwiseDistance.self,
    MacroLabelAlpha.self,
  ]

  /// Returns the coefficient with a name.
  ///
  /// - Parameter identifier: A name such as `cohen-kappa`.
  /// - Returns: The coefficient, or `nil` when there is none of that name.
  public static func named(_ identifier: String) -> (any AgreementMeasure.Type)? {
    all.first { $0.identifier == identifier }
  }
}
