import Statistics
import Testing

/// Made-up ratings of any shape, the same for the same seed: 2 to 12 coders, 2 to 30 categories,
/// some units without ratings, coders from hardly better than chance to nearly perfect.
struct RandomRatings: Sendable, CustomTestStringConvertible {
  let seed: UInt64
  let level: MeasurementLevel
  let coders: [String]
  let scale: CategoryScale
  let codes: [Int32]
  /// The labels of set-valued data, and the sets of the scale as positions of them.
  let labels: [String]
  let sets: [[Int]]

  var testDescription: String {
    "seed \(seed), \(level), \(coders.count) coders, \(scale.count) categories, "
      + "\(codes.count / coders.count) units"
  }

  /// One set for each of some seeds, the levels in turn.
  static func many(_ count: Int, from seed: UInt64 = 1) -> [RandomRatings] {
    (0..<count).map { index in
      RandomRatings(
        seed: seed + UInt64(index),
        level: MeasurementLevel.allCases[index % MeasurementLevel.allCases.count])
    }
  }

  init(seed: UInt64, level: MeasurementLevel, units: Int? = nil, missing: Double? = nil) {
    var generator = SplitMix64(seed: seed)
    let width = [2, 2, 3, 4, 5, 7, 12][generator.index(below: 7)]
    let count = [2, 3, 4, 5, 8, 12, 30][generator.index(below: 7)]
    let units = units ?? [4, 9, 30, 80][generator.index(below: 4)]
    let missing = missing ?? [0, 0, 0.1, 0.3, 0.6][generator.index(below: 5)]
    let accuracy = [0.3, 0.6, 0.8, 0.95][generator.index(below: 4)]
    let skew = [0.0, 0, 1, 3][generator.index(below: 4)]
    labels = (0..<5).map { "label \($0)" }
    let allSets = (0..<min(count, 30)).map { set in (0..<5).filter { set >> $0 & 1 == 1 } }
    sets = level == .set ? allSets : []
    var codes: [Int32] = []
    for _ in 0..<units {
      let truth = generator.category(of: count, skew: skew)
      for _ in 0..<width {
        if generator.share() < missing {
          codes.append(ReliabilityData.missing)
        } else {
          codes.append(
            generator.share() < accuracy ? truth : generator.category(of: count, skew: skew))
        }
      }
    }
    self.seed = seed
    self.level = level
    coders = (0..<width).map { "coder \($0 + 1)" }
    self.codes = codes
    scale =
      level == .nominal
      ? CategoryScale(labels: (0..<count).map { "category \($0)" })
      : CategoryScale(numbers: (0..<count).map { Double($0 * $0) / 4 + 0.5 })
  }

  /// The ratings, with other codes or another scale where they are given.
  func data(
    codes: [Int32]? = nil, scale: CategoryScale? = nil, labels: [String]? = nil
  ) throws -> ReliabilityData {
    if level == .set {
      return try ReliabilityData(
        codes: codes ?? self.codes, ofSets: sets, foundLabels: self.labels, coders: coders,
        labels: labels ?? self.labels)
    }
    return try ReliabilityData(
      codes: codes ?? self.codes, coders: coders, scale: scale ?? self.scale, level: level)
  }

  /// The ratings of one unit after another.
  var rows: [[Int32]] {
    stride(from: 0, to: codes.count, by: coders.count).map { Array(codes[$0..<$0 + coders.count]) }
  }

  /// Positions from 0 in a random order, the same for the same data.
  func order(of count: Int) -> [Int] {
    var generator = SplitMix64(seed: seed &+ 1_000_003)
    var order = Array(0..<count)
    for position in order.indices.reversed() {
      order.swapAt(position, generator.index(below: position + 1))
    }
    return order
  }
}

extension SplitMix64 {
  /// A number from 0 up to, and without, 1.
  mutating func share() -> Double { Double(index(below: 1 << 30)) / Double(1 << 30) }

  /// A category, the first ones more often the larger the skew.
  mutating func category(of count: Int, skew: Double) -> Int32 {
    var place = share()
    for _ in 0..<Int(skew) { place *= share() }
    return Int32(place * Double(count))
  }
}
