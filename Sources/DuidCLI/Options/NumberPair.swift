/// Two numbers that an option takes, such as `0.3,3`.
enum NumberPair {
  /// Reads two numbers with a comma between them.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: The numbers; `nil` where there are not exactly two, or one is no number.
  static func read(_ text: String) -> (Double, Double)? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Double(parts[0]), let second = Double(parts[1]),
      !first.isNaN, !second.isNaN
    else { return nil }
    return (first, second)
  }
}
