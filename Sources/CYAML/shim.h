// libyaml's C interface, as RehearsalYAML sees it.
#include <yaml.h>
