public import CodingModel

/// Something wrong, or missing, in a codebook file: what, and where.
public struct Finding: Hashable, Sendable {
  /// How bad a finding is.
  public enum Severity: String, Sendable, CaseIterable {
    /// The codebook cannot be used.
    case error
    /// The codebook can be used, but something is probably not meant so.
    case warning
  }

  /// The line, from 1.
  public let line: Int
  /// The column, from 1, counted in Unicode scalars.
  public let column: Int
  /// The field, such as `variables[1].codes[3].key`; empty for the file as a whole.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// Makes a finding.
  public init(line: Int, column: Int, path: String, problem: Problem) {
    self.line = line
    self.column = column
    self.path = path
    self.problem = problem
  }

  /// How bad it is; follows from the problem.
  public var severity: Severity { problem.severity }

  /// What is wrong and what to do about it.
  ///
  /// Words of the file stand in it in quotes, cut where they are long, with what cannot be seen escaped.
  ///
  /// - Parameter language: The language of the sentence.
  /// - Returns: The sentence.
  public func sentence(in language: Language) -> String { problem.sentence(in: language) }

  /// The whole message for one line of a terminal or a log.
  ///
  /// - Parameters:
  ///   - file: The name of the codebook file.
  ///   - language: The language of the message.
  /// - Returns: For example `a.yaml:14:9 variables[0].codes[2].code: code 'prijs' is ...`.
  public func message(in file: String, language: Language) -> String {
    let head = path.isEmpty ? "" : "\(path): "
    let warning = Wording(dutch: "waarschuwing: ", english: "warning: ")
    let label = severity == .warning ? warning[language] : ""
    return "\(file):\(line):\(column) \(label)\(head)\(sentence(in: language))"
  }
}

extension Finding {
  /// What can be wrong, by the part of the work in which it shows.
  public enum Problem: Hashable, Sendable {
    /// The file as YAML.
    case source(SourceProblem)
    /// The fields of a mapping: which there are and what they hold.
    case field(FieldProblem)
    /// A name, code or key that is doubled or cannot be used.
    case name(NameProblem)
    /// A variable whose parts do not fit each other.
    case variable(VariableProblem)
    /// A rule.
    case rule(RuleProblem)
    /// A derived variable.
    case derived(DerivedProblem)
    /// A table of the table plan.
    case table(TableProblem)
    /// A text for people.
    case text(TextProblem)

    /// How bad it is.
    public var severity: Severity {
      if case .text(.translationMissing) = self { return .warning }
      return .error
    }

    /// What is wrong and what to do about it.
    ///
    /// - Parameter language: The language of the sentence.
    /// - Returns: The sentence.
    public func sentence(in language: Language) -> String { wording[language] }

    private var wording: Wording {
      switch self {
      case .source(let problem): problem.wording
      case .field(let problem): problem.wording
      case .name(let problem): problem.wording
      case .variable(let problem): problem.wording
      case .rule(let problem): problem.wording
      case .derived(let problem): problem.wording
      case .table(let problem): problem.wording
      case .text(let problem): problem.wording
      }
    }
  }
}

/// Why a codebook file cannot be used: everything that was found, by line.
public struct CodebookFaults: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// Everything that was found, warnings included, sorted by line and column.
  public let findings: [Finding]

  /// Makes an error of findings that are sorted already.
  public init(file: String, findings: [Finding]) {
    self.file = file
    self.findings = findings
  }

  /// Every finding, one message a line.
  ///
  /// - Parameter language: The language of the messages.
  /// - Returns: The messages, a line break between them.
  public func message(in language: Language) -> String {
    findings.map { $0.message(in: file, language: language) }.joined(separator: "\n")
  }

  /// Every finding in English, one message a line.
  public var description: String { message(in: .english) }
}
