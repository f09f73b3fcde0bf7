import ArgumentParser
import CodingModel
import Glibc

/// Options that every command understands.
struct CommonOptions: ParsableArguments {
  @Option(
    help: "Language of messages and tables: nl or en. Default: from the config, else the locale.")
  var lang: LanguageOption?

  /// The language asked for, else that of the preferences, of the locale, else English.
  var language: Language { lang?.language ?? Self.language(nil, ConfigFile.look()) }

  /// The language asked for, else that of the preferences, of the locale, else English.
  static func language(_ lang: LanguageOption?, _ config: ConfigFile.Finding) -> Language {
    lang?.language ?? config.language ?? localeLanguage
  }

  /// The language of what is said before a command is read: that of `--lang`, wherever it stands, else
  /// the one that commands speak without it.
  static var spokenLanguage: Language {
    let arguments = CommandLine.arguments
    let asked = arguments.indices.lazy.compactMap { index -> LanguageOption? in
      if arguments[index].hasPrefix("--lang=") {
        return LanguageOption(rawValue: String(arguments[index].dropFirst("--lang=".count)))
      }
      guard arguments[index] == "--lang", index + 1 < arguments.count else { return nil }
      return LanguageOption(rawValue: arguments[index + 1])
    }
    return asked.first?.language ?? language(nil, ConfigFile.look())
  }

  private static var localeLanguage: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("nl") ? .dutch : .english
    }
    return .english
  }
}

/// Who gives a command, for commands that show codings.
struct IdentityOptions: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Act as this coder: other coders' codings stay hidden until the lead opens the comparison. "
        + "Default: the environment's DUID_CODER, else the lead.", valueName: "coder"))
  var identity: String?

  mutating func validate() throws {
    // Whoever leaves the name out is the lead: a script whose variable is empty must not become that.
    if identity?.isEmpty == true { throw ValidationError(.emptyName("--as")) }
  }

  /// The name given, else the environment's.
  var name: CoderID? {
    (identity ?? environment("DUID_CODER")).flatMap { $0.isEmpty ? nil : CoderID($0) }
  }
}

/// A language, as the command line spells it.
enum LanguageOption: String, CaseIterable, ExpressibleByArgument {
  case nl, en

  var language: Language { self == .nl ? .dutch : .english }
}

/// The value of an environment variable.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
