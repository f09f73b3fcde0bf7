/// A codebook with its routing, which follows from it.
public struct RoutedCodebook: Sendable {
  /// The codebook.
  public let codebook: Codebook
  /// Its routing.
  public let routing: Routing

  /// Works out the routing of a codebook.
  public init(_ codebook: Codebook) {
    self.codebook = codebook
    self.routing = Routing(codebook)
  }
}
