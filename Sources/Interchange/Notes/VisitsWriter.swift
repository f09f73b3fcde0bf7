public import CodingModel

/// Writes in which order units were coded: `coder,number,unit,order,filter,place`.
///
/// Times and keys stay in the study: the order is what effects of order are looked for with, and how
/// fast someone works is theirs to know.
public struct VisitsWriter {
  private var writer = CSVWriter()

  /// Makes a writer.
  public init() {}

  /// Writes the heading.
  public mutating func writeHeading<Output: TextOutputStream>(to output: inout Output) {
    let columns = ["coder", "number", "unit", "order", "filter", "place"]
    writer.write(columns.map { .text($0) }, to: &output)
  }

  /// Writes a visit.
  ///
  /// - Parameters:
  ///   - visit: The visit.
  ///   - number: The how-manieth of the coder, from 1.
  ///   - coder: Whose.
  ///   - order: The order of the queue that was walked, with its seed where it is random.
  ///   - filter: The filter of that queue, as it was typed.
  ///   - output: Takes the row.
  public mutating func write<Output: TextOutputStream>(
    _ visit: Visit, number: Int, of coder: CoderID, order: String, filter: String,
    to output: inout Output
  ) {
    writer.write(
      [
        .text(coder.rawValue), .integer(number), .text(visit.unit.rawValue), .text(order),
        .text(filter), .integer(visit.place + 1),
      ], to: &output)
  }
}
