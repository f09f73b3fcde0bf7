import Glibc
import Interchange
import Statistics

/// A table of weights or disagreements that the user keeps in a file.
struct WeightsFile {
  let path: String
  let presenter: Presenter

  /// Reads the table.
  ///
  /// - Parameter scale: The categories that it must have, in order; `nil` takes its own.
  /// - Returns: The table under the name of the file, and its categories.
  /// - Throws: ``CommandFailure`` naming every fault by row and column.
  func read(
    scale: [String]?
  ) throws(CommandFailure) -> (table: CategoryTable, categories: [String]) {
    let bytes = try presenter.readBytes(at: path)
    let found = try presenter.presenting(file: path) { () throws(InterchangeFaults) in
      try CategoryTableReader(scale: scale).read(.bytes(bytes))
    }
    let name = StudyPath.fileName(of: path).dropLast(".csv".count)
    guard
      let table = CategoryTable(
        name: String(name), kind: found.isDisagreement ? .disagreement : .weight, rows: found.rows)
    else { throw .data(presenter.sentence(.unreadableFile(path, code: EINVAL))) }
    return (table, found.categories)
  }
}
