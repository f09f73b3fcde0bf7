public import CodingModel
import GRDB

extension StudyFile {
  /// The names of the sets of weights that were added to the study.
  public func weightSetNames() throws(StudyStoreError) -> [WeightSetID] {
    try readOnce { db in
      try db.rows("SELECT DISTINCT name FROM weightSet ORDER BY name", table: "weightSet") {
        try $0.name(0)
      }
    }
  }

  /// The sets of weights that were added to the study.
  ///
  /// - Returns: For each set the weight of each respondent.
  /// - Throws: ``StudyStoreError``.
  public func weightSets() throws(StudyStoreError) -> [WeightSetID: [UnitID: Double]] {
    try read { db in
      var sets: [WeightSetID: [UnitID: Double]] = [:]
      try db.forEachRow("SELECT name, respondent, weight FROM weightSet", table: "weightSet") {
        sets[try $0.name(0), default: [:]][try $0.name(1)] = $0.real(2)
      }
      return sets
    }
  }

  /// Adds a set of weights, in place of an earlier one of that name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - weights: The weight of each respondent.
  /// - Throws: ``StudyStoreError/invalidWeight(_:)`` for a weight that is none, or another error.
  public func addWeights(
    _ name: WeightSetID, _ weights: [UnitID: Double]
  ) throws(StudyStoreError) {
    for (unit, weight) in weights where !(weight >= 0 && weight.isFinite) {
      throw .invalidWeight(unit)
    }
    guard !name.rawValue.isEmpty else { throw .emptyName }
    try write { db in
      try db.run("DELETE FROM weightSet WHERE name = ?", [name.stored])
      for (unit, weight) in weights {
        try db.run(
          "INSERT INTO weightSet (name, respondent, weight) VALUES (?, ?, ?)",
          [name.stored, unit.stored, weight.databaseValue])
      }
    }
  }
}
