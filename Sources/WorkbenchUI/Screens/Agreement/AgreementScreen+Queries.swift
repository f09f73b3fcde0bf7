import CodingModel
import Tables
import TerminalUI

extension AgreementScreen {
  /// How numbers are written.
  var numbers: NumberStyle { context.language == .dutch ? .dutch : .english }
  /// The words of agreement reports.
  var reportWords: AgreementWords { context.language == .dutch ? .dutch : .english }
  /// What stands for a number that is undefined.
  var dash: DisplayText { DisplayText(untrusted: NumberStyle.undefined) }

  /// The variable that the choice is on.
  func chosen(_ state: State) -> AgreementSummary? {
    guard let summaries = state.overview?.summaries,
      summaries.indices.contains(state.list.selection)
    else { return nil }
    return summaries[state.list.selection]
  }

  /// The coefficient shown of a variable, and on how many units it rests.
  func shown(
    _ summary: AgreementSummary, _ state: State
  ) -> (coefficient: AgreementSummary.Coefficient?, units: Int) {
    let reading = summary.readings.first { $0.kind == state.reading }
    guard state.reading != .applicableToAll, let reading else {
      return (state.coefficient.find(in: summary.coefficients), summary.units)
    }
    return (state.coefficient.find(in: reading.coefficients), reading.units)
  }

  /// A value as the coefficient in view is written: agreement in per cent, others as they are.
  func value(_ number: Double?, as shown: ShownCoefficient) -> DisplayText {
    guard let number else { return dash }
    return DisplayText(
      untrusted: shown == .percent
        ? numbers.decimal(number * 100, places: 1) : numbers.decimal(number, places: 2))
  }

  /// An interval, written as its value is.
  func interval(
    _ interval: AgreementSummary.Interval?, as shown: ShownCoefficient
  ) -> DisplayText {
    guard let interval else { return dash }
    return value(interval.lower, as: shown) + " – " + value(interval.upper, as: shown)
  }

  /// A share in per cent.
  func percent(_ share: Double?) -> DisplayText {
    guard let share else { return dash }
    return DisplayText(untrusted: numbers.decimal(share * 100, places: 1))
  }

  /// A number of units.
  func integer(_ count: Int) -> DisplayText { DisplayText(untrusted: numbers.integer(count)) }

  /// The label of the variable of a page.
  func label(of variable: VariableID) -> DisplayText {
    context.codebook.variable(variable).map { context.words[$0.label] }
      ?? DisplayText(untrusted: variable.rawValue)
  }

  /// What a coder said, in words: a code, several codes, none of them, or not applicable.
  func label(_ said: String?, of variable: VariableID) -> DisplayText {
    switch said {
    case nil: return dash
    case "{}": return context.words[.noneApplies]
    case "{n/a}": return context.words[AgreementMessage.notApplicable]
    case let said?:
      let codes = said.split(separator: "|").map { code in
        let found = context.codebook.variable(variable)?.code(CodeID(String(code)))
        return found.map { context.words[$0.label] } ?? DisplayText(untrusted: String(code))
      }
      return DisplayText.joined(codes, separator: " + ")
    }
  }

  /// The name of a code that fits over a column.
  func name(_ code: String) -> DisplayText {
    switch code {
    case "{}": context.words[.noneApplies]
    case "{n/a}": context.words[AgreementMessage.notApplicable]
    default: DisplayText(untrusted: code)
    }
  }
}
