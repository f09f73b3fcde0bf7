/// What a count is a count of: the people of a base who stand so on some variables.
///
/// Counts with the same key are the same number, whichever table prints them; counts whose keys differ
/// in the codes of a variable only can be added up and taken apart (``CountLinks``).
struct CountKey: Hashable {
  /// The part of a base that is no plain choice of codes, in words of its own.
  var root: String
  /// The standings that count, by variable; a variable that is not named may stand anywhere.
  var parts: [String: Set<String>]

  /// The variables that are named, in a fixed order.
  var variables: [String] { parts.keys.sorted() }

  /// The key of those who stand so on a variable as well; `nil` where nobody can.
  func narrowed(_ variable: String, to standings: Set<String>) -> CountKey? {
    var key = self
    let both = key.parts[variable].map { $0.intersection(standings) } ?? standings
    if both.isEmpty { return nil }
    key.parts[variable] = both
    return key
  }
}
