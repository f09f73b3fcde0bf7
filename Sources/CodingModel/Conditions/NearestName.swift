/// Finds the name somebody probably meant.
public enum NearestName {
  /// The longest word for which a suggestion is sought; bounds the work.
  static let longestWord = 40

  /// The candidate nearest to a misspelt word.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - candidates: What may be written; the first of equally near ones wins.
  /// - Returns: A candidate at most two edits away (one for words of up to three characters), or
  ///   `nil` if all are further.
  public static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let characters = Array(word.lowercased())
    guard !characters.isEmpty, characters.count <= longestWord else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != word && candidate.utf8.count <= 2 * longestWord {
      let other = Array(candidate.lowercased())
      guard abs(other.count - characters.count) <= 2 else { continue }
      let distance = distance(characters, other)
      let limit = min(characters.count, other.count) <= 3 ? 1 : 2
      guard distance <= limit, distance < min(characters.count, other.count) else { continue }
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours (Damerau 1964, in the restricted form in which no stretch is edited twice).
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
        var least = min(substitution, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
