import Glibc

/// Names of study files: `NAME.duid`, the ending may be left out.
enum StudyPath {
  static let ending = ".duid"

  /// The path of a study to be made.
  static func forNew(_ given: String) -> String {
    given.hasSuffix(ending) ? given : given + ending
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
}

/// The time of day.
enum Clock {
  /// Now, in milliseconds since 1970-01-01T00:00:00Z.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
