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
  ///   - program: Tells this program from every other build of it: what it kept of a codebook, it need not
  ///     check again.
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

  /// The bytes to keep of a codebook, so that this program need not read its file again.
  ///
  /// - Parameter codebook: A codebook in which nothing is wrong.
  /// - Returns: The bytes; `nil` where the program does not know itself from others.
  public func bytesToKeep(of codebook: Codebook) -> [UInt8]? {
    program.map { KeptReading.bytes(codebook, program: $0) }
  }

  /// Whether this very program kept these bytes, and they are whole.
  ///
  /// What another program kept is of no use: it may know other rules.
  ///
  /// - Parameter kept: What ``bytesToKeep(of:)`` gave.
  /// - Returns: Whether ``title(kept:)`` and ``codebook(kept:)`` can be asked for.
  public func hasKept(_ kept: [UInt8]) -> Bool {
    program != nil && KeptReading.program(of: kept) == program
  }

  /// The title of a codebook that was kept, without a look at the rest.
  ///
  /// - Parameter kept: Bytes of which ``hasKept(_:)`` is true.
  /// - Returns: The title; empty where there is none.
  public static func title(kept: [UInt8]) -> LocalizedText {
    KeptReading.title(in: kept) ?? ""
  }

  /// A codebook that was kept.
  ///
  /// - Parameter kept: Bytes of which ``hasKept(_:)`` is true.
  /// - Returns: The codebook; `nil` for any other bytes.
  public static func codebook(kept: [UInt8]) -> Codebook? { KeptReading.codebook(in: kept) }

  /// Reads a file and says everything about it, warnings included.
  ///
  /// - Parameters:
  ///   - source: The text of the file.
  ///   - tableKinds: The kinds of table that can be made.
  /// - Returns: The codebook, if there are no errors, and the findings.
  public func examine(source: String, tableKinds: Set<TableKindID>) -> Reading {
    let hasMark = source.unicodeScalars.first == "\u{FEFF}"
    let text = hasMark ? String(source.unicodeScalars.dropFirst()) : source
    let root: YAMLNode
    do {
      root = try Self.root(of: text)
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

  private static func root(of text: String) throws(YAMLDocument.Refusal) -> YAMLNode {
    if let finding = SourceGuard.finding(in: text) {
      throw YAMLDocument.Refusal(finding: finding)
    }
    return try YAMLDocument.root(of: text)
  }

  private func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted { left, right in
      (left.line, left.column, left.path, left.sentence(in: .english))
        < (right.line, right.column, right.path, right.sentence(in: .english))
    }
  }
}
