extension AgreementSummary.Matrix {
  /// The table of counts as an object.
  var json: JSONValue {
    .object(
      [
        "name": .text(name), "value": .null, "categories": .texts(categories),
        "matrix": .list(rows) { .list($0, JSONValue.number) }, "note": .text(note),
      ], present: ["pair": .texts(pair)])
  }
}

extension AgreementSummary.Reading {
  /// The reading as an object.
  var json: JSONValue {
    .object([
      "reading": .text(kind.rawValue), "units": .count(units),
      "coefficients": .list(coefficients, \.json),
    ])
  }
}

extension AgreementSummary.Disagreements {
  /// The list as an object; `coders` names those who said something, in order.
  func json(coders: [String]) -> JSONValue {
    .object(
      [
        "units": .list(units) { $0.json(coders: coders) },
        "unanimous_units": .count(unanimousUnits),
      ], present: ["note": .text(note)])
  }
}

extension AgreementSummary.Disagreements.Unit {
  fileprivate func json(coders: [String]) -> JSONValue {
    let said = Dictionary(zip(coders, said)) { first, _ in first }
    return .object([
      "unit": .text(unit), "ratings": .count(ratings), "share": .number(share),
      "mean_distance": .number(meanDistance), "said": .object(said.mapValues { .text($0) }),
    ])
  }
}

extension AgreementSummary.Drift {
  /// The course as an object.
  var json: JSONValue {
    .object([
      "window": .count(window), "order": .text(order),
      "points": .list(points) { point in
        .object([
          "from": .count(point.from), "to": .count(point.to),
          "coefficient": point.coefficient.json,
        ])
      },
    ])
  }
}

extension AgreementSummary.Standing {
  /// The standing as an object.
  var json: JSONValue {
    .object(
      [
        "coder": .text(coder), "ratings": .count(ratings), "without": without.json,
        "agreement_with_others": .number(agreementWithOthers),
      ], present: ["leniency": .number(leniency)])
  }
}

extension AgreementSummary.IntraCoder {
  /// The comparison as an object.
  var json: JSONValue {
    .object([
      "coder": .text(coder), "units": .count(units), "coefficients": .list(coefficients, \.json),
    ])
  }
}
