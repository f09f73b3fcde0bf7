import CodingModel
import TerminalUI
import Yams

/// Reads a file of preferences; the only place that knows its YAML.
public struct PreferencesReader {
  /// The most bytes of a file.
  public static let limit = 65_536
  /// The bounds of a measure: narrower is no text, wider no screen.
  public static let measures = 20...200
  /// The bounds of the idle time in minutes; zero is never.
  public static let idleTimes = 0...1_440

  private var preferences = Preferences()
  private var faults: [PreferencesFault] = []

  /// What came of reading a file.
  public struct Reading: Equatable, Sendable {
    /// What could be read; faulty fields are as if they were not there.
    public let preferences: Preferences
    /// Everything that is wrong, by line.
    public let faults: [PreferencesFault]
  }

  /// Reads the text of a file.
  ///
  /// - Parameter source: The text; an empty one chooses nothing.
  /// - Returns: The preferences and the faults.
  public static func read(_ source: String) -> Reading {
    var reader = PreferencesReader()
    reader.readFile(source)
    return Reading(
      preferences: reader.preferences, faults: reader.faults.sorted { $0.line < $1.line })
  }

  private mutating func readFile(_ source: String) {
    guard source.utf8.count <= Self.limit else {
      return fault(1, "", .tooLarge(bytes: source.utf8.count, limit: Self.limit))
    }
    do {
      // Every scalar is a string as written, so that `theme: off` and `y` keep their letters.
      let parser = try Parser(yaml: source, resolver: .basic, encoding: .utf8)
      defer { withExtendedLifetime(parser) {} }
      guard let root = try parser.singleRoot() else { return }
      if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
      guard case .mapping(let fields) = root else { return fault(Self.line(root), "", .noFields) }
      for field in fields { readField(field.key, field.value) }
    } catch let error as YamlError {
      let (line, reason) = Self.place(of: error)
      fault(line, "", .notYAML(reason))
    } catch {
      fault(1, "", .notYAML("?"))
    }
  }

  private static let fieldNames = ["language", "theme", "mouse", "measure", "idle-minutes", "keys"]

  private mutating func readField(_ name: Node, _ value: Node) {
    switch name.scalar?.string ?? "" {
    case "language":
      preferences.language = choice(of: Language.allCases.map(\.rawValue), value, "language")
        .flatMap { Language(rawValue: $0) }
    case "theme":
      preferences.theme = choice(of: Theme.allCases.map(\.rawValue), value, "theme")
        .flatMap { Theme(rawValue: $0) }
    case "mouse":
      guard let word = choice(of: ["true", "false"], value, "mouse") else { return }
      preferences.usesMouse = word == "true"
    case "measure": preferences.measure = number(value, "measure", Self.measures)
    case "idle-minutes":
      preferences.idleMinutes = number(value, "idle-minutes", Self.idleTimes) ?? 10
    case "keys": readKeys(value)
    case let other: fault(Self.line(name), "", .unknownField(other, known: Self.fieldNames))
    }
  }

  private mutating func choice(of choices: [String], _ value: Node, _ field: String) -> String? {
    let word = value.scalar?.string ?? ""
    if choices.contains(word) { return word }
    fault(Self.line(value), field, .notOneOf(word, choices: choices))
    return nil
  }

  private mutating func number(
    _ value: Node, _ field: String, _ bounds: ClosedRange<Int>
  ) -> Int? {
    let word = value.scalar?.string ?? ""
    if let number = Int(word), bounds.contains(number) { return number }
    fault(
      Self.line(value), field,
      .notANumber(word, from: bounds.lowerBound, through: bounds.upperBound))
    return nil
  }

  /// Takes the keys of actions as they are: whether there is such an action is for whoever has the
  /// list of actions to say.
  private mutating func readKeys(_ value: Node) {
    guard case .mapping(let actions) = value else {
      return fault(Self.line(value), "keys", .noFields)
    }
    for action in actions {
      let name = action.key.scalar?.string ?? ""
      let field = "keys." + name
      // One key may stand without brackets.
      let words: [Node] = action.value.sequence.map { Array($0) } ?? [action.value]
      let keys = words.compactMap { key(named: $0, field) }
      if words.isEmpty { fault(Self.line(action.key), field, .noKeys) }
      if !keys.isEmpty {
        preferences.keys.append(
          Preferences.KeyChoice(action: name, keys: keys, line: Self.line(action.key)))
      }
    }
  }

  /// A key that a person can press; pastes, clicks and sizes have names too, but are none.
  private mutating func key(named node: Node, _ field: String) -> Key? {
    let word = node.scalar?.string ?? ""
    switch Key(name: word) {
    case nil, .paste?, .mouse?, .resize?:
      fault(Self.line(node), field, .unknownKey(word))
      return nil
    case let key?: return key
    }
  }

  private mutating func fault(_ line: Int, _ field: String, _ problem: PreferencesFault.Problem) {
    faults.append(PreferencesFault(line: line, field: field, problem: problem))
  }

  private static func line(_ node: Node) -> Int { node.mark?.line ?? 1 }

  /// Where the YAML could not be read, and why, in the words of its reader.
  private static func place(of error: YamlError) -> (line: Int, reason: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let names, let context):
      (context.mark.line, "2x " + names.joined(separator: ", "))
    case .reader(let problem, _, _, _): (1, problem)
    default: (1, "?")
    }
  }
}
