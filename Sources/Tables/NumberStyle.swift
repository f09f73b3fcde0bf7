/// How numbers are written for people: the only place where a number of a table becomes text.
public struct NumberStyle: Equatable, Sendable {
  /// What stands between units and decimals.
  public var decimalSeparator: String
  /// What stands between groups of three digits.
  public var thousandsSeparator: String
  /// What stands before a negative number.
  public var minusSign: String

  /// Makes a style.
  public init(decimalSeparator: String, thousandsSeparator: String, minusSign: String = "-") {
    self.decimalSeparator = decimalSeparator
    self.thousandsSeparator = thousandsSeparator
    self.minusSign = minusSign
  }

  /// 1.708 and 0,004.
  public static let dutch = NumberStyle(decimalSeparator: ",", thousandsSeparator: ".")
  /// 1,708 and 0.004.
  public static let english = NumberStyle(decimalSeparator: ".", thousandsSeparator: ",")
  /// What stands for a number that is undefined.
  public static let undefined = "–"

  /// The whole per cent nearest to a percentage, halves upwards, without looking at its neighbours.
  ///
  /// Cells are never nudged so that a column adds up to 100.
  ///
  /// - Parameter percent: A percentage between -10^15 and 10^15.
  /// - Returns: The whole per cent; `12.5` gives 13.
  public static func wholePercent(_ percent: Double) -> Int {
    let floor = percent.rounded(.down)
    return Int(percent - floor >= 0.5 ? floor + 1 : floor)
  }

  /// A whole number with its groups of three digits.
  public func integer(_ number: Int) -> String {
    (number < 0 ? minusSign : "") + grouped(number.magnitude)
  }

  /// A whole per cent, without the sign for it; a dash where the percentage is undefined, or beyond
  /// the whole numbers that can be told apart.
  public func percent(_ percent: Double?) -> String {
    guard let percent, abs(percent) < 1e15 else { return Self.undefined }
    return integer(Self.wholePercent(percent))
  }

  /// A number with a fixed number of decimals, halves rounded away from zero.
  ///
  /// - Parameters:
  ///   - number: The number; beyond 10^15 or not finite it is shown as undefined.
  ///   - places: How many decimals, 0 to 9.
  /// - Returns: Such as `-0,125`; never `-0`.
  public func decimal(_ number: Double, places: Int) -> String {
    precondition((0...9).contains(places), "a number is written with 0 to 9 decimals")
    guard number.isFinite, abs(number) < 1e15 / Self.power(places) else { return Self.undefined }
    let scale = UInt(Self.power(places))
    let scaled = UInt((abs(number) * Double(scale)).rounded(.toNearestOrAwayFromZero))
    let sign = number < 0 && scaled > 0 ? minusSign : ""
    guard places > 0 else { return sign + grouped(scaled) }
    let decimals = String(scaled % scale)
    let padding = String(repeating: "0", count: places - decimals.count)
    return sign + grouped(scaled / scale) + decimalSeparator + padding + decimals
  }

  /// A number with no more decimals than it needs, one at most: `10`, `7,5`.
  public func short(_ number: Double) -> String {
    let text = decimal(number, places: 1)
    return text.hasSuffix(decimalSeparator + "0") ? decimal(number, places: 0) : text
  }

  /// A p-value of three decimals; beyond them `< 0,001` or `> 0,999`.
  public func pValue(_ p: Double) -> String {
    if p < 0.001 { return "< " + decimal(0.001, places: 3) }
    if p < 1, p >= 0.9995 { return "> " + decimal(0.999, places: 3) }
    return decimal(p, places: 3)
  }

  /// A p-value with its sign, to stand behind a `p`: `= 0.004` or `< 0.001`.
  public func pRelation(_ p: Double) -> String {
    let text = pValue(p)
    return text.first?.isNumber == true ? "= " + text : text
  }

  private static func power(_ places: Int) -> Double {
    (0..<max(0, places)).reduce(1.0) { power, _ in power * 10 }
  }

  private func grouped(_ number: UInt) -> String {
    let digits = String(number)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += thousandsSeparator }
      text.append(digit)
    }
    return text
  }
}
