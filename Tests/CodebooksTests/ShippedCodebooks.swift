import CodingModel
import Foundation

/// What the tests know of the caller: kinds of table, and keys of the coding screen.
enum Caller {
  static let tableKinds: Set<TableKindID> = ["frequency", "crosstab", "multi-response", "means"]
  static let reservedKeys: Set<Character> = [
    "j", "k", "n", "p", "N", "P", "u", "?", "/", ":", "m", "c", "q", "0", "-", "g", "x", "[", "]",
    ">", "<",
  ]
}

/// The folders of the package, found from this file.
enum PackageFolder {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
