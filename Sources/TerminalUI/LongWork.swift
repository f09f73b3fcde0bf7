/// Long work that a screen asked for.
public struct LongWork<Action: Sendable>: Sendable {
  /// The name under which only the last work counts; `nil` where all of it does.
  public let name: String?
  /// What is to be done; `nil` only cancels what runs under the name.
  public let work: (@Sendable () async -> Action)?

  init(name: String? = nil, work: (@Sendable () async -> Action)? = nil) {
    self.name = name
    self.work = work
  }
}
