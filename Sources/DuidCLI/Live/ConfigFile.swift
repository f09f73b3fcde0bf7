import CodingModel
import Glibc
import Preferences
import TerminalUI
import WorkbenchUI

/// The person's file of preferences, as it is found.
struct ConfigFile {
  /// The path; nil where the environment names no home.
  static var path: String? { PreferencesPath.file(environment) }

  let path: String
  let reading: PreferencesReader.Reading

  /// The file, if there is one.
  ///
  /// - Throws: ``CommandFailure`` if it is there and cannot be read.
  static func found(_ presenter: Presenter) throws(CommandFailure) -> ConfigFile? {
    guard let path, access(path, F_OK) == 0 else { return nil }
    return ConfigFile(
      path: path, reading: PreferencesReader.read(try presenter.readText(at: path)))
  }

  /// What looking for the file once came to; whoever needs to know several things of it passes it on.
  enum Finding {
    /// There is none.
    case absent
    /// It was read; whatever is wrong in it is for ``complaints(_:codebook:)`` to tell.
    case read(ConfigFile)
    /// It is there and cannot be read; reading it again tells why, in the language by then known.
    case unreadable

    /// The language that the file asks for, as far as it can be read.
    var language: Language? {
      if case .read(let file) = self { file.reading.preferences.language } else { nil }
    }
  }

  /// Looks for the file; to be done once.
  static func look() -> Finding {
    do throws(CommandFailure) {
      // Nobody gets to see the sentence, which waits for the language.
      return try found(Presenter(language: .english)).map(Finding.read) ?? .absent
    } catch {
      return .unreadable
    }
  }

  /// Everything that is wrong, one sentence each, the file and line in front.
  func complaints(_ presenter: Presenter, codebook: Codebook? = nil) -> [String] {
    let shape = reading.faults.map { ($0.line, $0.sentence(in: presenter.language)) }
    let keyFaults = KeyMapCheck.faults(in: reading.preferences.keyMap)
    let keys = (keyFaults + (codebook.map(clashes) ?? [])).map { fault in
      let line = line(of: fault.action)
      return (line, presenter.sentence(.keyFault(fault, line: line)))
    }
    return (shape + keys).sorted { $0.0 < $1.0 }.map { path + ": " + $0.1 }
  }

  /// Keys chosen for the coding screen that are keys of codes in a study.
  private func clashes(with codebook: Codebook) -> [KeyMapFault] {
    KeyMapCheck.faults(in: reading.preferences.keyMap, codebook: codebook)
  }

  private func line(of action: String) -> Int {
    reading.preferences.keys.last { $0.action == action }?.line ?? 1
  }

  /// What the person chose, once nothing is wrong with the file.
  ///
  /// - Throws: ``CommandFailure`` with everything that is wrong.
  static func preferences(
    in finding: Finding, _ presenter: Presenter, book: LazyCodebook
  ) throws(CommandFailure) -> Preferences {
    let found: ConfigFile? =
      switch finding {
      case .absent: nil
      case .read(let file): file
      case .unreadable: try Self.found(presenter)
      }
    guard let file = found else { return Preferences() }
    // Waits for the codebook only where there are keys to hold against it.
    let hasKeys = !file.reading.preferences.keys.isEmpty
    let complaints = file.complaints(presenter, codebook: hasKeys ? book.codebook : nil)
    guard complaints.isEmpty else {
      throw .data(
        (complaints + [presenter.sentence(.configAdvice)]).joined(separator: "\n"))
    }
    return file.reading.preferences
  }
}
