import Glibc

/// What a folder holds.
enum FolderNames {
  /// The names in a folder, in no order, without `.` and `..`.
  ///
  /// - Parameter folder: The folder.
  /// - Returns: The names; none where the folder cannot be read.
  static func of(_ folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
