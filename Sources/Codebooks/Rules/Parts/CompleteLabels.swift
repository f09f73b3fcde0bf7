import CodingModel

extension CodebookRule {
  /// A coder or reader must never see a blank where a name should be.
  static let completeLabels = CodebookRule(
    name: "CompleteLabels",
    summary: "Titles and labels that people must see are there."
  ) { context in
    let draft = context.draft
    var findings: [Finding] = []
    func check(_ label: TextDraft?, of subject: TextProblem.Subject, at place: Place) {
      if let label, label.text?.isEmpty != true { return }
      findings.append((label?.place ?? place).finding(.text(.labelMissing(of: subject))))
    }
    check(draft.title, of: .codebook, at: draft.place)
    for attribute in draft.attributes {
      check(attribute.label, of: .attribute, at: attribute.place)
      for category in attribute.categories {
        check(category.label, of: .category, at: category.place)
      }
    }
    for variable in draft.variables {
      check(variable.label, of: .variable, at: variable.place)
      for code in variable.codes { check(code.label, of: .code, at: code.place) }
    }
    for derived in draft.derived {
      check(derived.label, of: .derived, at: derived.place)
      // A code that only passes on the code of the same name has its label.
      for code in derived.codes where code.rule != nil || !code.mergedCodes.isEmpty {
        check(code.label, of: .code, at: code.place)
      }
    }
    for table in draft.tables {
      check(table.title, of: .table, at: table.place)
      for line in table.allBlocks.flatMap({ $0.lines ?? [] }) where line.codes.count > 1 {
        check(line.label, of: .line, at: line.place)
      }
    }
    return findings
  }
}
