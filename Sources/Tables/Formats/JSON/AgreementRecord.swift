extension AgreementSummary {
  /// The summary as an object: the stable fields always, the others where there is something in them.
  var json: JSONValue {
    // A matrix is listed as the coefficient that it is in the literature's reference files: without
    // a value, and with its cells.
    let coefficients = coefficients.map(\.json) + matrices.map(\.json)
    return .object(
      [
        "variable": .text(variable), "level": .text(level), "units": .count(units),
        "coders": .texts(coders), "coefficients": .array(coefficients),
      ],
      present: [
        "ratings": .count(counts?.ratings),
        "units_with_fewer_than_two_ratings": .count(counts?.unitsWithFewerThanTwoRatings),
        "readings": .list(readings, \.json),
        "disagreements": disagreements?.json(coders: coders) ?? .null,
        "drift": drift?.json ?? .null, "coders_left_out": .list(standings, \.json),
        "intra_coder": .list(intraCoder, \.json), "notes": .texts(notes),
      ])
  }
}

extension AgreementSummary.Coefficient {
  /// The value as an object.
  var json: JSONValue {
    .object(
      [
        "name": .text(name), "value": .number(value), "se": .number(se),
        "ci95": ci95?.json ?? .null, "note": .text(note),
      ].merging(basis?.fields ?? [:]) { first, _ in first },
      present: [
        "pair": .texts(selectors.pair), "category": .text(selectors.category),
        "label": .text(selectors.label), "weights": .text(selectors.weights),
        "level": .text(selectors.level), "distance": .text(selectors.distance),
        "bootstrap": bootstrap?.json ?? .null, "benchmarks": .list(benchmarks, \.json),
      ])
  }
}

extension AgreementSummary.Basis {
  /// What a value rests on, as fields of the value's own object.
  fileprivate var fields: [String: JSONValue] {
    var fields: [String: JSONValue] = [
      "observed": .number(observed), "units": .count(units), "ratings": .count(ratings),
      "units_with_fewer_than_two_ratings": .count(unitsWithFewerThanTwoRatings),
      "p_value": .number(pValue),
    ]
    let others: [String: JSONValue] = [
      "expected": .number(expected), "se0": .number(nullStandardError),
      "variance": variance?.json ?? .null,
    ]
    for (name, value) in others where value != .null { fields[name] = value }
    if let test { fields[test.distribution.rawValue] = .number(test.value) }
    return fields
  }
}

extension AgreementSummary.Variance {
  fileprivate var json: JSONValue {
    .object([
      "method": .text(method), "conditional_on": .text(conditionalOn), "source": .text(source),
    ])
  }
}

extension AgreementSummary.Bootstrap {
  fileprivate var json: JSONValue {
    .object(
      [
        "replicates": .count(replicates), "undefined_replicates": .count(undefinedReplicates),
        "seed": .unsigned(seed),
      ],
      present: [
        "percentile": percentile?.json ?? .null, "bca": biasCorrected?.json ?? .null,
        "krippendorff": krippendorff?.json ?? .null,
      ])
  }
}

extension AgreementSummary.Benchmark {
  fileprivate var json: JSONValue {
    .object(
      ["scale": .text(scale), "level": .text(level), "lower": .number(lower)],
      present: ["probability": .number(probability)])
  }
}

extension AgreementSummary.Interval {
  /// Both ends.
  fileprivate var json: JSONValue { .numbers([lower, upper]) }
}
