/// Takes the bytes of a program apart into characters, controls and sequences.
struct SequenceParser {
  /// A sequence that begins with `ESC [`.
  struct Sequence {
    let isPrivate: Bool
    let numbers: [Int]
    let final: Character

    /// A parameter; one that is missing or zero counts as the other number.
    func number(_ index: Int, or other: Int = 1) -> Int {
      index < numbers.count && numbers[index] > 0 ? numbers[index] : other
    }
  }

  enum Piece {
    case scalar(UInt32)
    case control(UInt8)
    case escape(UInt8)
    case sequence(Sequence)
  }

  private enum State { case ground, escape, charset, sequence, string }

  private var state = State.ground
  private var parameters = ""
  private var scalar: UInt32 = 0
  private var missing = 0

  /// Takes a byte; gives what it completes.
  mutating func take(_ byte: UInt8) -> Piece? {
    switch state {
    case .ground: return ground(byte)
    case .escape:
      state = .ground
      switch byte {
      case UInt8(ascii: "["):
        parameters = ""
        state = .sequence
      case UInt8(ascii: "]"): state = .string
      case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
      default: return .escape(byte)
      }
    case .charset: state = .ground
    case .string: if byte == 0x07 { state = .ground }
    case .sequence:
      guard (0x40...0x7E).contains(byte) else {
        parameters.unicodeScalars.append(Unicode.Scalar(byte))
        return nil
      }
      state = .ground
      return .sequence(sequence(byte))
    }
    return nil
  }

  private func sequence(_ final: UInt8) -> Sequence {
    let isPrivate = parameters.first.map { "<=>?".contains($0) } ?? false
    let numbers = parameters.drop { "<=>?".contains($0) }
      .split(whereSeparator: { ";:".contains($0) }).map { Int($0) ?? 0 }
    return Sequence(
      isPrivate: isPrivate, numbers: numbers, final: Character(Unicode.Scalar(final)))
  }

  private mutating func ground(_ byte: UInt8) -> Piece? {
    switch byte {
    case 0x1B: state = .escape
    case 0..<0x20: return .control(byte)
    case 0x20..<0x80: return .scalar(UInt32(byte))
    case 0x80..<0xC0:
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      missing -= 1
      if missing == 0 { return .scalar(scalar) }
    default:
      missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
      scalar = UInt32(byte) & (missing == 3 ? 0x07 : missing == 2 ? 0x0F : 0x1F)
    }
    return nil
  }
}
