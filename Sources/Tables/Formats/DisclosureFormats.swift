/// A review of disclosure as plain text.
public struct TextDisclosureFormat: Sendable {
  private let style: TableStyle
  private let words: DisclosureWords
  private let grid: TextGrid

  /// Makes the format.
  ///
  /// - Parameters:
  ///   - style: How numbers are written.
  ///   - words: The words.
  ///   - display: How wide text is and what may be shown.
  ///   - width: How wide text may be.
  public init(
    style: TableStyle, words: DisclosureWords, display: TextDisplay = .plain,
    width: TextWidth = .standard
  ) {
    self.style = style
    self.words = words
    grid = TextGrid(display: display, bars: .unicode, width: width)
  }

  /// Writes the review; `notes` stand under it.
  public func write<Output: TextOutputStream>(
    _ summary: DisclosureSummary, notes: [String], to output: inout Output
  ) {
    let rows = summary.tables.flatMap { entry in
      entry.cells.map { cell in
        Grid.Row.cells([
          .text(entry.table), .text(cell.label), .text(style.numbers.integer(cell.count)),
          .text(words.range(cell, style.numbers)), .text(words.reason(cell)),
        ])
      }
    }
    let kinds: [Grid.Kind] = [.text, .text, .number, .number, .text]
    grid.write(
      Grid(
        title: words.title, captions: rows.isEmpty ? [words.nothing] : [],
        columns: zip(words.headings, kinds).map { Grid.Column($0, $1) }, rows: rows, notes: notes),
      to: &output)
  }
}

/// A review of disclosure as JSON, for scripts: the field names are stable.
public struct JSONDisclosureFormat: Sendable {
  /// Makes the format.
  public init() {}

  /// Writes the review as an object.
  public func write<Output: TextOutputStream>(
    _ summary: DisclosureSummary, to output: inout Output
  ) {
    JSONText.write(summary.json, to: &output)
  }
}

extension DisclosureSummary {
  fileprivate var json: JSONValue {
    .object([
      "minimum_cell": .count(minimumCell), "minimum_base": .count(minimumBase),
      "tables": .list(tables) { entry in
        .object(["id": .text(entry.table), "cells": .list(entry.cells, \.json)])
      },
      "export": .object([
        "combinations": .count(export.combinations), "unique": .count(export.unique),
        "smallest_group": .count(export.smallestGroup),
        "below_minimum": .count(export.belowMinimum),
      ]),
    ])
  }
}

extension DisclosureSummary.Cell {
  fileprivate var json: JSONValue {
    // What a reader can hold possible; `reader_most` is absent where nothing bounds it.
    let possible = range ?? count...count
    return .object(
      [
        "row": .text(row), "column": .text(column), "label": .text(label),
        "suppressed": .text(reason.rawValue), "count": .count(count), "at_risk": .bool(isAtRisk),
        "reader_least": .count(possible.lowerBound),
      ],
      present: [
        "reader_most": .count(possible.upperBound == .max ? nil : possible.upperBound)
      ])
  }
}
