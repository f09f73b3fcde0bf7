/// Long work that a screen asked for.
public struct RequestedWork<Action: Sendable>: Sendable {
  /// The name under which only the last work counts; `nil` where all of it does.
  public let name: String?
  /// What is to be done; `nil` only cancels what runs under the name.
  public let work: BackgroundWork<Action>?

  init(name: String? = nil, work: BackgroundWork<Action>? = nil) {
    self.name = name
    self.work = work
  }
}
