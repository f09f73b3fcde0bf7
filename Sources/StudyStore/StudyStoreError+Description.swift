extension StudyStoreError: CustomStringConvertible {
  /// A plain English fallback; programs with a user word the cases themselves.
  public var description: String {
    switch self {
    case .missing(let path): "no such file: \(path)"
    case .exists(let path): "there is a file already: \(path)"
    case .notAStudy(let path): "not a study file: \(path)"
    case .newerSchema(let path, let found, let supported):
      "\(path) has schema \(found); this program knows schemas up to \(supported)"
    case .notWritable(let path): "not writable: \(path)"
    case .system(let operation, let path, let code):
      "could not \(operation.rawValue) \(path) (errno \(code))"
    case .diskFull: "no space left for the study"
    case .busy: "the study is locked by another process"
    case .damaged: "the study file is damaged"
    case .unreadableRecord(let table): "table \(table) has a row that cannot be read"
    case .closed: "the study is closed"
    case .cancelled: "stopped; nothing was written"
    case .database(let code, let message): "SQLite error \(code): \(message)"
    default: contentDescription
    }
  }

  private var contentDescription: String {
    switch self {
    case .codebookUnreadable(let version, let reason):
      "version \(version) of the codebook cannot be read: \(reason)"
    case .codebookChanged(let opened, let current):
      "the codebook is now at version \(current); version \(opened) was opened"
    case .duplicateRespondent(let unit): "two respondents with id \(unit)"
    case .duplicateCoder(let coder): "two coders named \(coder)"
    case .emptyName: "an empty name"
    case .invalidWeight(let unit): "the weight of \(unit) is not a finite number"
    case .refused(let refusals): "\(refusals.count) decisions do not fit the study"
    case .refusedNotes(let refusals): "\(refusals.count) notes do not fit the study"
    case .unknownCoder(let coder): "no coder named \(coder)"
    case .noSuchPosition(let position): "no unit at position \(position)"
    case .leadOnly(let coder): "\(coder) is not a lead"
    case .blind(let viewer): "\(viewer) may not see other coders' codings yet"
    case .coderClaimed(let holder):
      "process \(holder.pid) on \(holder.host) is at work as \(holder.coder)"
    default: "study file error"
    }
  }
}
