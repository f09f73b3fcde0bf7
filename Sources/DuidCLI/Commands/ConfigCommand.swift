import ArgumentParser
import CodingModel
import Preferences
import TerminalUI
import WorkbenchUI

/// Commands about the person's preferences.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Preferences: language, colours, keys.",
    subcommands: [Path.self, Check.self, Keys.self])

  /// Says where the file is.
  struct Path: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "path", abstract: "Print where the file is, or would be.")

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
      let presenter = Presenter(language: common.language)
      guard let path = ConfigFile.path else {
        throw CommandFailure.use(presenter.sentence(.noHome))
      }
      try presenter.deliver(to: nil) { $0.write(path + "\n") }
    }
  }

  /// Looks whether the file can be used.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Name everything that is wrong with the file.")

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
      let presenter = Presenter(language: common.language)
      guard let path = ConfigFile.path else {
        throw CommandFailure.use(presenter.sentence(.noHome))
      }
      guard let file = try ConfigFile.found(presenter) else {
        return StandardError.write(presenter.sentence(.configAbsent(path: path)) + "\n")
      }
      let complaints = file.complaints(presenter)
      guard complaints.isEmpty else {
        throw CommandFailure.data(complaints.joined(separator: "\n"))
      }
      StandardError.write(presenter.sentence(.configSound(path: path)) + "\n")
    }
  }

  /// Lists the actions that can be given other keys.
  struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "keys", abstract: "List every action with its name and keys.",
      discussion: "Put `NAME: KEY` or `NAME: [KEY, KEY]` under `keys:` in the config file.")

    @OptionGroup var common: CommonOptions

    mutating func run() throws {
      let presenter = Presenter(language: common.language)
      let map = try ConfigFile.found(presenter)?.reading.preferences.keyMap ?? .standard
      let entries = ActionCatalogue.entries(in: presenter.language)
      let rows = entries.map { entry in
        [
          entry.name, (map.keys[entry.name] ?? entry.keys).map(\.name).joined(separator: " "),
          entry.help,
        ].map { DisplayText(untrusted: $0) }
      }
      let widths = (0..<2).map { column in rows.map { $0[column].columns }.max() ?? 0 }
      try presenter.deliver(to: nil) { stream in
        for row in rows {
          let start = row[0].padded(toColumns: widths[0]) + "  "
          let keys = row[1].padded(toColumns: widths[1])
          stream.write((start + keys + "  " + row[2]).string + "\n")
        }
      }
    }
  }
}
