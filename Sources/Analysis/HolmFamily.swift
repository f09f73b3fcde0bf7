public import CodingModel
import Statistics
public import Tables

/// The tests that are made together, and whose p-values are corrected for there being several.
///
/// Each table takes part with the p-value that is to be read: a weighted one with its test of Rao and
/// Scott, one with small expected counts with its exact test, any other with Pearson's. Holm's guarantee
/// rests on p-values that are at most α with a probability of at most α where rows and columns are
/// independent (Holm 1979; Westfall & Young 1993, chapter 1, on valid p-values). The exact p-value is, and so is
/// the simulated one, which counts the table itself among the random ones; that of chi-square is not
/// where expected counts are small.
///
/// Holm, S. (1979), "A simple sequentially rejective multiple test procedure", *Scandinavian Journal of
/// Statistics* 6, 65-70. Westfall, P.H. & Young, S.S. (1993), *Resampling-based multiple testing*, Wiley.
public enum HolmFamily {
  /// Tables with a corrected p-value beside that of each test whose plan asks for it.
  ///
  /// - Parameters:
  ///   - tables: The tables that are made together.
  ///   - plans: Their plans, one each, in the same order.
  /// - Returns: The tables, in the same order.
  public static func corrected(_ tables: [Table], plans: [TablePlan]) -> [Table] {
    let corrected = pValues(tables, plans)
    return tables.enumerated().map { index, table in
      var table = table
      table.test?.holmP = corrected[index]
      return table
    }
  }

  /// Published tables with a corrected p-value; a test that is left out is none of the family.
  ///
  /// - Parameters:
  ///   - tables: The tables that are published together.
  ///   - plans: Their plans, one each, in the same order.
  /// - Returns: The tables, in the same order.
  public static func corrected(
    _ tables: [PublishedTable], plans: [TablePlan]
  ) -> [PublishedTable] {
    let corrected = pValues(tables.map(\.table), plans)
    return tables.enumerated().map { index, published in
      var published = published
      published.table.test?.holmP = corrected[index]
      return published
    }
  }

  private static func pValues(_ tables: [Table], _ plans: [TablePlan]) -> [Double?] {
    precondition(tables.count == plans.count, "every table goes with its own plan")
    return PValueAdjustment.holm.adjusted(
      zip(tables, plans).map { table, plan in
        plan.options.correctsTests ? table.test?.readP : nil
      })
  }
}
