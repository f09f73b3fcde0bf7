import CodingModel
import Statistics
import Tables

/// Lays a tree out as sections: what it is, what each factor is worth, its nodes, its splits.
struct TreeLayout {
  typealias Field = ModelSection.Field
  typealias Value = ModelSection.Value

  /// A node with its place in the tree.
  struct Place {
    let node: ChaidNode
    /// Such as `1.2.1`; the root is `1`.
    let name: String
    let parent: String?
    /// The split it comes from, and its group in it.
    let origin: (split: ChaidSplit, group: Int)?
  }

  let analysis: TreeAnalysis
  let words: AnalysisWords

  init(_ analysis: TreeAnalysis) {
    self.analysis = analysis
    words = AnalysisWords(language: analysis.request.model.language)
  }

  private var tree: ChaidTree { analysis.tree }

  var places: [Place] { Self.places(tree.root, name: "1", parent: nil, origin: nil) }

  private static func places(
    _ node: ChaidNode, name: String, parent: String?, origin: (ChaidSplit, Int)?
  ) -> [Place] {
    let own = Place(
      node: node, name: name, parent: parent,
      origin: origin.map { (split: $0.0, group: $0.1) })
    guard let split = node.split else { return [own] }
    return [own]
      + node.children.enumerated().flatMap { index, child in
        places(child, name: "\(name).\(index + 1)", parent: name, origin: (split, index))
      }
  }

  var result: ModelResult {
    var notes = words.modelNotes(openUnits: analysis.openUnits)
    if let unsplit = words.unsplit(tree.root.decision) { notes.append(unsplit) }
    for column in analysis.predictors where column.looksOrdered {
      notes.append(words.looksOrdered(column))
    }
    notes.append(words.treeMethod(tree.options))
    if let smallCellsNote { notes.append(smallCellsNote) }
    return ModelResult(
      analysis: "chaid",
      title: words.choose(
        "Wat hangt samen met \(analysis.outcome.label)? (CHAID)",
        "What goes with \(analysis.outcome.label)? (CHAID)"),
      captions: words.modelCaptions(analysis.request.model, n: tree.root.units),
      sections: [model, predictors, nodes, splits].filter { $0.isRecord || !$0.rows.isEmpty },
      notes: notes)
  }

  /// That small cells point at people, if there are any.
  var smallCellsNote: String? {
    let small = places.flatMap(\.node.counts).count { $0 > 0 && $0 < TableNotes.smallCell }
    return small > 0 ? words.smallCells(small, below: TableNotes.smallCell) : nil
  }

  private var model: ModelSection {
    let options = tree.options
    return ModelSection(
      id: "model",
      record: [
        (Field("outcome", "", .text, isShown: false), .text(analysis.request.outcome.text)),
        (Field("n", words.choose("respondenten", "respondents"), .count), .count(tree.root.units)),
        (
          Field("omitted", words.choose("zonder uitkomst", "without outcome"), .count),
          .count(tree.omittedUnits)
        ),
        (Field("leaves", words.choose("eindgroepen", "final groups"), .count), .count(leafCount)),
        (
          Field(
            "correct_percent", words.choose("goed voorspeld (%)", "predicted rightly (%)"),
            .percent), .number(correct)
        ),
        (Field("method", "", .text, isShown: false), .text(options.method.rawValue)),
        (Field("statistic", "", .text, isShown: false), .text(options.statistic.rawValue)),
        (
          Field("split_level", words.choose("splitsen tot p", "split up to p"), .number(places: 3)),
          .number(options.splitLevel)
        ),
        (Field("merge_level", "", .probability, isShown: false), .number(options.mergeLevel)),
        (
          Field("bonferroni", "", .text, isShown: false),
          .flag(options.usesBonferroni)
        ),
        (
          Field("minimum_parent", words.choose("splitsen vanaf N", "split from N"), .count),
          .count(options.minimumParent)
        ),
        (
          Field("minimum_child", words.choose("kleinste groep", "smallest group"), .count),
          .count(options.minimumChild)
        ),
        (Field("maximum_depth", "", .count, isShown: false), .count(options.maximumDepth)),
      ])
  }

  private var leafCount: Int { tree.leaves.count }

  /// The share of respondents whose outcome is the most frequent one of their final group.
  private var correct: Double {
    let right = tree.leaves.reduce(0) { $0 + ($1.counts.max() ?? 0) }
    return 100 * Double(right) / Double(tree.root.units)
  }

  private var splitFields: [Field] {
    [
      Field("predictor", "", .text, isShown: false),
      Field("label", words.choose("kenmerk: groepen", "factor: groups"), .text),
      Field("groups", "", .text, isShown: false),
      Field("statistic", words.choose("chi-kwadraat", "chi-square"), .number(places: 2)),
      Field("df", words.choose("vg", "df"), .count),
      Field("p", "p", .probability, isShown: false),
      Field("multiplier", "Bonferroni", .number(places: 0)),
      Field("p_adjusted", words.choose("p gecorrigeerd", "p corrected"), .probability),
    ]
  }

  private func values(_ predictor: Int, _ split: ChaidSplit?) -> [Value] {
    let column = analysis.predictors[predictor]
    guard let split else {
      let none = words.choose("geen verschil", "no difference")
      return [
        .text(column.name.text), .named(column.label, shown: "\(column.label): \(none)"),
        .list([], shown: ""),
      ] + Array(repeating: .none, count: 5)
    }
    let groups = split.groups.map { Group($0, of: column, words) }
    let shown = groups.map(\.label).joined(separator: " / ")
    return [
      .text(column.name.text), .named(column.label, shown: "\(column.label): \(shown)"),
      .list(groups.map(\.name), shown: shown), .number(split.statistic),
      .count(split.degreesOfFreedom), .number(split.pValue), .number(split.multiplier),
      .number(split.adjusted),
    ]
  }

  private var predictors: ModelSection {
    ModelSection(
      id: "predictors",
      title: words.choose("Elke factor op zichzelf", "Each factor by itself"),
      fields: splitFields,
      rows: analysis.ranking.map { values($0.predictor, $0.split) })
  }

  private var splits: ModelSection {
    ModelSection(
      id: "splits", title: words.choose("Splitsingen", "Splits"),
      fields: [Field("node", "", .text, isShown: false)] + splitFields,
      rows: places.compactMap { place in
        place.node.split.map { split in
          var values = values(split.predictor, split)
          if case .named(let label, let shown) = values[1] {
            values[1] = .named(label, shown: "\(place.name)  \(shown)")
          }
          return [.text(place.name)] + values
        }
      })
  }

  private var nodes: ModelSection {
    let used = analysis.outcome.used
    let (ids, labels) = (analysis.outcome.ids, analysis.outcome.labels)
    let fields =
      [
        Field("node", words.choose("groep", "group"), .text),
        Field("parent", "", .text, isShown: false),
        Field("predictor", "", .text, isShown: false),
        Field("categories", "", .text, isShown: false),
        Field("label", "", .text, isShown: false), Field("n", "N", .count),
      ] + used.map { Field(ids[$0].rawValue, labels[$0] + " %", .percent, family: "percent") }
      + used.map { Field(ids[$0].rawValue, "", .count, family: "count", isShown: false) } + [
        Field("stop", "", .text, isShown: false),
        Field("stop_label", words.choose("niet verder", "no further"), .text),
      ]
    return ModelSection(
      id: "nodes", title: words.choose("Boom", "Tree"), fields: fields,
      rows: places.map { place in
        let group = place.origin.map { origin in
          Group(
            origin.split.groups[origin.group],
            of: analysis.predictors[origin.split.predictor], words)
        }
        let stop = words.stop(place.node.decision)
        let origin = place.origin.map { analysis.predictors[$0.split.predictor] }
        let label = origin.map { "\($0.label): \(group?.label ?? "")" } ?? words.everybody
        return [
          .named(place.name, shown: "\(place.name)  \(label)"),
          place.parent.map { .text($0) } ?? .none,
          origin.map { .text($0.name.text) } ?? .none,
          .list(group?.ids ?? [], shown: ""), .text(label),
          .count(place.node.units),
        ]
          + used.map { .number(100 * Double(place.node.counts[$0]) / Double(place.node.units)) }
          + used.map { .count(place.node.counts[$0]) }
          + [stop.map { .text($0.name) } ?? .none, .text(stop?.label ?? "")]
      })
  }

  /// Categories that a split keeps together.
  private struct Group {
    let ids: [String]
    let label: String

    var name: String { ids.joined(separator: "|") }

    init(_ categories: [ChaidVariable.Category], of column: ModelColumn, _ words: AnalysisWords) {
      ids = categories.map { category in
        switch category {
        case .label(let index): column.ids[index].rawValue
        case .missing: ModelColumn.missing.rawValue
        }
      }
      label = words.group(of: column, categories)
    }
  }
}
