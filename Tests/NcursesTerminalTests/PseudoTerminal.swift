#if canImport(Glibc)
  import Glibc
#endif

/// Why a pty test could not go on.
enum PseudoTerminalError: Error {
  case system(String, Int32)
  /// The text did not come; what did is kept in the error, to be shown.
  case missing(String, after: String)
  case stillRunning
}

/// The probe in a pseudo-terminal of its own.
final class PseudoTerminal {
  /// All bytes the program wrote.
  private(set) var output: [UInt8] = []
  let process: pid_t
  private var master: Int32
  /// Kept open, so that the modes can be looked at after the program has gone.
  private let line: Int32
  /// The reading end of a pipe that only the program holds open: ends when it does.
  private let life: Int32
  private let modesBefore: [UInt32]
  private static let patience: Int32 = 20_000
  /// TIOCSPTLCK and TIOCGPTN, which reach Swift by no header.
  private static let unlock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Starts the probe.
  init(_ arguments: [String] = [], environment: [String] = [], rows: UInt16 = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: Int32 = 0
    var unlocked: Int32 = 0
    guard master >= 0, ioctl(master, Self.unlock, &unlocked) == 0,
      ioctl(master, Self.getNumber, &number) == 0
    else { throw PseudoTerminalError.system("ptmx", errno) }
    let path = "/dev/pts/\(number)"
    line = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: rows, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    modesBefore = Self.modes(of: line)
    var settings = ["TERM=xterm-256color", "LC_ALL=C.UTF-8"]
    for entry in environment {
      let name = entry.prefix { $0 != "=" }
      settings.removeAll { $0.hasPrefix(name + "=") }
      settings.append(entry)
    }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw PseudoTerminalError.system("pipe", errno) }
    life = ends[0]
    defer { close(ends[1]) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    process = try Self.spawn(
      try Self.probe(), arguments, settings, on: path, keeping: ends[1])
  }

  deinit {
    kill(process, SIGKILL)
    close(master)
    close(line)
    close(life)
  }

  /// The probe stands beside the test program.
  private static func probe() throws -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard count > 0 else { throw PseudoTerminalError.system("readlink", errno) }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    return folder + "/TerminalProbe"
  }

  /// A new session gets the first terminal it opens as its own.
  private static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String], on path: String,
    keeping life: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawn_file_actions_adddup2(&actions, life, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of a test run may block signals, which the program would inherit.
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    posix_spawnattr_setsigmask(&attributes, &unblocked)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    var argv = ([program] + arguments).map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var process: pid_t = 0
    let problem = posix_spawn(&process, program, &actions, &attributes, &argv, &envp)
    guard problem == 0 else { throw PseudoTerminalError.system("posix_spawn", problem) }
    return process
  }

  /// The output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Types something.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Changes the size of the terminal.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Reads until a text has come since `mark` bytes of output.
  func waitFor(_ expected: String, since mark: Int = 0) throws {
    while !contains(expected, since: mark) {
      guard readSome() else { throw PseudoTerminalError.missing(expected, after: text) }
    }
  }

  /// Whether a text came since `mark` bytes of output.
  func contains(_ expected: String, since mark: Int = 0) -> Bool {
    let wanted = Array(expected.utf8)
    let tail = output[min(mark, output.count)...]
    guard let first = wanted.first else { return true }
    return tail.indices.contains { tail[$0] == first && tail[$0...].starts(with: wanted) }
  }

  /// Takes the terminal away, as a closed window does.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Reads the rest and waits for the end; the number is that of the exit, or minus the signal.
  func waitForEnd() throws -> Int32 {
    while true {
      var sources = [
        pollfd(fd: life, events: Int16(POLLIN), revents: 0),
        pollfd(fd: master, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, 2, Self.patience) > 0 else { throw PseudoTerminalError.stillRunning }
      if sources[1].revents & Int16(POLLIN) != 0 { _ = readSome() } else { break }
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }

  /// Whether the modes of the line are those from before the start.
  var hasOldModes: Bool { Self.modes(of: line) == modesBefore }

  private static func modes(of line: Int32) -> [UInt32] {
    var state = termios()
    tcgetattr(line, &state)
    return [state.c_iflag, state.c_oflag, state.c_cflag, state.c_lflag]
  }

  private func readSome() -> Bool {
    var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, Self.patience) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &chunk, chunk.count)
    guard count > 0 else { return false }
    output += chunk[..<count]
    return true
  }
}
