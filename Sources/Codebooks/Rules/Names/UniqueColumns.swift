import CodingModel

extension CodebookRule {
  /// A column read twice is a slip of the pen: one of the two names another column.
  static let uniqueColumns = CodebookRule(
    name: "UniqueColumns",
    summary: "No column of the file of cases is read as two things."
  ) { context in
    let cases = context.draft.cases
    let fixed: [(Located<String>?, NameProblem.ColumnUse)] = [
      (cases?.id, .id), (cases?.text, .text), (cases?.weight, .weight),
    ]
    let attributes = context.draft.attributes.map { attribute in
      (attribute.column, NameProblem.ColumnUse.attribute(attribute.id?.value.rawValue ?? ""))
    }
    let weights = (cases?.weightSets ?? []).map { set in
      (set.column, NameProblem.ColumnUse.weights(set.id?.value.rawValue ?? ""))
    }
    var uses: [String: NameProblem.ColumnUse] = [:]
    return (fixed + attributes + weights).compactMap { column, use in
      guard let column else { return nil }
      if let earlier = uses[column.value] {
        return column.place.finding(
          .name(.repeatedColumn(column.value, alreadyReadAs: earlier)))
      }
      uses[column.value] = use
      return nil
    }
  }
}
