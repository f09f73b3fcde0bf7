#define _GNU_SOURCE
#include "CNcurses.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <term.h>
#include <unistd.h>

#include "state.h"

/* Keys are read through a pad, because reading from a window would draw it as well. */
static WINDOW *input_pad;
static SCREEN *screen;

int cn_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool cn_use_locale(void) {
  if (!setlocale(LC_CTYPE, "")) {
    /* The locale is named but not installed: its character set is all that is needed. */
    const char *name = getenv("LC_ALL");
    if (!name || !*name) name = getenv("LC_CTYPE");
    if (!name || !*name) name = getenv("LANG");
    if (name && (strcasestr(name, "utf-8") || strcasestr(name, "utf8")))
      setlocale(LC_CTYPE, "C.UTF-8");
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool has_string(const char *capability) {
  const char *value = tigetstr(capability);
  return value && value != (char *)-1;
}

enum cn_opening cn_check_type(void) {
  int problem = 0;
  if (setupterm(NULL, STDOUT_FILENO, &problem) != OK)
    return problem == 1 ? CN_TOO_SIMPLE : CN_UNKNOWN_TYPE;
  return has_string("cup") ? CN_OPENED : CN_TOO_SIMPLE;
}

static void define_keys(void) {
  define_key("\033[200~", CN_KEY_PASTE_BEGIN);
  define_key("\033[201~", CN_KEY_PASTE_END);
  /* These go before the description's own mouse key, which names only one of the two forms. */
  define_key("\033[<", CN_KEY_MOUSE_REPORT);
  define_key("\033[M", CN_KEY_MOUSE_LEGACY);
  define_key("\033[1;3D", CN_KEY_CONTROL_LEFT);
  define_key("\033[1;3C", CN_KEY_CONTROL_RIGHT);
  define_key("\033[1;5D", CN_KEY_CONTROL_LEFT);
  define_key("\033[1;5C", CN_KEY_CONTROL_RIGHT);
  define_key("\033Od", CN_KEY_CONTROL_LEFT);
  define_key("\033Oc", CN_KEY_CONTROL_RIGHT);
  /* Terminals differ from their descriptions most often in these. */
  define_key("\033[1~", KEY_HOME);
  define_key("\033[4~", KEY_END);
  define_key("\033[H", KEY_HOME);
  define_key("\033[F", KEY_END);
  define_key("\033OH", KEY_HOME);
  define_key("\033OF", KEY_END);
  define_key("\033[A", KEY_UP);
  define_key("\033[B", KEY_DOWN);
  define_key("\033[C", KEY_RIGHT);
  define_key("\033[D", KEY_LEFT);
  define_key("\033[3~", KEY_DC);
  define_key("\033[5~", KEY_PPAGE);
  define_key("\033[6~", KEY_NPAGE);
  define_key("\033[Z", KEY_BTAB);
}

/*
 * Until it has left the screen once, ncurses sends every movement of the cursor in a write of its
 * own, a hundred of them for a picture. So it leaves once and comes back, unseen, before there are
 * colours whose palette it would set back; the modes of the terminal stay as they are meanwhile.
 */
static void leave_unseen(void) {
  int terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (terminal >= 0 && nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
    endwin();
    doupdate();
    dup2(terminal, STDOUT_FILENO);
    /* What ncurses believes to have cleared was not. */
    clearok(curscr, TRUE);
  }
  if (terminal >= 0) close(terminal);
  if (nowhere >= 0) close(nowhere);
}

enum cn_opening cn_open(bool uses_mouse) {
  cn_save_modes();
  use_tioctl(TRUE);
  screen = newterm(NULL, stdout, stdin);
  if (!screen) return CN_FAILED;
  cn_save_restoring_sequence(has_string("rmcup"), uses_mouse);
  set_escdelay(25);
  raw();
  noecho();
  nonl();
  input_pad = newpad(1, 1);
  if (!input_pad) return CN_FAILED;
  keypad(input_pad, TRUE);
  nodelay(input_pad, TRUE);
  define_keys();
  leave_unseen();
  cn_extra_modes(true);
  return CN_OPENED;
}

void cn_close(void) {
  if (!screen) return;
  cn_extra_modes(false);
  if (input_pad) delwin(input_pad);
  curs_set(1);
  endwin();
  delscreen(screen);
  input_pad = NULL;
  screen = NULL;
  cn_forget_modes();
}

void cn_lend(void) {
  cn_extra_modes(false);
  curs_set(1);
  endwin();
}

void cn_suspend(void) {
  cn_lend();
  cn_stop_process();
  cn_resume();
}

void cn_resume(void) {
  reset_prog_mode();
  cn_extra_modes(true);
  keypad(input_pad, FALSE);
  keypad(input_pad, TRUE);
  cn_adopt_size();
  cn_redraw_all();
}

void cn_forbid_core_files(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
}

void cn_adopt_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    resize_term(size.ws_row, size.ws_col);
}

int cn_rows(void) { return getmaxy(stdscr); }
int cn_columns(void) { return getmaxx(stdscr); }
int cn_colours(void) { return has_colors() ? COLORS : 0; }
int cn_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

bool cn_start_colours(void) {
  return has_colors() && start_color() == OK && use_default_colors() == OK;
}

void cn_define_pair(int pair, int foreground, int background) {
  init_pair((short)pair, (short)foreground, (short)background);
}

uint64_t cn_bold(void) { return A_BOLD; }
uint64_t cn_dim(void) { return A_DIM; }
uint64_t cn_underline(void) { return A_UNDERLINE; }
uint64_t cn_reverse(void) { return A_REVERSE; }

void cn_put_cell(
    int row, int column, const uint32_t *scalars, int count, uint64_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  int length = count < CCHARW_MAX ? count : CCHARW_MAX;
  for (int index = 0; index < length; index++) text[index] = (wchar_t)scalars[index];
  text[length] = L'\0';
  cchar_t cell;
  if (setcchar(&cell, text, (attr_t)attributes, (short)pair, NULL) != OK) return;
  /* Writes without moving on, so that the last cell of the screen does not scroll it. */
  if (wmove(stdscr, row, column) == OK) wadd_wchnstr(stdscr, &cell, 1);
}

void cn_put_letters(
    int row, int column, const uint8_t *letters, int count, uint64_t attributes, int pair) {
  cchar_t cells[256];
  int length = count < 256 ? count : 256;
  for (int index = 0; index < length; index++) {
    wchar_t text[2] = {letters[index], L'\0'};
    if (setcchar(&cells[index], text, (attr_t)attributes, (short)pair, NULL) != OK) return;
  }
  if (wmove(stdscr, row, column) == OK) wadd_wchnstr(stdscr, cells, length);
  if (count > length)
    cn_put_letters(row, column + length, letters + length, count - length, attributes, pair);
}

void cn_show(int row, int column) {
  bool visible = row >= 0 && column >= 0;
  if (visible) wmove(stdscr, row, column);
  leaveok(stdscr, !visible);
  curs_set(visible ? 1 : 0);
  wnoutrefresh(stdscr);
  doupdate();
}

void cn_redraw_all(void) {
  clearok(curscr, TRUE);
  touchwin(stdscr);
}

enum cn_input cn_read_key(uint32_t *value) {
  wint_t code = 0;
  int outcome = wget_wch(input_pad, &code);
  if (outcome == ERR) return CN_NOTHING;
  *value = (uint32_t)code;
  return outcome == KEY_CODE_YES ? CN_KEY : CN_CHARACTER;
}

int cn_pending_bytes(void) {
  int count = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &count) == 0 ? count : 0;
}
