/* What must be put back, and how; shared by the shims and the signal handlers. */
#ifndef CNCURSES_STATE_H
#define CNCURSES_STATE_H

#include <stdbool.h>

/* Keeps the modes of the terminal line. */
void cn_save_modes(void);

/* Builds the bytes that undo full-screen use, from terminfo, before any crash can happen. */
void cn_save_restoring_sequence(bool has_alternate_screen, bool uses_mouse);

/* From here on a crash leaves the terminal alone. */
void cn_forget_modes(void);

/* Asks the terminal to mark pasted text and to report the mouse, or no longer. */
void cn_extra_modes(bool on);

/* Stops the process with the default action of SIGTSTP; returns when it is continued. */
void cn_stop_process(void);

#endif
