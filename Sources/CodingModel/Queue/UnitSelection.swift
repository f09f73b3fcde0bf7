/// The units of a queue as they were when it was opened, by place.
///
/// Coding does not change it: a unit that no longer passes the filter stays in its place until the
/// queue is opened anew. All units take no room, whatever their number.
public struct UnitSelection: Equatable, Sendable {
  private enum Content: Equatable {
    case file(count: Int)
    case random(SeededOrder)
    case some([UInt32])
  }

  private let content: Content

  /// All units in the order of the file of cases.
  public init(all count: Int) { content = .file(count: count) }

  /// All units in a random order.
  public init(all order: SeededOrder) { content = .random(order) }

  /// Some units by their positions among all units.
  public init(_ positions: [UInt32]) { content = .some(positions) }

  /// How many units there are.
  public var count: Int {
    switch content {
    case .file(let count): count
    case .random(let order): order.count
    case .some(let positions): positions.count
    }
  }

  /// The position among all units of the one at a place; `nil` where there is no such place.
  public func position(at place: Int) -> Int? {
    guard place >= 0, place < count else { return nil }
    return switch content {
    case .file: place
    case .random(let order): order.item(at: place)
    case .some(let positions): Int(positions[place])
    }
  }

  /// The place of a unit, given its position among all units; `nil` where it is not selected.
  public func place(of position: Int) -> Int? {
    switch content {
    case .file(let count): position >= 0 && position < count ? position : nil
    case .random(let order):
      position >= 0 && position < order.count ? order.place(of: position) : nil
    case .some(let positions): UInt32(exactly: position).flatMap(positions.firstIndex(of:))
    }
  }
}
