public import CodingModel
import Tables
import TerminalUI

/// A part of the page of one variable on the agreement screen.
public enum AgreementTab: Int, CaseIterable, Hashable, Sendable {
  /// Each two coders.
  case pairs
  /// Each code by itself.
  case categories
  /// How the codes of two coders meet.
  case confusion
  /// Each coder left out.
  case coders
  /// The order of coding.
  case drift
  /// The units that coders disagree on.
  case units
}

/// The page of one variable on the agreement screen: what is in view, and where.
public struct AgreementPage: Equatable, Sendable {
  /// The variable.
  public let variable: VariableID
  /// Everything about it, once it is computed.
  public internal(set) var detail: AgreementDetail?
  /// Why there is nothing.
  public internal(set) var refusal: StudyFailure?
  /// The index of the pair of coders whose confusion matrix is in view.
  public internal(set) var pair = 0
  /// The row of the chosen cell in it.
  public internal(set) var row = 0
  /// The column of the chosen cell in it.
  public internal(set) var column = 0
  /// The units of the chosen cell, while they are listed.
  var cell: ListState?
  /// Where each list stands.
  var lists: [AgreementTab: ListState] = [:]

  /// Opens the page of a variable.
  init(_ variable: VariableID) { self.variable = variable }

  /// The confusion matrix in view.
  var matrix: ConfusionTable? {
    guard let matrices = detail?.matrices, matrices.indices.contains(pair) else { return nil }
    return matrices[pair]
  }

  /// The units of the chosen cell.
  var cellUnits: [UnitID] {
    guard let matrix, matrix.units.indices.contains(row),
      matrix.units[row].indices.contains(column)
    else { return [] }
    return matrix.units[row][column]
  }

  /// The number of lines that a part has.
  func count(_ tab: AgreementTab) -> Int {
    guard let detail else { return 0 }
    return switch tab {
    case .pairs, .confusion: detail.matrices.count
    case .categories: detail.categories.count
    case .coders: detail.summary.standings.count
    case .drift: detail.summary.drift?.points.count ?? 0
    case .units: detail.summary.disagreements?.units.count ?? 0
    }
  }
}

extension AgreementDetail {
  /// The names of the categories, or of the labels of sets, in order.
  var categories: [String] {
    var seen: Set<String> = []
    return summary.coefficients.compactMap { $0.selectors.category ?? $0.selectors.label }
      .filter { seen.insert($0).inserted }
  }

  /// A coefficient of one category or label.
  func coefficient(_ names: [String], of category: String) -> AgreementSummary.Coefficient? {
    summary.coefficients.first { entry in
      names.contains(entry.name)
        && (entry.selectors.category ?? entry.selectors.label) == category
    }
  }
}
