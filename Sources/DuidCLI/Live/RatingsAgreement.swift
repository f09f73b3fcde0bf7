import Analysis
import Interchange
import Statistics
import Tables

/// Agreement on a table of ratings that belongs to no study.
struct RatingsAgreement {
  let level: Statistics.MeasurementLevel
  let categories: [String]?
  let path: String
  let presenter: Presenter

  /// The summary of a ratings file.
  ///
  /// - Throws: ``CommandFailure`` naming every bad row, or what the ratings lack.
  func summary(of bytes: [UInt8]) throws(CommandFailure) -> AgreementSummary {
    let kind: RatingsReader.Values =
      switch level {
      case .nominal, .ordinal: .labels
      case .interval, .ratio: .numbers
      case .set: .sets
      }
    let table = try presenter.presenting(file: path) { () throws(InterchangeFaults) in
      try RatingsReader(values: kind, categories: categories).read(.bytes(bytes))
    }
    do {
      let name = StudyPath.fileName(of: path)
      return AgreementAnalysis.summary(
        of: try data(table), named: name, label: name, language: presenter.language)
    } catch {
      throw .data(path + ": \(error)")
    }
  }

  private func data(_ table: RatingsImport) throws(ReliabilityDataError) -> ReliabilityData {
    try table.data(declared: categories, level: level)
  }
}
