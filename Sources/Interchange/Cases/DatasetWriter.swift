public import CodingModel

/// Writes the coded data set: one row a respondent, attributes, final codes and what is derived from
/// them, and the open answers only where they are asked for.
///
/// Rows are ordered by id. Where answers are among them, and rows could be matched with the order of
/// the survey, they are in an order that follows from the study's own random id. Codes are joined
/// by `|`, the main one first; `{}` is *none applies*, an empty field *not asked*, `?` *not final*.
public struct DatasetWriter: Sendable {
  private static let open = "?"

  private let codebook: Codebook
  private let respondents: [Respondent]
  private let variables: [VariableID]
  private let derivation: Derivation
  private let showsTexts: Bool

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - codebook: Gives attributes and variables; variables of kind `text` are left out.
  ///   - respondents: Everybody in the survey.
  ///   - textOrder: Asks for the open answers, as they may be shown, with rows in this order.
  public init(
    codebook: Codebook, respondents: [Respondent], textsIn textOrder: StableShuffle? = nil
  ) {
    self.codebook = codebook
    showsTexts = textOrder != nil
    let ranked = respondents.map { (textOrder?.rank(of: $0.id.rawValue) ?? 0, $0) }
    self.respondents = ranked.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
    variables = codebook.variables.filter { $0.kind != .text }.map(\.id)
    derivation = Derivation(codebook)
  }

  /// Writes the data set.
  ///
  /// - Parameters:
  ///   - adjudication: Gives final values.
  ///   - output: Takes the rows.
  public func write<Output: TextOutputStream>(
    _ adjudication: Adjudication, to output: inout Output
  ) {
    write(adjudication, to: &output) {}
  }

  /// Writes the data set.
  ///
  /// - Parameters:
  ///   - adjudication: Gives final values.
  ///   - output: Takes the rows.
  ///   - beforeEach: Called before every row; what it throws ends the writing.
  /// - Throws: What `beforeEach` throws.
  public func write<Output: TextOutputStream, Stop: Error>(
    _ adjudication: Adjudication, to output: inout Output, beforeEach: () throws(Stop) -> Void
  ) throws(Stop) {
    var writer = CSVWriter()
    writer.write(header.map { .text($0) }, to: &output)
    for respondent in respondents {
      try beforeEach()
      writer.write(row(respondent, adjudication), to: &output)
    }
  }

  /// The names of the columns; a name that an attribute or variable has already gets `_` behind it.
  private var header: [String] {
    let derived = codebook.derived.map(\.id.rawValue)
    let weightSets = codebook.cases.weightSets.map(\.id.rawValue)
    let named =
      codebook.attributes.map(\.id.rawValue) + variables.map(\.rawValue) + derived + weightSets
    func free(_ name: String) -> String { named.contains(name) ? free(name + "_") : name }
    return [free("id")] + codebook.attributes.map(\.id.rawValue) + [free("weight")]
      + weightSets + variables.map(\.rawValue) + derived + [free("status")]
      + (showsTexts ? [free("text")] : [])
  }

  private func row(_ respondent: Respondent, _ adjudication: Adjudication) -> [CSVField] {
    let values = respondent.isUnit ? adjudication.finalValues(of: respondent) : [:]
    let attributes = codebook.attributes.map {
      CSVField.text(respondent.attributes[$0.id]?.rawValue ?? "")
    }
    let codes = variables.map { CSVField.text(Self.field(values[$0])) }
    let derived = derivation.values(of: respondent, coded: values.mapValues(\.value))
    let derivedCodes = codebook.derived.map { CSVField.text(Self.field(derived[$0.id])) }
    let weights = codebook.cases.weightSets.map { CSVField.number(respondent.weight(in: $0)) }
    let isOpen = values.values.contains(where: \.isOpen)
    let status = respondent.isUnit ? (isOpen ? "open" : "final") : "no-unit"
    return [.text(respondent.id.rawValue)] + attributes + [.number(respondent.weight)] + weights
      + codes + derivedCodes + [.text(status)] + (showsTexts ? [.text(respondent.text)] : [])
  }

  private static func field(_ value: FinalValue?) -> String {
    switch value {
    case .settled(let answer, _): CodesField.text(answer)
    case .open: open
    case .notAsked, nil: ""
    }
  }

  private static func field(_ value: Value?) -> String {
    switch value {
    case .answered(let answer): CodesField.text(answer)
    case .notCoded: open
    case .notAsked, nil: ""
    }
  }
}
