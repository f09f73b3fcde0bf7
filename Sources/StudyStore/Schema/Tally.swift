/// A number of units that triggers keep in table `tally`: rows of a derived table, by coder and name.
struct Tally {
  /// What the rows of `tally` are about.
  enum Kind: String {
    /// In how far a coder is with them; the name is a ``UnitState``.
    case state
    /// On which a coder has answered a variable; the name is the variable.
    case variable
    /// That a coder has completed; the name is the number of a stretch of positions.
    case stretch
    /// Where they stand; the names are `settled` and `undecided`, and there is no coder.
    case standing
  }

  /// The name of the tally of units in which nothing is open.
  static let settled = "settled"
  /// The name of the tally of units on which the lead still has to decide.
  static let undecided = "undecided"

  private let id: String
  private let table: String
  private let kind: Kind
  /// The coder, the name and what makes a row count, as expressions over `@`, the row.
  private let coder: String
  private let name: String
  private let counts: String

  /// The tallies that came with the table.
  static let first = [
    Tally(
      id: "unitProgress", table: "unitProgress", kind: .state, coder: "@.coder",
      name: "@.state", counts: "1"),
    Tally(
      id: "rating", table: "rating", kind: .variable, coder: "@.coder", name: "@.variable",
      counts: "@.isShown = 1"),
    Tally(
      id: settled, table: "unitStanding", kind: .standing, coder: "''", name: "'\(settled)'",
      counts: "@.isOpen = 0"),
    Tally(
      id: undecided, table: "unitStanding", kind: .standing, coder: "''", name: "'\(undecided)'",
      counts: "@.isUndecided = 1"),
  ]

  /// The complete units of each stretch.
  static let stretches = Tally(
    id: "stretch", table: "unitProgress", kind: .stretch, coder: "@.coder",
    name:
      "CAST((SELECT unitOrdinal FROM respondent WHERE id = @.unit) / \(OpenUnits.stretch) AS TEXT)",
    counts: "@.state = 'complete'")

  /// Every tally.
  static let all = first + [stretches]

  /// What the table should hold: a query for coder, kind, name and number.
  static func counted(_ tallies: [Tally] = all) -> String {
    tallies.map(\.count).joined(separator: " UNION ALL ")
  }

  /// What the rows of this tally should be.
  var count: String {
    """
    SELECT \(of("r", coder)) AS coder, '\(kind.rawValue)' AS kind, \(of("r", name)) AS name, \
    count(*) AS units FROM \(table) AS r WHERE \(of("r", counts)) GROUP BY 1, 3
    """
  }

  /// The triggers that keep the number.
  var triggers: String {
    let changed = [coder, name, counts].map {
      "(\(of("OLD", $0))) IS NOT (\(of("NEW", $0)))"
    }.joined(separator: " OR ")
    return """
      CREATE TRIGGER \(id)CountsInsert AFTER INSERT ON \(table) WHEN \(of("NEW", counts)) \
      BEGIN \(add); END;
      CREATE TRIGGER \(id)CountsDelete AFTER DELETE ON \(table) WHEN \(of("OLD", counts)) \
      BEGIN \(subtract); END;
      CREATE TRIGGER \(id)CountsUpdate AFTER UPDATE ON \(table) WHEN \(changed) \
      BEGIN \(subtract); \(add); END;

      """
  }

  private var add: String {
    """
    INSERT INTO tally SELECT \(of("NEW", coder)), '\(kind.rawValue)', \(of("NEW", name)), 1 \
    WHERE \(of("NEW", counts)) \
    ON CONFLICT (coder, kind, name) DO UPDATE SET units = units + 1
    """
  }

  private var subtract: String {
    """
    UPDATE tally SET units = units - 1 WHERE coder = \(of("OLD", coder)) \
    AND kind = '\(kind.rawValue)' AND name = \(of("OLD", name)) AND \(of("OLD", counts))
    """
  }

  private func of(_ row: String, _ expression: String) -> String {
    expression.replacing("@", with: row)
  }
}
