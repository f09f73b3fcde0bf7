import Glibc

/// A file that is to be written, looked at before any work is done for it.
struct Destination {
  let path: String

  /// Names it.
  init(_ path: String) { self.path = path }

  /// Refuses what cannot become a file, and what must not be lost: a study is never written over.
  ///
  /// - Parameter presenter: Words what is wrong.
  /// - Throws: ``CommandFailure``.
  func check(_ presenter: Presenter) throws(CommandFailure) {
    guard !path.isEmpty else { throw .use(presenter.sentence(.noFileName)) }
    try checkFolder(presenter)
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .data(presenter.sentence(.unwritableFile(path, code: EISDIR)))
    default: throw .use(presenter.sentence(.notARegularFile(path)))
    }
    if isPartOfStudy { throw .use(presenter.sentence(.wouldLoseStudy(path))) }
  }

  /// Refuses a path in a folder that is not there.
  func checkFolder(_ presenter: Presenter) throws(CommandFailure) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw .data(presenter.sentence(.noFolder(folder)))
    }
  }

  /// Whether the file is a database, or the log of one that stands beside it.
  private var isPartOfStudy: Bool {
    if StudyPath.isDatabase(path) { return true }
    return ["-wal", "-shm", "-journal"].contains { ending in
      path.hasSuffix(ending) && StudyPath.isDatabase(String(path.dropLast(ending.count)))
    }
  }
}
