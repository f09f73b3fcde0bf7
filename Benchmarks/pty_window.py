"""A program on a pseudo-terminal, with a stopwatch and a count of the bytes it writes."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time


class Window:
    """A program on a pseudo-terminal of 80 by 24."""

    def __init__(self, arguments):
        self.start = time.perf_counter()
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", LINES="24", COLUMNS="80")
            os.execvp(arguments[0], arguments)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.seen = b""

    def wait_for(self, text, seconds=60):
        """Seconds until the bytes appear, counted from the last mark."""
        deadline = time.perf_counter() + seconds
        while text not in self.seen:
            ready, _, _ = select.select([self.master], [], [], max(0, deadline - time.perf_counter()))
            if not ready:
                raise SystemExit(f"waited in vain for {text!r}; saw {self.seen[-300:]!r}")
            self.seen += os.read(self.master, 65536)
        return time.perf_counter() - self.start

    def settle(self, quiet=0.02, seconds=20):
        """Seconds from the last mark to the last byte before a silence."""
        last = None
        while True:
            wait = seconds if last is None else quiet
            ready, _, _ = select.select([self.master], [], [], wait)
            if not ready:
                if last is None:
                    raise SystemExit("waited in vain for an answer")
                return last - self.start
            self.seen += os.read(self.master, 65536)
            last = time.perf_counter()

    def rest(self, seconds=0.2):
        """Lets the program come to rest and forgets what it wrote."""
        deadline = time.perf_counter() + seconds
        while (left := deadline - time.perf_counter()) > 0:
            if select.select([self.master], [], [], left)[0]:
                os.read(self.master, 65536)
        self.seen = b""

    def press(self, keys):
        self.seen = b""
        self.start = time.perf_counter()
        os.write(self.master, keys)

    def memory(self, field="VmHWM"):
        """The resident memory of the program in MB: the most so far."""
        with open(f"/proc/{self.pid}/status") as file:
            for line in file:
                if line.startswith(field):
                    return int(line.split()[1]) / 1024
        return 0.0

    def close(self, seconds=2):
        """Ends the program as a window that is closed does; one that stays is killed."""
        os.kill(self.pid, signal.SIGHUP)
        deadline = time.perf_counter() + seconds
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            # What it still writes has to go somewhere, or it would wait for ever.
            if select.select([self.master], [], [], 0.005)[0]:
                try:
                    os.read(self.master, 65536)
                except OSError:
                    time.sleep(0.001)
            if time.perf_counter() > deadline:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
                break
        os.close(self.master)
