import TerminalUI

/// Turns what terminals report about the pointer into events, and counts presses.
///
/// Terminals are asked for reports in the form of xterm's mode 1006, which knows no last
/// column. ncurses' own mouse functions are not used: they wait after a press for a second one,
/// and go by descriptions that often have only the older form.
struct MouseReports {
  /// The longest time between two presses that belong together.
  static let doublePressTime = Duration.milliseconds(400)

  private var lastPress: (point: Point, time: ContinuousClock.Instant)?

  /// The numbers of a report: `\e[<BUTTON;COLUMN;ROW` and `M` for down or `m` for up.
  struct Report: Equatable {
    let button: Int
    let point: Point
    let isUp: Bool

    init(button: Int, point: Point, isUp: Bool) {
      self.button = button
      self.point = point
      self.isUp = isUp
    }

    /// Reads what follows `\e[<`, the final letter included; columns and rows count from 1.
    init?(parameters: String) {
      guard let last = parameters.last, last == "M" || last == "m" else { return nil }
      let numbers = parameters.dropLast()
        .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
      guard numbers.count == 3, let button = numbers[0], let column = numbers[1],
        let row = numbers[2], column > 0, row > 0, button >= 0
      else { return nil }
      self.init(button: button, point: Point(column: column - 1, row: row - 1), isUp: last == "m")
    }

    /// Reads the older form: three characters, each its number and 32.
    init?(legacy values: [UInt32]) {
      guard values.count == 3, values.allSatisfy({ $0 >= 32 }), values[1] > 32, values[2] > 32
      else { return nil }
      let button = Int(values[0]) - 32
      let isUp = button & 0x43 == 3
      self.init(
        button: isUp ? button & ~3 : button,
        point: Point(column: Int(values[1]) - 33, row: Int(values[2]) - 33), isUp: isUp)
    }
  }

  /// The event of a report; nil for buttons that have no meaning here.
  mutating func event(for report: Report, at time: ContinuousClock.Instant) -> MouseEvent? {
    // Shift, alt and control are bits of their own, which mean nothing here.
    switch report.button & ~0x1C {
    case 0x40: return MouseEvent(.wheelUp, at: report.point)
    case 0x41: return MouseEvent(.wheelDown, at: report.point)
    case 0x20: return MouseEvent(.drag, at: report.point)
    case 0 where report.isUp: return MouseEvent(.release, at: report.point)
    case 0: return press(at: report.point, time)
    default: return nil
    }
  }

  private mutating func press(at point: Point, _ time: ContinuousClock.Instant) -> MouseEvent {
    if let last = lastPress, last.point == point, time - last.time <= Self.doublePressTime {
      // A third press begins anew.
      lastPress = nil
      return MouseEvent(.doublePress, at: point)
    }
    lastPress = (point, time)
    return MouseEvent(.press, at: point)
  }
}
