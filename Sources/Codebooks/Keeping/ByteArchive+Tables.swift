import CodingModel

extension TablePlan {
  /// What reading a table plan begins with.
  static let blank = TablePlan(id: "", kind: "", title: "", blocks: [])
}

/// What table plans and rules are made of, for writing and reading alike.
extension ByteArchive {
  mutating func pass(_ plan: inout TablePlan) {
    pass(&plan.id)
    pass(&plan.kind)
    pass(&plan.title)
    pass(&plan.base)
    pass(&plan.baseLabel)
    pass(&plan.headCount, blank: .always) { $0.pass(&$1) }
    let block = TableBlock(variable: "", lines: [])
    pass(&plan.blocks, blank: block) { $0.pass(&$1) }
    pass(&plan.columns, blank: block) { $0.pass(&$1) }
    pass(&plan.percentage)
    pass(&plan.showsTotal)
    pass(&plan.isWeighted)
    pass(&plan.publishedP, blank: 0) { $0.pass(&$1) }
    pass(&plan.testsIndependence)
    pass(&plan.notes, blank: "") { $0.pass(&$1) }
    pass(&plan.options)
  }

  private mutating func pass(_ block: inout TableBlock) {
    pass(&block.variable)
    pass(&block.use)
    pass(&block.lines, blank: TableLine(label: "", codes: [])) { archive, line in
      archive.pass(&line.group)
      archive.pass(&line.label)
      archive.pass(&line.codes)
    }
  }

  private mutating func pass(_ options: inout TableOptions) {
    pass(&options.shareOf)
    pass(&options.leftOut)
    pass(&options.nonResponse, blank: .inside) { $0.pass(&$1) }
    pass(&options.showsEmptyRows)
    pass(&options.order)
    pass(&options.showsSubtotals)
    pass(&options.showsRowN, blank: false) { $0.pass(&$1) }
    pass(&options.markPoints, blank: 0) { $0.pass(&$1) }
    pass(&options.showsIntervals)
    pass(&options.comparesColumns)
    pass(&options.showsResiduals)
    pass(&options.correctsTests)
    pass(&options.weight, blank: "") { $0.pass(&$1) }
    pass(&options.bands, blank: []) { $0.pass(&$1) }
    pass(&options.language, blank: .dutch) { $0.pass(&$1) }
  }

  // MARK: Rules

  mutating func pass(_ rule: inout Condition) {
    var form = RuleForm(rule)
    pass(&form)
    if isReading { rule = form.blank }
    nest { $0.passParts(&rule) }
  }

  private mutating func passParts(_ rule: inout Condition) {
    switch rule {
    case .always: break
    case .includes(var variable, var codes):
      pass(&variable)
      pass(&codes)
      rule = .includes(variable, codes)
    case .leads(var variable, var codes):
      pass(&variable)
      pass(&codes)
      rule = .leads(variable, codes)
    case .compares(var quantity, var relation, var bound):
      pass(&quantity)
      pass(&relation)
      pass(&bound)
      rule = .compares(quantity, relation, bound)
    case .answered(var variable):
      pass(&variable)
      rule = .answered(variable)
    case .not(var inner):
      pass(&inner)
      rule = .not(inner)
    case .and(var left, var right):
      pass(&left)
      pass(&right)
      rule = .and(left, right)
    case .or(var left, var right):
      pass(&left)
      pass(&right)
      rule = .or(left, right)
    }
  }

  private mutating func pass(_ quantity: inout Condition.Quantity) {
    var counts = quantity == .codeCount(quantity.variable)
    var variable = quantity.variable
    pass(&counts)
    pass(&variable)
    quantity = counts ? .codeCount(variable) : .number(variable)
  }
}

/// The forms a rule can have.
private enum RuleForm: CaseIterable {
  case always, includes, leads, compares, answered, not, and, or

  init(_ rule: Condition) {
    self =
      switch rule {
      case .always: .always
      case .includes: .includes
      case .leads: .leads
      case .compares: .compares
      case .answered: .answered
      case .not: .not
      case .and: .and
      case .or: .or
      }
  }

  /// What reading a rule of this form begins with.
  var blank: Condition {
    switch self {
    case .always: .always
    case .includes: .includes("", [])
    case .leads: .leads("", [])
    case .compares: .compares(.number(""), .less, 0)
    case .answered: .answered("")
    case .not: .not(.always)
    case .and: .and(.always, .always)
    case .or: .or(.always, .always)
    }
  }
}
