import CodingModel
import Tables

/// A sentence in every language of the interface.
///
/// Whole numbers in it are written as each language does, so that nobody has to think of it.
typealias Sentence = (dutch: DutchText, english: EnglishText)

/// A Dutch text: 1708 becomes 1.708 in it.
struct DutchText: ExpressibleByStringInterpolation, Equatable, Sendable {
  let string: String

  init(_ string: String) { self.string = string }

  init(stringLiteral value: String) { string = value }

  init(stringInterpolation text: WrittenText<DutchNumbers>) { string = text.string }

  static func + (left: DutchText, right: DutchText) -> DutchText {
    DutchText(left.string + right.string)
  }
}

/// An English text: 1708 becomes 1,708 in it.
struct EnglishText: ExpressibleByStringInterpolation, Equatable, Sendable {
  let string: String

  init(_ string: String) { self.string = string }

  init(stringLiteral value: String) { string = value }

  init(stringInterpolation text: WrittenText<EnglishNumbers>) { string = text.string }

  static func + (left: EnglishText, right: EnglishText) -> EnglishText {
    EnglishText(left.string + right.string)
  }
}

extension Language {
  /// The sentence in this language.
  func text(_ sentence: Sentence) -> String {
    switch self {
    case .dutch: sentence.dutch.string
    case .english: sentence.english.string
    }
  }
}

/// How numbers in a text are written.
protocol WrittenNumbers {
  static var style: NumberStyle { get }
}

enum DutchNumbers: WrittenNumbers {
  static var style: NumberStyle { .dutch }
}

enum EnglishNumbers: WrittenNumbers {
  static var style: NumberStyle { .english }
}

/// A text in the making, with numbers and pieces put in.
struct WrittenText<Numbers: WrittenNumbers>: StringInterpolationProtocol {
  private(set) var string = ""

  init(literalCapacity: Int, interpolationCount: Int) { string.reserveCapacity(literalCapacity) }

  mutating func appendLiteral(_ literal: String) { string += literal }

  mutating func appendInterpolation(_ number: Int) { string += Numbers.style.integer(number) }

  /// A seed is a name and no number: it is typed again as it stands.
  mutating func appendInterpolation(_ seed: UInt64) { string += "\(seed)" }

  mutating func appendInterpolation(_ text: String) { string += text }

  mutating func appendInterpolation(_ text: DutchText) { string += text.string }

  mutating func appendInterpolation(_ text: EnglishText) { string += text.string }

  mutating func appendInterpolation(_ sign: Character) { string.append(sign) }
}
