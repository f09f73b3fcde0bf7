import CodingModel
import StudyStore

/// Sets of weights that were added to a study, beside those in the file of cases.
extension StudySession {
  /// The set of weights of that name.
  func knownWeights(_ name: WeightSetID) throws(CommandFailure) -> WeightSetID {
    guard codebook.weightNames.contains(name) else {
      throw .use(presenter.sentence(CrossFault.unknownWeights(name, known: codebook.weightNames)))
    }
    return name
  }

  /// The codebook with the sets of weights that the study has beside it.
  static func book(of file: StudyFile) throws(StudyStoreError) -> LazyCodebook {
    guard file.hasWeightSets else { return file.book }
    let added = try file.weightSetNames()
    return file.book.map { book in
      var codebook = book
      let known = codebook.weightNames
      codebook.cases.weightSets += added.filter { !known.contains($0) }
        .map { WeightSet(id: $0, column: $0.rawValue) }
      return codebook
    }
  }

  /// Respondents with the weights of those sets among their attributes.
  static func weighted(
    _ respondents: [Respondent], by sets: [WeightSetID: [UnitID: Double]]
  ) -> [Respondent] {
    guard !sets.isEmpty else { return respondents }
    return respondents.map { respondent in
      var respondent = respondent
      for (name, weights) in sets {
        guard let weight = weights[respondent.id] else { continue }
        let attribute = WeightSet(id: name, column: name.rawValue).attribute
        respondent.attributes[attribute] = CodeID("\(weight)")
      }
      return respondent
    }
  }
}
