public import Tables

/// Results of analyses as CSV, for other programs: a row for each value, numbers at full precision.
///
/// The columns are `section`, `row` (counted from 1), `field` and `value`; a field of a family is named
/// `family.field`. So one header fits every section. A value that is not shown is the word for why, as in
/// tables: `confidential` or `small-base`.
public struct CSVModelFormat: ModelFormat {
  /// The name in commands.
  public static let identifier = "csv"

  /// Makes the format.
  public init() {}

  /// Writes a result.
  public func write<Output: TextOutputStream>(_ result: ModelResult, to output: inout Output) {
    var writer = CSVWriter()
    writer.write(["section", "row", "field", "value"].map { .text($0) }, to: &output)
    for section in result.sections {
      for (index, row) in section.rows.enumerated() {
        for (field, value) in zip(section.fields, row) {
          writer.write(
            [.text(section.id), .integer(index + 1), .text(field.fullName), self.field(value)],
            to: &output)
        }
      }
    }
  }

  private func field(_ value: ModelSection.Value) -> CSVField {
    switch value {
    case .text(let text), .named(let text, _): .text(text)
    case .list(let names, _): .text(names.joined(separator: "|"))
    case .count(let count): .integer(count)
    case .flag(let flag): .text(flag ? "true" : "false")
    case .number(let number): .number(number.flatMap { $0.isFinite ? $0 : nil })
    case .suppressed(let reason): .text(reason.rawValue)
    case .none: .number(nil)
    }
  }
}
