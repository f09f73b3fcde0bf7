import CodingModel

extension CodebookRule {
  /// Names stand in files, rules and tables, where some signs mean something else.
  static let usableNames = CodebookRule(
    name: "UsableNames",
    summary: "Names and codes can be written in files and rules without being misread."
  ) { context in
    let draft = context.draft
    var findings: [Finding] = []
    func check(_ name: Located<String>?, _ kind: NameProblem.Kind) {
      guard let name, let reason = fault(of: name.value, kind) else { return }
      findings.append(name.place.finding(.name(.unusable(kind, name.value, reason))))
    }
    check(draft.name, .codebook)
    for column in [draft.cases?.id, draft.cases?.text, draft.cases?.weight] {
      check(column, .column)
    }
    for attribute in draft.attributes {
      check(attribute.id?.map(\.rawValue), .attribute)
      if attribute.column?.value != attribute.id?.value.rawValue {
        check(attribute.column, .column)
      }
      attribute.categories.forEach { check($0.id?.map(\.rawValue), .category) }
    }
    for variable in draft.variables {
      check(variable.id?.map(\.rawValue), .variable)
      variable.codes.forEach { check($0.id?.map(\.rawValue), .code) }
    }
    for derived in draft.derived {
      check(derived.id?.map(\.rawValue), .derived)
      derived.codes.forEach { check($0.id?.map(\.rawValue), .code) }
    }
    for weights in draft.cases?.weightSets ?? [] {
      check(weights.id?.map(\.rawValue), .weights)
      if weights.column?.value != weights.id?.value.rawValue { check(weights.column, .column) }
    }
    draft.tables.forEach { check($0.id?.map(\.rawValue), .table) }
    return findings
  }

  private static func fault(of name: String, _ kind: NameProblem.Kind) -> NameProblem.Reason? {
    if name.isEmpty || name.allSatisfy(\.isWhitespace) { return .empty }
    if name.unicodeScalars.contains(where: isInvisible) { return .invisible }
    if name.first?.isWhitespace == true || name.last?.isWhitespace == true { return .outerBlank }
    if name.count > CodebookLimits.name { return .tooLong }
    switch kind {
    case .code, .category: return codeFault(of: name)
    case .variable, .attribute, .derived:
      return ConditionParser.words.contains(name) ? .keyword : nil
    case .codebook, .key, .table, .column, .placeholder, .weights: return nil
    }
  }

  private static func codeFault(of name: String) -> NameProblem.Reason? {
    if name.contains("|") { return .separator }
    if name == "{}" { return .meansNone }
    if name == "?" { return .meansOpen }
    return nil
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all names are ASCII, for which the look-up of properties is dear.
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      return true
    default:
      return false
    }
  }
}
