/// A random order of `count` things that is computed place by place: nothing is shuffled or kept.
///
/// A Feistel network is a permutation whatever its rounds compute (M. Luby and C. Rackoff, 1988, *How
/// to construct pseudorandom permutations from pseudorandom functions*); four rounds over numbers of
/// an even number of bits, applied again while the outcome is too large (J. Black and P. Rogaway, 2002,
/// *Ciphers with arbitrary finite domains*, "cycle walking").
public struct SeededOrder: Hashable, Sendable {
  /// How many things are ordered.
  public let count: Int
  /// What makes this order different from others.
  public let seed: UInt64
  private let halfBits: UInt64
  private static let rounds: UInt64 = 4

  /// Prepares an order.
  public init(count: Int, seed: UInt64) {
    self.count = max(0, count)
    self.seed = seed
    var bits: UInt64 = 1
    // Of 64 bits there are as many numbers as there can be places: a shift beyond them would be 0.
    while bits < 32, UInt64(1) << (2 * bits) < UInt64(self.count) { bits += 1 }
    halfBits = bits
  }

  /// What stands at a place.
  ///
  /// - Parameter place: From 0 up to, and without, ``count``.
  /// - Returns: Its number, from 0.
  public func item(at place: Int) -> Int { walk(place, forward: true) }

  /// Where something stands: the inverse of ``item(at:)``.
  public func place(of item: Int) -> Int { walk(item, forward: false) }

  private func walk(_ start: Int, forward: Bool) -> Int {
    guard start >= 0, start < count else { return start }
    var value = UInt64(start)
    // The walk ends: the permutation leads back to `start` itself at the latest.
    repeat { value = permuted(value, forward: forward) } while value >= UInt64(count)
    return Int(value)
  }

  private func permuted(_ value: UInt64, forward: Bool) -> UInt64 {
    let mask = (UInt64(1) << halfBits) - 1
    var left = value >> halfBits
    var right = value & mask
    for round in 0..<Self.rounds {
      if forward {
        (left, right) = (right, left ^ (mixed(right, round) & mask))
      } else {
        (left, right) = (right ^ (mixed(left, Self.rounds - 1 - round) & mask), left)
      }
    }
    return left << halfBits | right
  }

  private func mixed(_ half: UInt64, _ round: UInt64) -> UInt64 {
    (seed &+ (half &* Self.rounds &+ round &+ 1) &* 0x9e37_79b9_7f4a_7c15).wellMixed
  }
}
