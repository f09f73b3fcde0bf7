public import CodingModel
public import Tables

/// A codebook as a document: the annex of a report, and what coders keep beside them.
///
/// Codes are described in the order of MacQueen, McLellan, Kay & Milstein (1998): brief definition, full
/// definition, when to use, when not to use, example. What a codebook leaves empty is left out.
public struct CodebookReport: Sendable {
  private let codebook: Codebook
  private let version: Int?
  private let language: Language
  private let words: CodebookWords

  /// Prepares the document.
  ///
  /// - Parameters:
  ///   - codebook: The codebook.
  ///   - version: Its version in a study; `nil` for a file by itself.
  ///   - language: The language; texts that lack it are shown in the other.
  public init(_ codebook: Codebook, version: Int? = nil, language: Language) {
    self.codebook = codebook
    self.version = version
    self.language = language
    words = CodebookWords(language: language)
  }

  /// An overview of the variables, then each with its codes, what is derived, what is known of respondents.
  ///
  /// Sections without columns are prose.
  public var sections: [Grid] {
    [overview] + codebook.variables.flatMap(sections) + codebook.derived.map(section)
      + [attributes].compactMap(\.self)
  }

  // MARK: - Parts

  private var overview: Grid {
    Grid(
      title: codebook.title[language],
      captions: [
        codebook.summary[language], words.codebook(codebook.name, version: version),
        words.units(rule(codebook.cases.units)),
      ].filter { !$0.isEmpty },
      columns: [
        Grid.Column(words.variable, .text), Grid.Column(words.name, .text),
        Grid.Column(words.answer, .text), Grid.Column(words.codes, .number),
      ],
      rows: codebook.variables.map { variable in
        .cells([
          .text(variable.label[language]), .text(variable.id.rawValue),
          .text(words.brief(variable.kind)),
          .text(variable.kind == .text ? "" : "\(variable.codes.count)"),
        ])
      })
  }

  private func sections(of variable: Variable) -> [Grid] {
    [heading(of: variable)] + variable.codes.map { section(of: $0, in: variable) }
  }

  private func heading(of variable: Variable) -> Grid {
    Grid(
      title: "\(variable.label[language]) (\(variable.id))",
      captions: [
        variable.question[language], words.answer(variable),
        rule(variable.applies).map(words.asked) ?? words.alwaysAsked,
      ].filter { !$0.isEmpty },
      columns: [], rows: [])
  }

  private func section(of code: Code, in variable: Variable) -> Grid {
    let parts: [(String, LocalizedText)] = [
      ("", code.brief), (words.definition, code.definition), (words.use, code.whenToUse),
      (words.doNotUse, code.whenNotToUse), (words.example, code.example),
    ]
    return Grid(
      title: "\(variable.label[language]): \(code.label[language]) "
        + words.named(code.id, key: code.key),
      captions: parts.filter { !$0.1.isEmpty }.map { label, text in
        label.isEmpty ? text[language] : "\(label): \(text[language])"
      },
      columns: [], rows: [])
  }

  private func section(of derived: DerivedVariable) -> Grid {
    Grid(
      title: "\(derived.label[language]) (\(derived.id))",
      captions: [words.derived]
        + derived.codes.map { code in
          "\(code.category.label[language]) (\(code.category.id)): \(RuleText.text(of: code.rule))"
        },
      columns: [], rows: [])
  }

  private var attributes: Grid? {
    guard !codebook.attributes.isEmpty else { return nil }
    let lines = codebook.attributes.map { attribute in
      words.attribute(
        attribute.label[language], attribute.id, isBlind: attribute.isBlind,
        categories: attribute.categories.map { $0.label[language] })
    }
    return Grid(title: words.attributesTitle, captions: lines, columns: [], rows: [])
  }

  /// The rule in the rule language; `nil` for one that always holds.
  private func rule(_ condition: Condition) -> String? {
    condition == .always ? nil : RuleText.text(of: condition)
  }
}
