import CNcurses
import Foundation

// An empty program that opens the terminal and shows one line: what Swift, Foundation and ncursesw
// cost by themselves, linked as `duid` is.
let started = Date()
_ = cn_use_locale()
guard cn_open(false) == CN_OPENED else { exit(1) }
for (column, letter) in "floor".unicodeScalars.enumerated() {
  cn_put_cell(0, Int32(column), [letter.value], 1, 0, 0)
}
cn_show(-1, -1)
var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
_ = poll(&source, 1, -1)
cn_close()
exit(Date() < started ? 1 : 0)
