public import CodingModel
public import Statistics

/// Which items are to be one scale.
public struct ScaleRequest: Sendable {
  /// Whom and what to take.
  public var model: ModelRequest
  /// The items: variables whose codes are numbers.
  public var items: [VariableID]
  /// Those that run the other way, and are turned round.
  public var reversed: Set<VariableID> = []
  /// What the scale must satisfy.
  public var bounds = ScaleBounds.rekenkamer2018

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - model: Whom and what to take.
  ///   - items: The items.
  public init(_ model: ModelRequest, items: [VariableID]) {
    self.model = model
    self.items = items
  }
}
