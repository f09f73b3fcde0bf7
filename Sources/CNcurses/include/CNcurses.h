/*
 * ncursesw for Swift: what is a macro, a global or variadic in C becomes a function here.
 *
 * SwiftPM drops -D_XOPEN_SOURCE from the flags of pkg-config, so the header asks for wide
 * characters itself.
 */
#ifndef CNCURSES_H
#define CNCURSES_H

#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include <curses.h>
#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>

/* What became of an attempt to open the terminal. */
enum cn_opening {
  CN_OPENED = 0,
  CN_UNKNOWN_TYPE = 1,
  CN_TOO_SIMPLE = 2,
  CN_FAILED = 3,
};

/* What cn_read_key found. */
enum cn_input {
  CN_NOTHING = 0,
  CN_CHARACTER = 1,
  CN_KEY = 2,
};

/* Codes of sequences that terminfo does not describe; above all codes that ncurses gives out. */
enum cn_own_key {
  CN_KEY_PASTE_BEGIN = 4000,
  CN_KEY_PASTE_END = 4001,
  CN_KEY_CONTROL_LEFT = 4002,
  CN_KEY_CONTROL_RIGHT = 4003,
  /* The numbers of the report follow as characters. */
  CN_KEY_MOUSE_REPORT = 4004,
  /* Three characters follow; terminals that do not know the newer form send it. */
  CN_KEY_MOUSE_LEGACY = 4005,
};

/* glibc declares it only for X/Open programs. */
extern int wcwidth(wchar_t character);

/* The columns of one scalar in the locale in force. */
int cn_wcwidth(uint32_t scalar);

/* Sets the locale of characters from the environment; says whether it is UTF-8. */
bool cn_use_locale(void);

/* Says whether the terminal type can be driven; prints nothing and never ends the process. */
enum cn_opening cn_check_type(void);

/*
 * Takes over standard input and output. The state before is kept for cn_close, and for the
 * handlers of crash signals, which restore it before the process dies. With uses_mouse, the
 * terminal is asked to report presses, drags and the wheel.
 */
enum cn_opening cn_open(bool uses_mouse);

/* Gives the terminal back as it was; harmless when it was not open. */
void cn_close(void);

/*
 * Stops the process as the shell's Ctrl-Z does, with the terminal given back meanwhile;
 * returns when it is continued.
 */
void cn_suspend(void);

/* Gives the terminal back for a while, without stopping; cn_resume takes it over again. */
void cn_lend(void);

/* Takes the terminal over again after somebody else may have used it. */
void cn_resume(void);

/*
 * Sends the signals that end, stop, continue or resize to a pipe, one byte each, and makes
 * crash signals restore the terminal. To be called before cn_open.
 */
void cn_catch_signals(int pipe_end);

/* Puts the signal handlers back that were there before cn_catch_signals. */
void cn_release_signals(void);

/* No core files from here on: they would hold what the user reads. */
void cn_forbid_core_files(void);

/* Adopts the size the terminal has now. */
void cn_adopt_size(void);

/* The number of rows and columns. */
int cn_rows(void);
int cn_columns(void);

/* The number of colours, and of colour pairs, that the terminal has; 0 without colours. */
int cn_colours(void);
int cn_pairs(void);

/* Prepares colours with the terminal's own colours as -1; false when there are none. */
bool cn_start_colours(void);

/* Sets up a colour pair. */
void cn_define_pair(int pair, int foreground, int background);

/* Attribute bits. */
uint64_t cn_bold(void);
uint64_t cn_dim(void);
uint64_t cn_underline(void);
uint64_t cn_reverse(void);

/*
 * Puts a base and up to four marks into a cell of the virtual screen. The caller sees to it
 * that a wide base has room.
 */
void cn_put_cell(
    int row, int column, const uint32_t *scalars, int count, uint64_t attributes, int pair);

/* Puts letters of printable ASCII into cells side by side, all of one look. */
void cn_put_letters(
    int row, int column, const uint8_t *letters, int count, uint64_t attributes, int pair);

/* Sends what changed on the virtual screen; row and column -1 hide the cursor. */
void cn_show(int row, int column);

/* Makes the next cn_show draw everything. */
void cn_redraw_all(void);

/* Reads what the user typed without waiting. */
enum cn_input cn_read_key(uint32_t *value);

/* The number of bytes waiting on standard input; 0 at its end. */
int cn_pending_bytes(void);

#endif
