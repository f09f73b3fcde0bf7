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

  /// The sentence in the language.
  func sentence(_ notice: CommandNotice) -> String {
    inLanguage(notice.translations)
  }

  /// The sentence in the language.
  func sentence(_ notice: DeskNotice) -> String {
    inLanguage(notice.translations)
  }

  /// What is wrong with the terminal.
  func sentence(_ error: TerminalError) -> String {
    inLanguage(error.translations)
  }

  /// Tells something on stderr.
  func say(_ notice: CommandNotice) { tell(sentence(notice)) }

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
      tell(file + ": " + notice.sentence(in: language))
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
  func presenting<Value>(
    file: String, _ body: () throws(InterchangeFaults) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try body()
    } catch {
      if error.isStopped { throw stopped }
      var lines = error.faults.map { file + ": " + $0.sentence(in: language) }
      if error.unlisted > 0 { lines.append(sentence(.moreFaults(error.unlisted))) }
      lines.append(sentence(.nothingImported))
      throw .data(lines.joined(separator: "\n"))
    }
  }

  private func failure(_ error: StudyStoreError) -> CommandFailure {
    if error == .cancelled { return stopped }
    return CommandFailure(
      status: error.isWrongUse ? .wrongUse : .faultyData, message: inLanguage(error.translations))
  }

  // MARK: Files

  /// The bytes of a file.
  func readBytes(at path: String) throws(CommandFailure) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path)
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// The text of a file in UTF-8.
  func readText(at path: String) throws(CommandFailure) -> String {
    let bytes = try readBytes(at: path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .data(sentence(.notUTF8(path)))
    }
    return text
  }

  private func unreadable(_ path: String) -> CommandFailure {
    .use(sentence(.unreadableFile(path, reason: String(cString: strerror(errno)))))
  }

  /// Writes data to a file, whole or not at all, or to stdout.
  func deliver(
    to path: String?, _ body: (inout StandardOutput) throws(CommandFailure) -> Void
  ) throws(CommandFailure) {
    var output = StandardOutput()
    try body(&output)
    work.line?.end()
    guard let path, path != "-" else { return try output.flush() }
    do {
      try AtomicFile.write(to: path) { file in file.write(output.contents) }
    } catch {
      throw .data(sentence(.unwritableFile(path, reason: String(cString: strerror(error.errno)))))
    }
    say(.fileWritten(path))
  }
}
