import Glibc
import WorkbenchUI

/// The person's own editor: `$VISUAL`, else `$EDITOR`, else `vi`.
struct ExternalEditor {
  /// The most bytes of a text that comes back; an editor may leave anything.
  static let limit = 1_048_576

  let presenter: Presenter

  /// Lets the person edit a text; the terminal belongs to the editor meanwhile.
  ///
  /// - Parameter text: What to begin with.
  /// - Returns: The text as it was left, without the line feed at its end, or why it is as it was.
  func edit(_ text: String) -> Result<String, StudyFailure> {
    let file: PrivateTextFile
    do {
      // Files of text end in a line feed; some editors complain about others.
      file = try PrivateTextFile(text.isEmpty ? "" : text + "\n", in: Self.folders)
    } catch {
      return failure(.noPrivateFile(code: error.errno))
    }
    defer { file.remove() }
    let program = Self.program
    switch Self.run(program, on: file.path) {
    case 0: break
    case 127: return failure(.editorMissing(program))
    case let status: return failure(.editorFailed(program, status: status))
    }
    return read(file.path)
  }

  private func read(_ path: String) -> Result<String, StudyFailure> {
    do {
      let bytes = try presenter.readBytes(at: path)
      guard bytes.count <= Self.limit else { return failure(.editedTooLarge(limit: Self.limit)) }
      guard var text = String(validating: bytes, as: UTF8.self) else {
        return failure(.editedNotUTF8)
      }
      if text.hasSuffix("\n") { text.removeLast() }
      return .success(text)
    } catch {
      return .failure(StudyFailure(error.message))
    }
  }

  private func failure(_ notice: Notice) -> Result<String, StudyFailure> {
    .failure(StudyFailure(presenter.sentence(notice)))
  }

  private static var program: String {
    for name in ["VISUAL", "EDITOR"] {
      if let value = environment(name), !value.isEmpty { return value }
    }
    return "vi"
  }

  /// A folder in memory that only this person can enter comes first.
  private static var folders: [String] {
    let named = ["XDG_RUNTIME_DIR", "TMPDIR"].compactMap { environment($0) }
    return named.filter { $0.hasPrefix("/") } + ["/tmp"]
  }

  /// Runs the editor as a shell would, so that its setting may have arguments.
  ///
  /// - Returns: The exit code, or 128 and the signal that ended it.
  private static func run(_ program: String, on path: String) -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This program ignores these, which the editor would inherit.
    var standard = sigset_t()
    sigemptyset(&standard)
    sigaddset(&standard, SIGPIPE)
    sigaddset(&standard, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &standard)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let words = ["sh", "-c", program + " \"$1\"", "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else {
      return 127
    }
    return wait(for: process)
  }

  /// Waits for the end; when the editor is stopped, this program stops with it.
  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while true {
      guard waitpid(process, &status, WUNTRACED) == process else {
        if errno == EINTR { continue }
        return 127
      }
      guard status & 0xFF == 0x7F else { break }
      kill(getpid(), SIGSTOP)
      kill(process, SIGCONT)
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
