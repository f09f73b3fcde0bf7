import CodingModel

extension CodebookRule {
  /// A text that is translated at all should be translated everywhere.
  static let completeTranslations = CodebookRule(
    name: "CompleteTranslations",
    summary: "A text that is given by language is given in every language (a warning)."
  ) { context in
    context.draft.texts.flatMap { text in
      guard let languages = text.languages, !languages.isEmpty else { return [Finding]() }
      return Language.allCases.filter { !languages.contains($0) }.map { language in
        text.place.finding(.text(.translationMissing(language)))
      }
    }
  }
}
