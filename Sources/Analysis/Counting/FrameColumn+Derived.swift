import CodingModel

extension FrameColumn {
  /// Works out a derived variable over a whole frame.
  ///
  /// - Parameters:
  ///   - variable: The variable.
  ///   - frame: Has the variables it rests on.
  /// - Throws: ``TableFault/unknownVariable(_:)`` if the frame lacks one.
  init(deriving variable: DerivedVariable, from frame: AnalysisFrame) throws(TableFault) {
    var masks: [ConditionMask] = []
    for code in variable.codes { masks.append(try ConditionMask(code.rule, over: frame)) }
    var isAttribute = true
    for source in variable.sources where try !frame.column(source).isAttribute {
      isAttribute = false
    }
    self.init(
      codes: variable.categories.map(\.id), isAttribute: isAttribute, capacity: frame.count)
    for row in 0..<frame.count {
      var held: [Int32] = []
      var isUnknown = false
      for (position, mask) in masks.enumerated() where mask.maybe[row] {
        guard mask.yes[row] else {
          isUnknown = true
          continue
        }
        held.append(Int32(position))
        if !variable.isMultiple { break }
      }
      if isUnknown {
        appendOpen()
      } else if held.isEmpty {
        append(.notAsked)
      } else {
        append(held)
      }
    }
  }
}
