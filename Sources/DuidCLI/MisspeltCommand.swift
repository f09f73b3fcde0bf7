import CodingModel
import Glibc

/// The name of a command that nobody has, where the parser took it for that of a study.
struct MisspeltCommand: Equatable {
  let word: String
  let nearest: String

  /// Looks whether a command line begins with a misspelt command; `nil` where the first word is a command,
  /// an option or a file, or is like no command.
  ///
  /// - Parameters:
  ///   - arguments: The command line without the program's name.
  ///   - commands: The names of all commands.
  init?(_ arguments: some Collection<String>, _ commands: Set<String>) {
    guard arguments.count > 1, let word = arguments.first, !word.hasPrefix("-"),
      !commands.contains(word), access(StudyPath.forExisting(word), F_OK) != 0,
      let nearest = NearestName.of(word, among: commands.sorted())
    else { return nil }
    (self.word, self.nearest) = (word, nearest)
  }

  /// What is said of it.
  var notice: CommandNotice { .misspeltCommand(word, nearest: nearest) }
}
