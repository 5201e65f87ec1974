// SHA-256 from libmd, as RehearsalRecords sees it.
#include <sys/types.h>
#include <stdint.h>
#include <sha2.h>
