public import CodingModel

/// Reads codebook files: YAML in the shape that the shipped codebooks show.
public struct CodebookReader: Sendable {
  /// The keys that the coding screen uses itself and no code may have.
  public let reservedKeys: Set<Character>

  /// Makes a reader.
  ///
  /// - Parameter reservedKeys: The keys that the coding screen uses itself.
  public init(reservedKeys: Set<Character> = []) {
    self.reservedKeys = reservedKeys
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
    let root = kept.flatMap(YAMLNode.init(bytes:))
    let (reading, node) = examine(source: source, root: root, tableKinds: tableKinds)
    guard let codebook = reading.codebook, let node else {
      throw CodebookFaults(file: path, findings: reading.findings)
    }
    if let kept, root != nil { return (codebook, kept) }
    return (codebook, node.bytes)
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
