extension AgreementWords {
  /// English words.
  public static let english = AgreementWords(
    coefficients: [
      "percent-agreement-pooled": "percent agreement, pairs pooled",
      "percent-agreement-all": "unanimous agreement", "bennett-s": "Bennett's S",
      "pabak": "PABAK", "brennan-prediger": "Brennan-Prediger",
      "randolph-kappa": "Randolph's kappa", "scott-pi": "Scott's pi",
      "fleiss-kappa": "Fleiss' kappa", "fleiss-kappa-fnl": "Fleiss' kappa, test of 1979",
      "cohen-kappa-max": "largest kappa possible", "prevalence-index": "prevalence index",
      "bias-index": "bias index", "conger-kappa": "Conger's kappa",
      "hubert-kappa": "Hubert's kappa", "light-kappa": "Light's kappa", "gwet-ac1": "Gwet's AC1",
      "gwet-ac2": "Gwet's AC2", "lin-concordance": "Lin's concordance", "icc-1": "ICC(1,1)",
      "icc-1-average": "ICC(1,k)", "icc-2": "ICC(2,1)", "icc-2-average": "ICC(2,k)",
      "icc-3": "ICC(3,1)", "icc-3-average": "ICC(3,k)",
      "mean-pairwise-distance": "mean distance of pairs",
      "label-alpha-macro": "mean alpha over labels", "specific-agreement": "specific agreement",
      "negative-agreement": "negative agreement", "positive-agreement": "positive agreement",
      "category-alpha": "alpha of the category", "category-cohen-kappa": "kappa of the category",
      "fleiss-category-kappa": "Fleiss' kappa of the category",
      "label-alpha": "alpha of the label", "label-cohen-kappa": "kappa of the label",
    ],
    levels: [:],
    readings: [
      .applicableToAll: "where all found it applicable",
      .notApplicableAsCode: "not-applicable as a code of its own",
      .applicability: "whether it applies",
    ],
    and: "and", category: "category", label: "label", weights: "weights", pValue: "p",
    units: "units", resampled: "95% intervals by resampling ({n} replicates, seed {seed})",
    percentile: "percentile", krippendorff: "Krippendorff", disagreements: "Disagreements",
    unit: "unit", share: "share", unanimous: "units without disagreement",
    drift: "Alpha over {order}, windows of {window} units", standings: "Each coder left out",
    coder: "coder", ratings: "ratings", without: "alpha without", withOthers: "same as others",
    leniency: "mean difference", intraCoder: "Coders with their own earlier codings",
    confusion: "Confusion matrix", coincidence: "Coincidence matrix",
    reaches: "with a probability of at least 95% reaches", probability: "probability",
    fewerThanTwo: "units with fewer than two ratings")
}
