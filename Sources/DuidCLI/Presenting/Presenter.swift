import Codebooks
import CodingModel
import Glibc
import Interchange
import NcursesTerminal
import StudyStore
import Tables

/// The one place where failures become sentences and exit codes.
struct Presenter: Sendable {
  let language: Language
  /// What watches the work that is done with it.
  var work = CommandWork.unwatched
  /// Whether progress is told in sentences, for a screen reader, and never drawn.
  var isPlain = false

  /// Numbers and words of tables in the language.
  var tableStyle: TableStyle { language == .dutch ? .dutch : .english }

  // MARK: Saying

  /// What is wrong with the terminal.
  func sentence(_ error: TerminalError) -> String {
    inLanguage(error.translations)
  }

  /// Tells something on stderr.
  func say(_ notice: Notice) { tell(sentence(notice)) }

  /// Tells a sentence on stderr.
  ///
  /// - Parameters:
  ///   - sentence: The sentence, or lines.
  ///   - ended: Whether its last line has its end already.
  func tell(_ sentence: String, ended: Bool = false) {
    work.line?.erase()
    StandardError.write(ended ? sentence : sentence + "\n")
  }

  /// Tells what an import noticed without refusing it.
  func report(_ notices: [InterchangeNotice], file: String) {
    for notice in notices {
      tell(Self.shown(file) + ": " + notice.sentence(in: language))
    }
  }

  /// The one of two translations, Dutch and English, that is in the language.
  private func inLanguage(_ translations: (dutch: String, english: String)) -> String {
    language == .dutch ? translations.dutch : translations.english
  }

  // MARK: Failing

  /// Turns a store's error into a failure.
  func presenting<Value>(
    _ body: () throws(StudyStoreError) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw failure(error)
    }
  }

  /// Turns a store's error while a study is opened into a failure that names the study.
  func presenting<Value>(
    study path: String, _ body: () throws(StudyStoreError) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      let failure = failure(error)
      guard error != .cancelled, !failure.message.hasPrefix(path) else { throw failure }
      throw CommandFailure(status: failure.status, message: path + ": " + failure.message)
    }
  }

  /// Turns findings in a codebook into a failure.
  func presenting<Value>(
    _ body: () throws(CodebookFaults) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      throw .data(error.message(in: language))
    }
  }

  /// Turns faults in a file into a failure that names every one.
  ///
  /// - Parameters:
  ///   - file: The path as it was given.
  ///   - isImport: Whether something was to be taken from it into a study.
  ///   - body: Reads the file.
  /// - Returns: What `body` returns.
  /// - Throws: ``CommandFailure``.
  func presenting<Value>(
    file: String, isImport: Bool = false, _ body: () throws(InterchangeFaults) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      if error.isStopped { throw stopped }
      let name = Self.shown(file)
      var lines = error.faults.map { name + ": " + $0.sentence(in: language) }
      if error.unlisted > 0 { lines.append(sentence(.moreFaults(error.unlisted))) }
      if isImport { lines.append(sentence(.nothingImported)) }
      throw .data(lines.joined(separator: "\n"))
    }
  }

  private func failure(_ error: StudyStoreError) -> CommandFailure {
    if error == .cancelled { return stopped }
    return CommandFailure(
      status: error.isWrongUse ? .wrongUse : .faultyData, message: inLanguage(error.translations))
  }

  // MARK: Files

  /// What a path is called: `-` is standard input.
  static func shown(_ path: String) -> String { path == "-" ? "stdin" : path }

  /// The bytes of a file, or of standard input for `-`.
  func readBytes(at path: String) throws(CommandFailure) -> [UInt8] {
    guard !path.isEmpty else { throw .use(sentence(.noFileName)) }
    let isInput = path == "-"
    let descriptor = isInput ? STDIN_FILENO : Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { if !isInput { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if isInput { try awaitInput() }
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Waits for somebody to type or to write into the pipe; a signal ends the wait, which it would not end
  /// of reading itself.
  private func awaitInput() throws(CommandFailure) {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while poll(&input, 1, -1) < 0, errno == EINTR { try checkStop() }
  }

  /// The text of a file in UTF-8.
  func readText(at path: String) throws(CommandFailure) -> String {
    let bytes = try readBytes(at: path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .data(sentence(.notUTF8(Self.shown(path))))
    }
    return text
  }

  private func unreadable(_ path: String) -> CommandFailure {
    .use(sentence(.unreadableFile(Self.shown(path), code: errno)))
  }

  /// Writes data to a file, whole or not at all, or to stdout.
  func deliver(
    to path: String?, _ body: (inout StandardOutput) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    let file = path == "-" ? nil : path
    if let file { try Destination(file).check(self) }
    var output = StandardOutput()
    try body(&output)
    work.line?.end()
    guard let file else { return try output.flush(language) }
    do {
      try AtomicFile.write(to: file) { target in target.write(output.contents) }
    } catch {
      throw .data(sentence(.unwritableFile(file, code: error.errno)))
    }
    say(.fileWritten(file))
  }
}
