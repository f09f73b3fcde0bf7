public import CodingModel
public import Statistics
public import Tables

/// How each coder agrees with their own codings of the same units at another time; Krippendorff
/// calls it stability, and it sets a bound on what coders can agree among themselves.
public struct IntraCoderAgreement: Sendable {
  private let first: ReliabilityData
  private let second: ReliabilityData
  private let request: AgreementRequest
  private let words: AnalysisWords

  /// Sets two rounds of codings side by side.
  ///
  /// - Parameters:
  ///   - first: The ratings of one time; units must be named.
  ///   - second: The ratings of the other time, on the same level.
  ///   - request: Which coefficients are asked for.
  ///   - language: The language of notes.
  public init(
    _ first: ReliabilityData, _ second: ReliabilityData, request: AgreementRequest,
    language: Language
  ) {
    precondition(first.level == second.level, "both times are compared on one scale")
    self.first = first
    self.second = second
    self.request = request
    words = AnalysisWords(language: language)
  }

  /// One comparison for each coder who is in both rounds, on the units that are in both.
  public var comparisons: [AgreementSummary.IntraCoder] {
    let rows = Dictionary((second.unitNames ?? []).enumerated().map { ($1, $0) }) { row, _ in row }
    return first.coders.enumerated().compactMap { column, coder in
      guard let other = second.coders.firstIndex(of: coder) else { return nil }
      var pairs: [(Int?, Int?)] = []
      for (unit, name) in (first.unitNames ?? []).enumerated() {
        guard let row = rows[name] else { continue }
        pairs.append(
          (first.category(unit: unit, coder: column), second.category(unit: row, coder: other)))
      }
      return comparison(of: coder, pairs.filter { $0.0 != nil && $0.1 != nil })
    }
  }

  private func comparison(
    of coder: String, _ pairs: [(Int?, Int?)]
  ) -> AgreementSummary.IntraCoder? {
    var plain = AgreementRequest()
    plain.selection = request.selection == .all ? .standard : request.selection
    plain.weights = request.weights
    plain.table = request.table
    plain.distance = request.distance
    plain.bootstrap = request.bootstrap
    plain.benchmarks = request.benchmarks
    let data: ReliabilityData
    do throws(ReliabilityDataError) {
      data = try ratings(pairs, coders: [coder + " (1)", coder + " (2)"])
    } catch {
      // Both rounds were sound, and their union names every category once: nothing is left to fail.
      return nil
    }
    return .init(
      coder: coder, units: data.unitCount,
      coefficients: AgreementReport(data, request: plain, words: words).coefficients())
  }

  /// Both rounds as two columns on the union of their scales.
  private func ratings(
    _ pairs: [(Int?, Int?)], coders: [String]
  ) throws(ReliabilityDataError) -> ReliabilityData {
    if let mine = first.scale.sets, let theirs = second.scale.sets {
      return try ReliabilityData(
        sets: pairs.map { [$0.0.map(mine.members(of:)), $0.1.map(theirs.members(of:))] },
        coders: coders,
        labels: union(mine.labels, theirs.labels))
    }
    if let mine = first.scale.numbers, let theirs = second.scale.numbers {
      let isDeclared = first.scale == second.scale
      return try ReliabilityData(
        numbers: pairs.map { [$0.0.map { mine[$0] }, $0.1.map { theirs[$0] }] }, coders: coders,
        categories: isDeclared ? mine : Set(mine + theirs).sorted(), level: first.level)
    }
    let (mine, theirs) = (first.scale.labels, second.scale.labels)
    return try ReliabilityData(
      labels: pairs.map { [$0.0.map { mine[$0] }, $0.1.map { theirs[$0] }] }, coders: coders,
      categories: union(mine, theirs), level: first.level)
  }

  private func union(_ first: [String], _ second: [String]) -> [String] {
    let known = Set(first)
    return first + second.filter { !known.contains($0) }
  }
}

extension LabelSets {
  /// The labels of a distinct set.
  fileprivate func members(of set: Int) -> [String] {
    labels.indices.filter { contains($0, in: set) }.map { labels[$0] }
  }
}

extension AgreementAnalysis {
  /// How each coder agrees with their own codings in another study with the same codebook.
  ///
  /// - Parameters:
  ///   - variable: A variable with codes.
  ///   - first: The codings of one time.
  ///   - second: The codings of the other time.
  ///   - request: Which coefficients are asked for.
  ///   - language: The language of notes.
  /// - Returns: One comparison for each coder who is in both.
  public static func intraCoder(
    of variable: Variable, _ first: StudyCodings, _ second: StudyCodings,
    request: AgreementRequest, language: Language
  ) -> [AgreementSummary.IntraCoder] {
    first.coders.filter(second.coders.contains).flatMap { coder -> [AgreementSummary.IntraCoder] in
      do {
        return IntraCoderAgreement(
          try first.ratings(of: variable, by: coder), try second.ratings(of: variable, by: coder),
          request: request, language: language
        ).comparisons
      } catch {
        // Only a codebook that gives a code twice has no ratings to compare.
        return []
      }
    }
  }
}
