/// Agreement over the order of coding: a coefficient in a window that moves over the units.
///
/// Falling agreement points at fatigue or at coders drifting apart; a jump, at a change of the
/// codebook or a talk between coders. Windows that overlap share units, so that neighbouring values
/// look smoother than they are. To follow one coder over time, give two codings by that coder as
/// two columns: the same measures then are intra-coder agreement (Krippendorff calls it stability).
public struct AgreementDrift: Sendable {
  /// The coefficient of one window.
  public struct Point: Sendable {
    /// The positions in the order of coding.
    public let window: Range<Int>
    /// The estimate, or why there is none.
    public let result: Result<AgreementEstimate, AgreementUndefined>
  }

  /// One point for each window, in order.
  public let points: [Point]

  /// Moves a window over the units.
  ///
  /// - Parameters:
  ///   - measure: The coefficient.
  ///   - data: The ratings.
  ///   - order: The rows in the order of coding; `nil` takes them as they are.
  ///   - width: The number of units in a window, at least 1.
  ///   - step: The number of units from one window to the next, at least 1.
  public init(
    _ measure: any AgreementMeasure, data: ReliabilityData, order: [Int]? = nil, width: Int,
    step: Int
  ) {
    let order = order ?? Array(0..<data.unitCount)
    let width = min(max(width, 1), max(order.count, 1))
    guard !order.isEmpty else {
      points = []
      return
    }
    points = stride(from: 0, through: order.count - width, by: max(step, 1)).map { start in
      let window = start..<(start + width)
      let part = data.keeping(units: Array(order[window]))
      return Point(
        window: window,
        result: Result { () throws(AgreementUndefined) in try measure.evaluate(part) })
    }
  }
}
