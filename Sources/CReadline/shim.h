// GNU readline, as RehearsalTerminal sees it, and signalfd, which Swift's Glibc module leaves out.
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
#include <sys/signalfd.h>

/// The function that `key` runs; null if it runs none or is a macro.
static inline rl_command_func_t *readline_function_of_key(const char *key) {
    int type = ISFUNC;
    rl_command_func_t *function = rl_function_of_keyseq(key, rl_get_keymap(), &type);
    return type == ISFUNC ? function : 0;
}

/// Whether `function` is the one that readline knows under this name.
static inline int readline_is_named(rl_command_func_t *function, const char *name) {
    return function != 0 && function == rl_named_function(name);
}
