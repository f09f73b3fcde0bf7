import CodingModel

/// Reads nodes as a draft and collects what does not have the shape of a codebook.
///
/// A fault costs the field it stands in and nothing else, so that one reading finds them all.
struct CodebookDecoder {
  /// The version of the file format that is read.
  static let format = 1

  /// What was found so far.
  private(set) var findings: [Finding] = []
  /// Every text that was read so far.
  private var texts: [TextDraft] = []

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - root: The root of its nodes.
  ///   - source: Its text.
  /// - Returns: The draft, unless the root is no mapping, and everything wrong with its shape.
  static func decode(
    _ root: YAMLNode, source: String
  ) -> (draft: CodebookDraft?, findings: [Finding]) {
    var decoder = CodebookDecoder()
    let draft = decoder.codebook(Cursor(node: root, path: .root), source: source)
    return (draft, decoder.findings)
  }

  private mutating func codebook(_ cursor: Cursor, source: String) -> CodebookDraft? {
    let required: [RootField] = [.codebook, .format, .cases, .variables]
    guard let fields = fields(of: cursor, as: RootField.self, required: required) else {
      return nil
    }
    var draft = CodebookDraft(source: source, place: cursor.place)
    draft.name = scalar(fields[.codebook])
    checkFormat(fields[.format])
    draft.title = text(fields[.title])
    draft.summary = text(fields[.summary])
    draft.cases = cases(fields[.cases])
    draft.attributes = items(fields[.attributes], limit: CodebookLimits.attributes)
      .compactMap { attribute($0) }
    draft.variables = items(fields[.variables], limit: CodebookLimits.variables)
      .compactMap { variable($0) }
    draft.placeholders = fields[.placeholders].map { list in
      items(list, limit: CodebookLimits.placeholders).compactMap { scalar($0) }
    }
    draft.derived = items(fields[.derived], limit: CodebookLimits.variables)
      .compactMap { derived($0) }
    draft.disclosure = disclosure(fields[.disclosure])
    draft.tables = items(fields[.tables], limit: CodebookLimits.tables)
      .compactMap { table($0) }
    draft.texts = texts
    return draft
  }

  private mutating func checkFormat(_ cursor: Cursor?) {
    guard let written = scalar(cursor), written.value != String(Self.format) else { return }
    report(.field(.unknownFormat(written.value, known: Self.format)), at: written.place)
  }

  /// Notes a fault.
  mutating func report(_ problem: Finding.Problem, at place: Place) {
    findings.append(place.finding(problem))
  }

  /// Reads a text for people: a plain string, or one string for each language.
  mutating func text(_ cursor: Cursor?) -> TextDraft? {
    guard let cursor else { return nil }
    var draft = TextDraft(text: nil, languages: nil, place: cursor.place)
    if case .mapping = cursor.node.content {
      guard let fields = fields(of: cursor, as: Language.self) else { return draft }
      var given: [Language: String] = [:]
      var languages: [Language] = []
      for language in Language.allCases {
        guard let words = scalar(fields[language]).flatMap({ prose($0) }) else { continue }
        given[language] = words
        languages.append(language)
      }
      draft = TextDraft(text: LocalizedText(given), languages: languages, place: cursor.place)
    } else if let plain = scalar(cursor) {
      let words = prose(plain) ?? ""
      draft = TextDraft(text: LocalizedText(words), languages: nil, place: cursor.place)
    }
    texts.append(draft)
    return draft
  }

  private mutating func prose(_ written: Located<String>) -> String? {
    var words = written.value[...]
    while words.last?.isWhitespace == true { words.removeLast() }
    // Bytes bound characters from above, and are cheaper to count.
    if words.utf8.count > CodebookLimits.text, words.count > CodebookLimits.text {
      report(
        .field(.tooLong(characters: words.count, limit: CodebookLimits.text)), at: written.place)
    }
    return words.isEmpty ? nil : String(words)
  }
}
