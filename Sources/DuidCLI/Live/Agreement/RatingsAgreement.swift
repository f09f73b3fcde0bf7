import Analysis
import Interchange
import Statistics
import Tables

/// Agreement on a table of ratings that belongs to no study.
struct RatingsAgreement {
  let level: Statistics.MeasurementLevel
  let categories: [String]?
  var policy = LabelPolicy.canonical
  let path: String
  let presenter: Presenter

  /// The summary of a ratings file.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - notApplicable: The label that says the question did not apply, if there is one.
  ///   - other: A file with the same units coded again, if there is one.
  /// - Returns: The summary.
  /// - Throws: ``CommandFailure`` naming every bad row, or what the ratings lack.
  func summary(
    _ request: AgreementRequest, notApplicable: String? = nil, other: String? = nil
  ) throws(CommandFailure) -> AgreementSummary {
    let data = try ratings()
    let name = StudyPath.fileName(of: path)
    var summary: AgreementSummary
    if let notApplicable {
      do {
        summary = try AgreementAnalysis.summary(
          of: data, notApplicable: notApplicable, named: name, language: presenter.language,
          request: request)
      } catch {
        throw .data(path + ": " + presenter.sentence(.ratings(error)))
      }
    } else {
      summary = AgreementAnalysis.summary(
        of: data, named: name, label: name, language: presenter.language, request: request)
    }
    if let other { summary.intraCoder = try intraCoder(data, other: other, request) }
    if level == .ordinal, categories == nil, data.scale.numbers == nil {
      summary.notes.append(presenter.sentence(.alphabeticalOrder(data.scale.labels)))
    }
    return summary
  }

  /// How each coder agrees with their own ratings in another file.
  private func intraCoder(
    _ data: ReliabilityData, other path: String, _ request: AgreementRequest
  ) throws(CommandFailure) -> [AgreementSummary.IntraCoder] {
    let again = try RatingsAgreement(
      level: level, categories: categories, policy: policy, path: path, presenter: presenter
    ).ratings()
    let comparisons = IntraCoderAgreement(
      data, again, request: request, language: presenter.language
    ).comparisons
    guard comparisons.contains(where: { $0.units > 0 }) else {
      throw .data(presenter.sentence(.noSharedCoders(path)))
    }
    return comparisons
  }

  /// The ratings in a file; ranks that are written as numbers become numbers.
  ///
  /// - Throws: ``CommandFailure`` naming every bad row, or what the ratings lack.
  func ratings() throws(CommandFailure) -> ReliabilityData {
    try checkNumbers()
    let table = try table()
    do {
      return try data(table).withNumbersFromLabels(isOrderDeclared: categories != nil)
    } catch .undeclaredCategory(let unit, let coder, let given) {
      let label = given.hasSuffix(".0") && level != .set ? String(given.dropLast(2)) : given
      throw .data(
        path + ": "
          + presenter.sentence(
            .undeclared(label: label, unit: table.units[unit], coder: table.coders[coder])))
    } catch {
      throw .data(path + ": " + presenter.sentence(.ratings(error)))
    }
  }

  /// Categories of a scale of numbers are numbers.
  private func checkNumbers() throws(CommandFailure) {
    guard level == .interval || level == .ratio, let categories else { return }
    for name in categories where Double(name)?.isFinite != true {
      throw .use(presenter.sentence(.categoryIsNoNumber(name)))
    }
  }

  /// The file, read row by row; a file that cannot be opened is wrong use, as everywhere.
  private func table() throws(CommandFailure) -> RatingsImport {
    let kind: RatingsReader.Values =
      switch level {
      case .nominal, .ordinal: .labels
      case .interval, .ratio: .numbers
      case .set: .sets
      }
    // A file is read piece by piece; standard input, and a name that is none, as everywhere.
    let source: ByteSource =
      ["", "-"].contains(path) ? .bytes(try presenter.readBytes(at: path)) : .file(path)
    let faults: InterchangeFaults
    do {
      return try RatingsReader(values: kind, categories: categories, policy: policy)
        .read(source, monitor: presenter.monitor)
    } catch {
      faults = error
    }
    if case .unreadable(let number)? = faults.faults.first?.problem {
      throw .use(presenter.sentence(.unreadableFile(path, code: number)))
    }
    return try presenter.presenting(file: path) { () throws(InterchangeFaults) in throw faults }
  }

  private func data(_ table: RatingsImport) throws(ReliabilityDataError) -> ReliabilityData {
    try table.data(declared: categories, level: level, policy: policy)
  }
}
