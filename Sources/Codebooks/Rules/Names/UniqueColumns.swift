import CodingModel

extension CodebookRule {
  /// A column read twice is a slip of the pen: one of the two names another column.
  static let uniqueColumns = CodebookRule(
    name: "UniqueColumns",
    summary: "No column of the file of cases is read as two things."
  ) { context in
    let cases = context.draft.cases
    let fixed = [
      (cases?.id, "the id"), (cases?.text, "the text"), (cases?.weight, "the weight"),
    ]
    let attributes = context.draft.attributes.map { attribute in
      (attribute.column, "attribute \(Wording.quoted(attribute.id?.value.rawValue ?? ""))")
    }
    let weights = (cases?.weightSets ?? []).map { set in
      (set.column, "weights \(Wording.quoted(set.id?.value.rawValue ?? ""))")
    }
    var uses: [String: String] = [:]
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
