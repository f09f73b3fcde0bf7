/// The logarithms of the factorials of 0 up to a number.
struct LogFactorials: Sendable {
  private let values: [Double]

  init(upTo number: Int) {
    values = (0...max(number, 1)).map { GammaFunctions.logGamma(Double($0) + 1) }
  }

  subscript(number: Int) -> Double { values[number] }

  /// The sum of the logarithms of the factorials of several numbers.
  func sum(_ numbers: some Sequence<Int>) -> Double {
    numbers.reduce(0) { $0 + values[$1] }
  }
}
