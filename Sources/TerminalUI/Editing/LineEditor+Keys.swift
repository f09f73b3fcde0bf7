extension LineEditor {
  /// Does what a key means in a text field; keys that go by lines as they are seen are left to
  /// ``TextEditor``, which knows them.
  ///
  /// - Parameter key: Any key; besides the obvious ones `ctrl-a`, `-e`, `-b`, `-f`, `-d`, `-w`,
  ///   `-u`, `-k`, and `alt-b`, `alt-f`, `alt-d` for words.
  /// - Returns: Whether the key belongs to the editor; if not, the screen may use it.
  @discardableResult
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let text): insert(text)
    case .backspace: deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .control("w"), .alt("\u{7F}"): deleteWordBackward()
    case .alt("d"): deleteWordForward()
    case .control("u"): deleteToLineStart()
    case .control("k"): deleteToLineEnd()
    default: return move(key)
    }
    return true
  }

  private mutating func move(_ key: Key) -> Bool {
    switch key {
    case .left, .control("b"): moveCursor(to: cursor - 1)
    case .right, .control("f"): moveCursor(to: cursor + 1)
    case .controlLeft, .alt("b"): moveCursor(to: wordStart(before: cursor))
    case .controlRight, .alt("f"): moveCursor(to: wordEnd(after: cursor))
    case .home, .control("a"): moveCursor(to: lineStart)
    case .end, .control("e"): moveCursor(to: lineEnd)
    default: return false
    }
    return true
  }

  /// The place of the first character of the cursor's line.
  var lineStart: Int {
    (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  /// The place after the last character of the cursor's line.
  var lineEnd: Int {
    characters[cursor...].firstIndex(of: "\n") ?? characters.count
  }

  /// The place where the word before a place begins.
  func wordStart(before place: Int) -> Int {
    var index = place
    while index > 0, !characters[index - 1].isWordPart { index -= 1 }
    while index > 0, characters[index - 1].isWordPart { index -= 1 }
    return index
  }

  /// The place where the word after a place ends.
  func wordEnd(after place: Int) -> Int {
    var index = place
    while index < characters.count, !characters[index].isWordPart { index += 1 }
    while index < characters.count, characters[index].isWordPart { index += 1 }
    return index
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
