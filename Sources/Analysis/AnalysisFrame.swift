public import CodingModel

/// Respondents, attributes and coded values side by side, in columns, ready to be counted.
///
/// Built once, in one pass; every table is then counted from whole numbers.
public struct AnalysisFrame: Sendable {
  /// The survey weight of each respondent.
  let weights: [Double]
  private let columns: [VariableID: FrameColumn]

  /// How many respondents there are.
  public var count: Int { weights.count }

  /// Makes a frame of final values.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and attributes.
  ///   - respondents: Everybody in the survey, units to code and others.
  ///   - adjudication: Gives the final values of units.
  public init(codebook: Codebook, respondents: [Respondent], adjudication: Adjudication) {
    self.init(codebook: codebook, respondents: respondents) { respondent in
      adjudication.finalValues(of: respondent).mapValues(\.value)
    }
  }

  /// Makes a frame of one coder's own values.
  ///
  /// - Parameters:
  ///   - codebook: Gives variables and attributes.
  ///   - respondents: Everybody in the survey, units to code and others.
  ///   - codings: The codings of that coder.
  public init(codebook: Codebook, respondents: [Respondent], codings: BlindView) {
    let routing = Routing(codebook)
    self.init(codebook: codebook, respondents: respondents) { respondent in
      routing.outcome(of: respondent, coding: codings.coding(of: respondent.id)).values
    }
  }

  /// Makes a frame; `values` is asked about units only, nothing is coded about others.
  init(
    codebook: Codebook, respondents: [Respondent],
    values: (Respondent) -> [VariableID: Value]
  ) {
    var columns = codebook.attributes.map {
      FrameColumn(codes: $0.categories.map(\.id), isAttribute: true, capacity: respondents.count)
    }
    var coded = codebook.variables.map {
      FrameColumn(codes: $0.codes.map(\.id), isAttribute: false, capacity: respondents.count)
    }
    for respondent in respondents {
      for (index, attribute) in codebook.attributes.enumerated() {
        columns[index].append(category: respondent.attributes[attribute.id])
      }
      let values = respondent.isUnit ? values(respondent) : [:]
      for (index, variable) in codebook.variables.enumerated() {
        coded[index].append(values[variable.id] ?? .notAsked)
      }
    }
    weights = respondents.map(\.weight)
    let names = codebook.attributes.map(\.id) + codebook.variables.map(\.id)
    self.columns = Dictionary(zip(names, columns + coded)) { _, variable in variable }
  }

  /// The column of a variable or attribute.
  ///
  /// - Parameter id: Its name; a variable goes before an attribute of the same name.
  /// - Returns: The column.
  /// - Throws: ``TableFault/unknownVariable(_:)`` if the codebook has neither.
  func column(_ id: VariableID) throws(TableFault) -> FrameColumn {
    guard let column = columns[id] else { throw .unknownVariable(id) }
    return column
  }
}
