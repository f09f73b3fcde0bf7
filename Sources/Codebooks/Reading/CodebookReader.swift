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

  /// Reads a file and says everything about it, warnings included.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - tableKinds: The kinds of table that can be made.
  /// - Returns: The codebook, if there are no errors, and the findings.
  public func examine(source: String, tableKinds: Set<TableKindID>) -> Reading {
    let hasMark = source.unicodeScalars.first == "\u{FEFF}"
    let text = hasMark ? String(source.unicodeScalars.dropFirst()) : source
    if let finding = SourceGuard.finding(in: text) {
      return Reading(codebook: nil, findings: [finding])
    }
    let root: YAMLNode
    do {
      root = try YAMLDocument.root(of: text)
    } catch {
      return Reading(codebook: nil, findings: [error.finding])
    }
    let (draft, shapeFindings) = CodebookDecoder.decode(root, source: text)
    guard let draft else { return Reading(codebook: nil, findings: shapeFindings) }
    let context = RuleContext(draft: draft, tableKinds: tableKinds, reservedKeys: reservedKeys)
    let findings = shapeFindings + CodebookRule.all.flatMap { $0.check(context) }
    let hasErrors = findings.contains { $0.severity == .error }
    return Reading(
      codebook: hasErrors ? nil : CodebookBuilder.codebook(from: draft), findings: sorted(findings))
  }

  private func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted { left, right in
      (left.line, left.column, left.path, left.sentence)
        < (right.line, right.column, right.path, right.sentence)
    }
  }
}
