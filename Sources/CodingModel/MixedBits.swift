extension UInt64 {
  /// Other bits of which each depends on all of these: no two numbers become the same one, and numbers
  /// that are close are not close any more.
  ///
  /// The finaliser of SplitMix64 (G. Steele, D. Lea and C. Flood, 2014, *Fast splittable pseudorandom
  /// number generators*, figure 16).
  var wellMixed: UInt64 {
    var word = self
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}
