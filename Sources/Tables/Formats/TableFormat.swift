/// A way to write tables as text: one file for each format.
public protocol TableFormat: Sendable {
  /// The name in commands, such as `markdown`.
  static var identifier: String { get }

  /// Writes one table, with a line break at the end.
  func write<Output: TextOutputStream>(_ table: Table, to output: inout Output)

  /// Writes several tables as one document.
  func write<Output: TextOutputStream>(_ tables: [Table], to output: inout Output)
}

extension TableFormat {
  /// Writes several tables one after the other, a blank line between them.
  public func write<Output: TextOutputStream>(_ tables: [Table], to output: inout Output) {
    for (index, table) in tables.enumerated() {
      if index > 0 { output.write("\n") }
      write(table, to: &output)
    }
  }
}

/// A way to write agreement summaries as text: one file for each format.
public protocol AgreementFormat: Sendable {
  /// The name in commands, such as `markdown`.
  static var identifier: String { get }

  /// Writes the summaries of some variables as one document, with a line break at the end.
  func write<Output: TextOutputStream>(
    _ summaries: [AgreementSummary], to output: inout Output)
}
