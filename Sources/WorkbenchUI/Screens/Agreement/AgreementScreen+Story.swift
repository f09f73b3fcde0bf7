import Tables
import TerminalUI

/// What there is to say about the variable that the choice is on.
extension AgreementScreen {
  /// The value with its interval and number of units.
  func headline(_ summary: AgreementSummary, _ state: State) -> DisplayText {
    let (coefficient, units) = shown(summary, state)
    var text =
      DisplayText(untrusted: summary.label) + ": " + context.words[.name(state.coefficient)]
      + " " + value(coefficient?.value, as: state.coefficient)
    if let ci95 = coefficient?.ci95 {
      text = text + " [" + interval(ci95, as: state.coefficient) + "]"
    }
    return text + ", " + context.words[.units(units)]
  }

  /// Why there is no value, how the readings differ, and which levels are reached.
  func story(of summary: AgreementSummary, _ state: State) -> [DisplayText] {
    let coefficient = shown(summary, state).coefficient
    let notes = [coefficient?.note].compactMap { $0 }.map { DisplayText(untrusted: $0) }
    return notes + readings(of: summary, state) + benchmarks(of: coefficient)
  }

  /// The readings of a conditional variable side by side.
  private func readings(of summary: AgreementSummary, _ state: State) -> [DisplayText] {
    summary.readings.filter { $0.kind != .applicability }.map { reading in
      let coefficient = state.coefficient.find(in: reading.coefficients)
      let text =
        context.words[.reading(reading.kind)] + ": "
        + value(coefficient?.value, as: state.coefficient) + " ("
        + context.words[.units(reading.units)] + ")"
      return text
    }
  }

  private func benchmarks(
    of coefficient: AgreementSummary.Coefficient?
  ) -> [DisplayText] {
    (coefficient?.benchmarks ?? []).map { benchmark in
      context.words[
        .benchmark(
          level: reportWords.levels[benchmark.level] ?? benchmark.level,
          scale: Self.authors(of: benchmark),
          percent: NumberStyle.wholePercent(benchmark.probability * 100))]
    }
  }

  /// The authors and year of a scale, without the title of the publication.
  private static func authors(of benchmark: AgreementSummary.Benchmark) -> String {
    guard let end = benchmark.source.firstIndex(of: ")") else { return benchmark.source }
    return String(benchmark.source[...end])
  }
}
