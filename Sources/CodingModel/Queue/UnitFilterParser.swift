/// Reads filters such as `oordeel:oneigenlijk twijfel:ja "wethouder belde"`.
///
/// `name:code` asks for a code of a variable or a value of an attribute, by name or label; a variable
/// also takes `*` (answered), `?` (not answered) and `{}` (none applies). Besides there are
/// `memo:*`, `memo:word` (literally, small and capital letters alike), `twijfel:ja` or `doubt:yes`, `passage:*` and `status:` with `open`,
/// `begonnen`/`started` or `af`/`done`. Anything else is searched for in the text, literally.
public struct UnitFilterParser: Sendable {
  private let codebook: Codebook
  private let seesBlindAttributes: Bool

  /// Prepares reading.
  ///
  /// - Parameters:
  ///   - codebook: Gives the names.
  ///   - viewer: Who filters; coders may not ask for blind attributes.
  public init(_ codebook: Codebook, viewer: Coder) {
    self.codebook = codebook
    self.seesBlindAttributes = viewer.role == .lead
  }

  /// Reads a filter.
  ///
  /// - Parameter source: What was typed.
  /// - Returns: The filter; everything for nothing but blanks.
  /// - Throws: ``UnitFilterFault`` with the place of the first fault.
  public func parse(_ source: String) throws(UnitFilterFault) -> UnitFilter {
    var terms: [UnitFilter.Term] = []
    for word in try UnitFilterWord.split(source) { terms.append(try term(word)) }
    return UnitFilter(terms, source: source)
  }

  private func term(_ word: UnitFilterWord) throws(UnitFilterFault) -> UnitFilter.Term {
    guard let name = word.name else {
      guard word.value.contains(where: { $0.isLetter || $0.isNumber }) else {
        throw UnitFilterFault(at: word.position, .nothingToSearch(word.value))
      }
      return .text(word.value)
    }
    guard !word.value.isEmpty else {
      throw UnitFilterFault(at: word.position, .missingValue(name))
    }
    if let variable = codebook.variable(VariableID(name)) { return try term(word, variable) }
    if let attribute = codebook.attribute(VariableID(name)) { return try term(word, attribute) }
    guard let term = try builtIn(word, name: name.lowercased()) else {
      throw UnitFilterFault(at: word.position, .unknownName(name))
    }
    return term
  }

  private func term(
    _ word: UnitFilterWord, _ variable: Variable
  ) throws(UnitFilterFault) -> UnitFilter.Term {
    switch word.value {
    case "*": return .answered(variable.id)
    case "?": return .unanswered(variable.id)
    case "{}": return .noneApplies(variable.id)
    default:
      let codes = codebook.categories(of: variable.id)
      return .code(try code(word, among: codes), variable.id)
    }
  }

  private func term(
    _ word: UnitFilterWord, _ attribute: Attribute
  ) throws(UnitFilterFault) -> UnitFilter.Term {
    guard !attribute.isBlind || seesBlindAttributes else {
      throw UnitFilterFault(at: word.position, .blind(attribute.id.rawValue))
    }
    // Any value may stand in an attribute that does not list them.
    if attribute.categories.isEmpty { return .attribute(CodeID(word.value), attribute.id) }
    return .attribute(try code(word, among: attribute.categories), attribute.id)
  }

  private func code(
    _ word: UnitFilterWord, among codes: [Category]
  ) throws(UnitFilterFault) -> CodeID {
    let wanted = word.value.lowercased()
    let found =
      codes.first { $0.id.rawValue.lowercased() == wanted }
      ?? codes.first { code in
        Language.allCases.contains { code.label[$0].lowercased() == wanted }
      }
    guard let found else {
      throw UnitFilterFault(
        at: word.position, .unknownCode(word.value, of: word.name ?? ""))
    }
    return found.id
  }

  private func builtIn(
    _ word: UnitFilterWord, name: String
  ) throws(UnitFilterFault) -> UnitFilter.Term? {
    let value = word.value.lowercased()
    switch name {
    case "memo": return .memo(containing: value == "*" ? nil : word.value)
    case "passage": if value == "*" { return .passages }
    case "twijfel", "doubt":
      if ["ja", "yes", "*"].contains(value) { return .doubt(true) }
      if ["nee", "no"].contains(value) { return .doubt(false) }
    case "status":
      switch value {
      case "open": return .progress(.open)
      case "begonnen", "started": return .progress(.started)
      case "af", "done": return .progress(.complete)
      default: break
      }
    default: return nil
    }
    throw UnitFilterFault(at: word.position, .unknownCode(word.value, of: name))
  }
}
