/// The seventh version of the schema: how many units each coder has completed in every stretch of
/// positions, so that nobody looks through a nearly complete study for what is left.
enum StretchSchema {
  /// Counts what is there, and keeps the numbers from here on.
  static var tally: String {
    "INSERT INTO tally \(Tally.stretches.count);\n\(Tally.stretches.triggers)"
  }
}
