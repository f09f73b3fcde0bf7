public import CodingModel

/// Reads codebook files: YAML in the shape that the shipped codebooks show.
public struct CodebookReader: Sendable {
  /// The keys that the coding screen uses itself and no code may have.
  public let reservedKeys: Set<Character>
  /// Tells this program from every other build of it; `nil` where that is not known.
  public let program: UInt64?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - reservedKeys: The keys that the coding screen uses itself.
  ///   - program: Tells this program from every other build of it: what it has found nothing wrong
  ///     with, it need not check again.
  public init(reservedKeys: Set<Character> = [], program: UInt64? = nil) {
    self.reservedKeys = reservedKeys
    self.program = program
  }

  /// What came of reading a file.
  public struct Reading: Equatable, Sendable {
    /// The codebook, if nothing is wrong with the file; warnings do no harm.
    public let codebook: Codebook?
    /// Everything that was found, errors and warnings, sorted by line and column.
    public let findings: [Finding]
  }

  /// Reads a file that is meant to be used.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - path: The name of the file, for messages.
  ///   - tableKinds: The kinds of table that can be made.
  /// - Returns: The codebook, which satisfies every ``CodebookRule``.
  /// - Throws: ``CodebookFaults`` with everything that was found, if any of it is an error.
  public func read(
    source: String, path: String, tableKinds: Set<TableKindID>
  ) throws(CodebookFaults) -> Codebook {
    let reading = examine(source: source, tableKinds: tableKinds)
    guard let codebook = reading.codebook else {
      throw CodebookFaults(file: path, findings: reading.findings)
    }
    return codebook
  }

  /// Reads a file again that is known to be a codebook, from what an earlier reading kept of it.
  ///
  /// Most of the time of reading goes into YAML; what is kept here passes it by.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - kept: What an earlier reading of the same text kept; `nil`, or anything it cannot be read
  ///     from, reads the text itself.
  ///   - path: The name of the file, for messages.
  ///   - tableKinds: The kinds of table that can be made.
  /// - Returns: The codebook, and what to keep for the next time.
  /// - Throws: ``CodebookFaults`` with everything that was found, if any of it is an error.
  public func read(
    source: String, kept: [UInt8]?, path: String, tableKinds: Set<TableKindID>
  ) throws(CodebookFaults) -> (codebook: Codebook, kept: [UInt8]) {
    let known = kept.flatMap(KeptReading.init(bytes:))
    if let known, let program, known.program == program,
      let codebook = Self.codebook(checkedBefore: known.root, source: source), let kept
    {
      return (codebook, kept)
    }
    let (reading, node) = examine(source: source, root: known?.root, tableKinds: tableKinds)
    guard let codebook = reading.codebook, let node else {
      throw CodebookFaults(file: path, findings: reading.findings)
    }
    return (codebook, KeptReading(root: node, program: program ?? 0).bytes)
  }

  /// The codebook of nodes in which this program found nothing wrong before.
  private static func codebook(checkedBefore root: YAMLNode, source: String) -> Codebook? {
    let (draft, findings) = CodebookDecoder.decode(root, source: source)
    return findings.isEmpty ? draft.flatMap(CodebookBuilder.codebook) : nil
  }

  /// Reads a file and says everything about it, warnings included.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - tableKinds: The kinds of table that can be made.
  /// - Returns: The codebook, if there are no errors, and the findings.
  public func examine(source: String, tableKinds: Set<TableKindID>) -> Reading {
    examine(source: source, root: nil, tableKinds: tableKinds).reading
  }

  private func examine(
    source: String, root known: YAMLNode?, tableKinds: Set<TableKindID>
  ) -> (reading: Reading, root: YAMLNode?) {
    let hasMark = source.unicodeScalars.first == "\u{FEFF}"
    let text = hasMark ? String(source.unicodeScalars.dropFirst()) : source
    let root: YAMLNode
    do {
      if let known { root = known } else { root = try Self.root(of: text) }
    } catch {
      return (Reading(codebook: nil, findings: [error.finding]), nil)
    }
    let (draft, shapeFindings) = CodebookDecoder.decode(root, source: text)
    guard let draft else { return (Reading(codebook: nil, findings: shapeFindings), nil) }
    let context = RuleContext(draft: draft, tableKinds: tableKinds, reservedKeys: reservedKeys)
    let findings = shapeFindings + CodebookRule.all.flatMap { $0.check(context) }
    let hasErrors = findings.contains { $0.severity == .error }
    let reading = Reading(
      codebook: hasErrors ? nil : CodebookBuilder.codebook(from: draft), findings: sorted(findings))
    return (reading, root)
  }

  private static func root(of text: String) throws(YAMLDocument.Refusal) -> YAMLNode {
    if let finding = SourceGuard.finding(in: text) {
      throw YAMLDocument.Refusal(finding: finding)
    }
    return try YAMLDocument.root(of: text)
  }

  private func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted { left, right in
      (left.line, left.column, left.path, left.sentence)
        < (right.line, right.column, right.path, right.sentence)
    }
  }
}
