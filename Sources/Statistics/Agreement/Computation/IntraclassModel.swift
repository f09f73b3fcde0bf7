/// The six intraclass correlations of Shrout & Fleiss (1979), in McGraw & Wong's (1996) terms.
///
/// One computation for the measures `IntraclassOneWay` to `IntraclassConsistencyAverage`. Only units
/// that every coder rated count. There is no standard error; the interval and the test rest on the
/// F distribution, and so on normal errors. Negative values mean that units vary less than ratings
/// of one unit do.
struct IntraclassModel: Sendable {
  /// Which of the six it is.
  let form: IntraclassForm

  private var coders: IntraclassForm.Coders { form.coders }
  private var isAverage: Bool { form.isAverage }

  /// Computes the correlation.
  func estimate(
    _ data: ReliabilityData, confidence: Double
  ) throws(AgreementUndefined) -> AgreementEstimate {
    let table = try UnitVariance(data)
    let value = value(table)
    guard value.isFinite else { throw .noVariation }
    // The mean of random coders is held against a variance that can come out negative, where units
    // vary less than ratings of one unit do; the ratio is then above 1 and means nothing.
    guard value <= 1 + 1e-9 else { throw .varianceNotPositive }
    let error = coders == .nested ? table.withinUnits : table.residual
    return AgreementEstimate(
      value: value, quantity: .meanSquare, observed: error, expected: table.betweenUnits,
      counts: table.counts, precision: precision(table, confidence: confidence),
      whyNone: .noSamplingVariance)
  }

  /// Shrout & Fleiss (1979), pages 422 to 426.
  private func value(_ table: UnitVariance) -> Double {
    let width = Double(table.coders)
    let bias = width * (table.betweenCoders - table.residual) / Double(table.units)
    switch coders {
    case .nested: return ratio(table.betweenUnits, table.withinUnits, width: width, bias: 0)
    case .random: return ratio(table.betweenUnits, table.residual, width: width, bias: bias)
    case .fixed: return ratio(table.betweenUnits, table.residual, width: width, bias: 0)
    }
  }

  private func ratio(_ units: Double, _ error: Double, width: Double, bias: Double) -> Double {
    isAverage
      ? (units - error) / (units + bias / width)
      : (units - error) / (units + (width - 1) * error + bias)
  }

  /// The interval of Shrout & Fleiss (1979), with the test of no variance between units.
  private func precision(_ table: UnitVariance, confidence: Double) -> AgreementPrecision? {
    let error = coders == .nested ? table.withinUnits : table.residual
    let degrees = (
      units: Double(table.units - 1),
      error: coders == .nested
        ? Double(table.units * (table.coders - 1))
        : Double((table.units - 1) * (table.coders - 1))
    )
    guard error > 0 else { return nil }
    let ratio = table.betweenUnits / error
    let test = FDistribution(numeratorDegrees: degrees.units, denominatorDegrees: degrees.error)
    let tail = (1 - confidence) / 2
    let ends: (Double, Double)
    if coders == .random {
      ends = agreementEnds(table, tail: tail)
    } else {
      let inverse = FDistribution(
        numeratorDegrees: degrees.error, denominatorDegrees: degrees.units)
      ends = (
        end(ratio / test.upperQuantile(tail), width: Double(table.coders)),
        end(ratio * inverse.upperQuantile(tail), width: Double(table.coders))
      )
    }
    // The mean of random coders has no lower end where that of one coder is as low as it can be.
    let isBounded = ends.0.isFinite && ends.1.isFinite
    return AgreementPrecision(
      method: .analysisOfVariance, standardError: nil, nullStandardError: nil,
      interval: isBounded
        ? ConfidenceInterval(lower: ends.0, upper: ends.1, confidence: confidence) : nil,
      statistic: ratio, pValue: test.upperTail(ratio))
  }

  private func end(_ ratio: Double, width: Double) -> Double {
    isAverage ? 1 - 1 / ratio : (ratio - 1) / (ratio + width - 1)
  }

  /// The interval of ICC(2), with Satterthwaite's degrees of freedom (Shrout & Fleiss 1979, page
  /// 424; McGraw & Wong 1996, table 7).
  private func agreementEnds(_ table: UnitVariance, tail: Double) -> (Double, Double) {
    let count = Double(table.units)
    let width = Double(table.coders)
    let single = IntraclassModel(form: IntraclassForm(coders: .random, isAverage: false)).value(
      table)
    let coderRatio = table.betweenCoders / table.residual
    let coderTerm = width * single * coderRatio
    let restTerm = count * (1 + (width - 1) * single) - width * single
    let sum = coderTerm + restTerm
    let degrees =
      (width - 1) * (count - 1) * sum * sum
      / ((count - 1) * coderTerm * coderTerm + restTerm * restTerm)
    let upperF = FDistribution(numeratorDegrees: count - 1, denominatorDegrees: degrees)
      .upperQuantile(tail)
    let lowerF = FDistribution(numeratorDegrees: degrees, denominatorDegrees: count - 1)
      .upperQuantile(tail)
    let noise = width * table.betweenCoders + (width * count - width - count) * table.residual
    let lower =
      count * (table.betweenUnits - upperF * table.residual)
      / (upperF * noise + count * table.betweenUnits)
    let upper =
      count * (lowerF * table.betweenUnits - table.residual)
      / (noise + count * lowerF * table.betweenUnits)
    return (steppedUp(lower, width), steppedUp(upper, width))
  }

  /// The reliability of the mean of all coders from that of one (Spearman & Brown 1910).
  ///
  /// It falls without end towards `-1 / (width - 1)`; an end of an interval below that would come out
  /// positive, above the other end.
  private func steppedUp(_ single: Double, _ width: Double) -> Double {
    guard isAverage else { return single }
    let room = 1 + (width - 1) * single
    return room > 0 ? width * single / room : -.infinity
  }
}
