import CodingModel
import GRDB

/// Re-computes the chain of one coder, event by event.
struct ChainVerifier {
  private struct Row {
    let entry: Int
    let sequence: Int
    let record: CodingEventRecord?
  }

  /// Up to where the chain holds.
  private(set) var head: JournalHead
  /// How many events the coder has.
  private(set) var events = 0
  /// Where it is broken first.
  private(set) var firstBreak: ChainBreak?

  private let codebooks: [Int: Digest256]
  private let expected: [JournalHead]
  /// The expected heads that were found in place.
  private(set) var found: Set<JournalHead> = []

  /// Prepares the chain of a coder.
  ///
  /// - Parameters:
  ///   - coder: Whose chain.
  ///   - genesis: What it begins with.
  ///   - codebooks: The hash of every codebook version.
  ///   - expected: Heads of this coder that were written down earlier.
  init(
    _ coder: CoderID, genesis: Digest256, codebooks: [Int: Digest256], expected: [JournalHead]
  ) {
    self.head = JournalHead(coder: coder, events: 0, hash: genesis)
    self.codebooks = codebooks
    self.expected = expected
    found.formUnion(expected.filter { $0 == head })
  }

  /// Reads and checks the whole chain; events that can be read go to `take`, broken ones too.
  mutating func run(_ db: Database, take: (CodingEvent) throws -> Void) throws {
    var pending: Row?
    try db.forEachRow(
      """
      SELECT \(CodingEventRecord.columns), entry FROM codingEvent
      WHERE coder = ? ORDER BY sequence
      """, [head.coder.stored], table: "codingEvent"
    ) { reader in
      let next = try Self.row(reader)
      if let pending { check(pending, before: next) }
      if let event = next.record?.event { try take(event) }
      pending = next
    }
    if let pending { check(pending, before: nil) }
  }

  /// The heads that were expected and are not in the chain.
  var headFaults: [HeadFault] {
    expected.filter { !found.contains($0) }.map { head in
      head.events > events ? .cut(expected: head, found: events) : .rewritten(expected: head)
    }
  }

  private static func row(_ reader: ColumnReader) throws -> Row {
    var record: CodingEventRecord?
    do {
      record = try CodingEventRecord.read(reader)
    } catch is UnreadableRecord {
      // Reported by its number, not by an error.
    }
    return Row(entry: reader.integer(15), sequence: reader.integer(1), record: record)
  }

  private mutating func check(_ row: Row, before next: Row?) {
    events += 1
    guard firstBreak == nil else { return }
    if let reason = fault(in: row, before: next) {
      firstBreak = ChainBreak(coder: head.coder, sequence: head.events + 1, reason: reason)
    } else if let record = row.record {
      head = JournalHead(coder: head.coder, events: row.sequence, hash: record.hash)
      found.formUnion(expected.filter { $0 == head })
    }
  }

  private func fault(in row: Row, before next: Row?) -> ChainBreak.Reason? {
    guard row.sequence == head.events + 1 else { return .missing }
    if let next, next.entry < row.entry { return .reordered }
    guard let record = row.record else { return .unreadable }
    guard record.previousHash == head.hash else { return .badPreviousHash }
    guard let codebook = codebooks[record.event.codebookVersion],
      Chain.hash(record.event, after: head.hash, codebook: codebook) == record.hash
    else { return .hashMismatch }
    return nil
  }
}
