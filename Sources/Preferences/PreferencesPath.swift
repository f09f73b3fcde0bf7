/// Where the file of preferences is, after the XDG Base Directory Specification.
public enum PreferencesPath {
  /// The path, whether there is a file or not; nil where the environment names no home.
  ///
  /// - Parameter environment: Gives the value of a variable.
  /// - Returns: `$XDG_CONFIG_HOME/duid/config.yaml`, else that in `~/.config`. A relative
  ///   `XDG_CONFIG_HOME` does not count, as the specification says.
  public static func file(_ environment: (String) -> String?) -> String? {
    if let folder = environment("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
      return folder + "/duid/config.yaml"
    }
    guard let home = environment("HOME"), !home.isEmpty else { return nil }
    return home + "/.config/duid/config.yaml"
  }
}
