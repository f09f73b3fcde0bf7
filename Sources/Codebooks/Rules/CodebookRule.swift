/// A check on a codebook whose file has the right shape: one check, one file in a folder
/// beside this one, one
/// line in ``all``.
public struct CodebookRule: Sendable {
  /// The name of the rule and of its file.
  public let name: String
  /// What a codebook must be like, in a sentence.
  public let summary: String
  /// Finds every place where the codebook is not like that.
  let check: @Sendable (RuleContext) -> [Finding]

  /// Every rule.
  public static let all: [CodebookRule] = [
    .acyclicDerived,
    .acyclicRules,
    .bandsFitLines,
    .blindStaysBlind,
    .codesFitType,
    .columnsFitKind,
    .completeLabels,
    .completeTranslations,
    .derivedFits,
    .knownNamesInDerived,
    .knownNamesInRules,
    .knownNamesInTables,
    .knownTableKinds,
    .knownWeights,
    .levelFitsType,
    .readableRules,
    .uniqueCodes,
    .uniqueColumns,
    .uniqueKeys,
    .uniqueTables,
    .uniqueVariables,
    .usableKeys,
    .usableNames,
    .usablePlaceholders,
  ]
}
