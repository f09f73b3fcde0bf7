import Glibc

/// Names of study files: `NAME.duid`, the ending may be left out.
enum StudyPath {
  static let ending = ".duid"

  /// The path of a study to be made.
  ///
  /// - Parameters:
  ///   - given: What was typed.
  ///   - presenter: Words what is wrong.
  /// - Returns: The path.
  /// - Throws: ``CommandFailure`` if that is no name for a file: nobody would find `.duid` again.
  static func forNew(_ given: String, _ presenter: Presenter) throws(CommandFailure) -> String {
    let path = given.hasSuffix(ending) ? given : given + ending
    guard !given.hasSuffix("/"), !["", ".", "..", "-"].contains(name(of: path)) else {
      throw .use(presenter.sentence(.noStudyName(given)))
    }
    return path
  }

  /// The path of a study that is to be opened.
  ///
  /// - Throws: ``CommandFailure`` if that can be no study.
  static func forExisting(
    _ given: String, _ presenter: Presenter
  ) throws(CommandFailure) -> String {
    guard !given.isEmpty else { throw .use(presenter.sentence(.noStudyName(given))) }
    let path = forExisting(given)
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw .data(presenter.sentence(.folderIsNoStudy(path)))
    }
    return path
  }

  /// The path of a study that is there: as given, else with the ending.
  static func forExisting(_ given: String) -> String {
    if access(given, F_OK) != 0, access(given + ending, F_OK) == 0 { return given + ending }
    return given
  }

  /// The last part of a path.
  static func fileName(of path: String) -> String {
    path.split(separator: "/").last.map { String($0) } ?? path
  }

  /// The name of the study in a file.
  static func name(of path: String) -> String {
    let file = fileName(of: path)
    return file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
  }

  /// The only study in this folder.
  ///
  /// - Throws: ``CommandFailure`` if there is none, or more than one.
  static func onlyOne(_ presenter: Presenter) throws(CommandFailure) -> String {
    let studies = FolderNames.of(".").filter { $0.hasSuffix(ending) }.sorted()
    guard let first = studies.first, studies.count == 1 else {
      throw .use(presenter.sentence(studies.isEmpty ? .noStudyHere : .severalStudies(studies)))
    }
    return first
  }

  /// The sixteen bytes with which every SQLite file begins; https://www.sqlite.org/fileformat.html, 1.3.
  private static let databaseHeader = Array("SQLite format 3\0".utf8)

  /// Whether a file is a database, as every study is; `false` for what cannot be read.
  static func isDatabase(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: databaseHeader.count)
    return read(descriptor, &start, start.count) == start.count && start == databaseHeader
  }
}
