import Foundation

/// A text as every search compares it: without differences of case and diacritics, in whatever alphabet.
///
/// It does for memos, codebooks and commands what the index of texts does for those (`unicode61
/// remove_diacritics 2`).
public enum SearchFolding {
  /// A text without differences of case and diacritics; `"Privé"` and `"prive"` become the same.
  public static func folded(_ text: String) -> String {
    // Most of what is searched has no other letters, and this is many times as fast.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }
}
