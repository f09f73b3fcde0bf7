/// Reads a list of categories as it is typed: `a,b,c`, quoted where a comma belongs to a name.
public struct CategoryListReader: Sendable {
  private let policy: LabelPolicy

  /// Makes a reader.
  ///
  /// - Parameter policy: When two names are the same.
  public init(policy: LabelPolicy = .canonical) { self.policy = policy }

  /// Reads a list.
  ///
  /// Blanks belong to a name, as they do in a file of ratings; only in a list with a blank after
  /// every comma are they taken for typing.
  ///
  /// - Parameter text: The list.
  /// - Returns: The names in order, each once.
  /// - Throws: ``InterchangeFaults`` if a name stands twice or a quotation mark is misplaced.
  public func read(_ text: String) throws(InterchangeFaults) -> [String] {
    var faults = InterchangeFaults()
    var names: [String] = []
    do throws(InterchangeFault) {
      names = try CSVRecords(.text(text), delimiter: CSVDelimiter.comma).next()?.fields ?? []
    } catch {
      faults.add(error.problem)
    }
    names = withoutTypedBlanks(names)
    var seen: Set<LabelKey> = []
    for name in names where !seen.insert(LabelKey(name, policy)).inserted {
      faults.add(.repeatedCode(name))
    }
    if names.isEmpty, faults.isEmpty { faults.add(.missingValue) }
    guard faults.isEmpty else { throw faults }
    return names
  }

  private func withoutTypedBlanks(_ names: [String]) -> [String] {
    guard let first = names.first, first.first != " ", names.count > 1,
      names.dropFirst().allSatisfy({ $0.first == " " })
    else { return names }
    let bare = [first] + names.dropFirst().map { String($0.drop { $0 == " " }) }
    return Set(bare.map { LabelKey($0, policy) }).count == bare.count ? bare : names
  }
}
