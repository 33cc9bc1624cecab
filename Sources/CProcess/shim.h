// What Linux offers a process that answers for its descendants. C functions with a variable number
// of arguments, as prctl is one, cannot be called from Swift. Elsewhere both do nothing.
#ifdef __linux__
#include <signal.h>
#include <sys/prctl.h>

/// Makes this process the parent of every descendant whose own parent ends.
static inline void adopt_descendants(void) { prctl(PR_SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L); }

/// Has this process killed when the thread that started it ends.
static inline void end_with_parent(void) {
  prctl(PR_SET_PDEATHSIG, (unsigned long)SIGKILL, 0L, 0L, 0L);
}
#else
static inline void adopt_descendants(void) {}
static inline void end_with_parent(void) {}
#endif
