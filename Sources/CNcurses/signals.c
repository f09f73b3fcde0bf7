#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "CNcurses.h"
#include "state.h"

/* Sent to the run loop, one byte each. */
static const int reported[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
/* Deadly: the terminal is restored and the signal raised again. */
static const int crashes[] = {
    SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSYS,
    /* Nobody sends these on purpose, but they end a process all the same. */
    SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO,
};

enum { REPORTED = sizeof reported / sizeof *reported, CRASHES = sizeof crashes / sizeof *crashes };

static struct sigaction previous[REPORTED + CRASHES];
static volatile sig_atomic_t report_end = -1;
static volatile sig_atomic_t is_open;
static struct termios saved_modes;
static char restoring[1024];
static volatile size_t restoring_length;
static bool marks_paste;
static bool reports_mouse;
/* A crash may be an overflow of the stack, so the handler has one of its own. */
static char handler_stack[64 * 1024];

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
/* Presses, drags and the wheel, in the form that has no last column. */
static const char mouse_on[] = "\033[?1000h\033[?1002h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1002l\033[?1000l";

static void write_all(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void report(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  /* A full pipe wakes the loop just as well. */
  if (write(report_end, &byte, 1) < 0) errno = saved;
  errno = saved;
}

/* Async-signal-safe: write, tcsetattr, sigaction and raise only. */
static void die_restored(int number) {
  if (is_open) {
    is_open = 0;
    write_all(restoring, restoring_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  }
  signal(number, SIG_DFL);
  raise(number);
}

void cn_catch_signals(int pipe_end) {
  report_end = pipe_end;
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = report;
  action.sa_flags = SA_RESTART;
  for (int index = 0; index < REPORTED; index++) {
    sigaction(reported[index], &action, &previous[index]);
    /* nohup and the like have decided otherwise. */
    if (reported[index] == SIGHUP && previous[index].sa_handler == SIG_IGN)
      sigaction(SIGHUP, &previous[index], NULL);
  }
  action.sa_handler = die_restored;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  for (int index = 0; index < CRASHES; index++)
    sigaction(crashes[index], &action, &previous[REPORTED + index]);
}

void cn_release_signals(void) {
  for (int index = 0; index < REPORTED; index++)
    sigaction(reported[index], &previous[index], NULL);
  for (int index = 0; index < CRASHES; index++)
    sigaction(crashes[index], &previous[REPORTED + index], NULL);
  report_end = -1;
}

void cn_stop_process(void) {
  struct sigaction standard, ours;
  memset(&standard, 0, sizeof standard);
  sigemptyset(&standard.sa_mask);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

void cn_save_modes(void) {
  tcgetattr(STDIN_FILENO, &saved_modes);
}

/* Adds a capability without its padding marks, which only tputs understands. */
static void add(const char *bytes) {
  if (!bytes || bytes == (char *)-1) return;
  while (*bytes && restoring_length < sizeof restoring) {
    const char *end = bytes[0] == '$' && bytes[1] == '<' ? strchr(bytes, '>') : NULL;
    if (end) {
      bytes = end + 1;
    } else {
      restoring[restoring_length] = *bytes++;
      restoring_length = restoring_length + 1;
    }
  }
}

void cn_save_restoring_sequence(bool has_alternate_screen, bool uses_mouse) {
  restoring_length = 0;
  /* A terminal without a second screen is too old for either. */
  marks_paste = has_alternate_screen;
  reports_mouse = has_alternate_screen && uses_mouse;
  add(tigetstr("sgr0"));
  add(tigetstr("op"));
  add(tigetstr("rmkx"));
  if (marks_paste) add(paste_off);
  if (reports_mouse) add(mouse_off);
  add(tigetstr("cnorm"));
  add(tigetstr("rmcup"));
  add("\r\n");
  is_open = 1;
}

void cn_forget_modes(void) { is_open = 0; }

void cn_extra_modes(bool on) {
  /* One write for both: each wakes whoever reads the terminal. */
  char modes[sizeof paste_on + sizeof paste_off + sizeof mouse_on + sizeof mouse_off] = "";
  if (on) {
    if (marks_paste) strcat(modes, paste_on);
    if (reports_mouse) strcat(modes, mouse_on);
  } else {
    if (reports_mouse) strcat(modes, mouse_off);
    if (marks_paste) strcat(modes, paste_off);
  }
  if (*modes) write_all(modes, strlen(modes));
}
