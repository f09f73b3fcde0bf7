/// Tables as JSON, for scripts: the field names are stable.
public struct JSONTableFormat: TableFormat {
  /// The name in commands.
  public static let identifier = "json"

  /// Makes the format.
  public init() {}

  /// Writes one table as an object.
  public func write<Output: TextOutputStream>(_ table: Table, to output: inout Output) {
    JSONText.write(table.json, to: &output)
  }

  /// Writes several tables as an array of objects.
  public func write<Output: TextOutputStream>(_ tables: [Table], to output: inout Output) {
    JSONText.write(.list(tables, \.json), to: &output)
  }
}

extension Table {
  fileprivate var json: JSONValue {
    .object([
      "id": .text(id), "title": .text(title), "base": .text(base), "n": .count(headN),
      "rows": .list(rows, \.json), "open_units": .count(openUnits), "test": test?.json ?? .null,
      "notes": .texts(notes),
    ])
  }
}

extension Table.Row {
  fileprivate var json: JSONValue {
    .object([
      "group": .text(group), "label": .text(label), "n": .count(hidesN ? nil : n),
      "cells": .list(cells, \.json),
    ])
  }
}

extension Table.Cell {
  fileprivate var json: JSONValue {
    let isShown = suppressed == nil
    return .object(
      [
        "column": .text(column), "count": isShown ? .count(count) : .null,
        "weighted": isShown ? .number(weighted) : .null, "percent": .number(percent),
      ],
      present: [
        "number": .number(number),
        "interval": interval.map { .numbers([$0.lower, $0.upper]) } ?? .null,
        "letters": letters.isEmpty ? .null : .text(letters), "residual": .number(residual),
        "marked": isMarked ? .bool(true) : .null, "suppressed": .text(suppressed?.rawValue),
      ])
  }
}

extension Table.Test {
  fileprivate var json: JSONValue {
    let exact = JSONValue.number(exactP)
    return .object(
      [
        "name": .text(name), "statistic": .number(statistic), "df": .count(df),
        "p": .number(p), "cramers_v": .number(cramersV), "published_p": .number(publishedP),
        "minimum_expected": .number(minimumExpected),
      ],
      present: [
        "p_holm": .number(holmP), "p_holm_of": holmP == nil ? .null : .text(reading.rawValue),
        "exact_p": exact,
        "exact_is_simulated": exact == .null ? .null : .bool(exactIsSimulated),
        "exact_p_se": exact == .null ? .null : .number(exactError),
        "weighted": weighted?.json ?? .null,
      ])
  }
}

extension WeightedTest {
  fileprivate var json: JSONValue {
    .object([
      "naive": .object([
        "name": .text("pearson-chi-square-of-weighted-shares"),
        "statistic": .number(naiveStatistic),
        "df": .count(naiveDF), "p": .number(naiveP),
      ]),
      "rao_scott": .object([
        "name": .text("rao-scott-second-order-f"), "statistic": .number(statistic),
        "df": .number(df), "denominator_df": .number(denominatorDF), "p": .number(p),
        "mean_design_effect": .number(meanDesignEffect),
      ]),
    ])
  }
}
