import CodingModel
import Glibc

/// Why a call of the system failed, in words.
enum SystemReason {
  /// The reason in a language: the system's own words in English, and in Dutch for those that nobody
  /// meets who only works with files.
  static func words(_ code: Int32, in language: Language) -> String {
    let english = String(cString: strerror(code))
    return language == .dutch ? dutch[code] ?? english : english
  }

  /// Dutch and English, in that order.
  static func translations(_ code: Int32) -> (dutch: String, english: String) {
    (words(code, in: .dutch), words(code, in: .english))
  }

  private static let dutch: [Int32: String] = [
    EACCES: "geen toestemming", EPERM: "niet toegestaan", ENOENT: "bestand of map is er niet",
    EISDIR: "dit is een map", ENOTDIR: "een deel van het pad is geen map",
    EEXIST: "bestaat al", ENOSPC: "de schijf is vol", EDQUOT: "uw schijfruimte is op",
    EFBIG: "het bestand mag niet groter worden", EROFS: "de schijf is alleen te lezen",
    EIO: "de schijf meldt een fout", EINVAL: "dit kan hier niet",
    ENAMETOOLONG: "de naam is te lang", ELOOP: "de koppelingen lopen in een kring",
    EMFILE: "er staan te veel bestanden open", ENFILE: "er staan te veel bestanden open",
    ENOMEM: "er is te weinig geheugen", EBADF: "de uitvoer is gesloten",
    ETXTBSY: "het bestand is in gebruik", EBUSY: "in gebruik", EPIPE: "niemand leest de uitvoer",
    ENXIO: "het apparaat is er niet", ESTALE: "het bestand op de server is verdwenen",
  ]
}
