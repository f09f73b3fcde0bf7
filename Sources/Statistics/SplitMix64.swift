/// A small deterministic random generator, so that resampling can be repeated.
///
/// The same seed gives the same numbers on every machine and in every version of Swift, which the
/// system generator does not promise. Source: Steele, Lea & Flood (2014), "Fast splittable
/// pseudorandom number generators", OOPSLA, figure 16 (`SplitMix64`). Not for secrets.
public struct SplitMix64: RandomNumberGenerator, Sendable, Equatable {
  private var state: UInt64

  /// Makes a generator that starts at `seed`.
  ///
  /// - Parameter seed: Any number; equal seeds give equal sequences.
  public init(seed: UInt64) {
    state = seed
  }

  /// Returns the next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a whole number drawn uniformly from `0 ..< bound`.
  ///
  /// Lemire's multiply-and-reject method; written out here because the standard library may change
  /// its own method between versions and with it every seeded interval.
  ///
  /// - Parameter bound: The number of possible outcomes, at least 1.
  /// - Returns: A number from 0 up to, and without, `bound`.
  public mutating func index(below bound: Int) -> Int {
    precondition(bound >= 1, "there is nothing to draw from")
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold {
        product = next().multipliedFullWidth(by: range)
      }
    }
    return Int(product.high)
  }
}
