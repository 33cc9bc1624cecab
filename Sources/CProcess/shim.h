// What a process does that answers for its descendants, and cannot be said in Swift: C functions with a variable number
// of arguments, as prctl is one, cannot be called from it, and nothing of it may run between fork and exec.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#ifdef __linux__
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

/// What a process may use. The kernel watches over it, whatever becomes of the one that started it.
struct process_limits {
  /// The bytes that each file may grow to which it writes.
  rlim_t file_bytes;
  /// Seconds of processors.
  rlim_t processor_seconds;
  /// Bytes of data in memory; 0 is no limit.
  rlim_t data_bytes;
  /// Time on the clock, after which it gets SIGALRM.
  struct timeval time;
};

static inline void limit_resource(int resource, rlim_t value) {
  struct rlimit limit = {value, value};
  setrlimit(resource, &limit);
}

/// Starts a program under limits, at the head of a process group of its own.
///
/// It has this process's environment and standard error, an empty standard input, a standard output that leads nowhere,
/// and signals as a process has them in the beginning. If the program cannot be executed, its process says so on standard
/// error and ends with status 127.
///
/// Returns the process; -1 with an errno if there is none.
static inline pid_t start_limited(char *const *arguments, const struct process_limits *limits) {
  pid_t process = fork();
  if (process != 0) {
    // Whoever of the two comes first: the group is there when this function returns.
    if (process > 0) setpgid(process, process);
    return process;
  }
  // Other threads of the parent may have held locks: from here on there are system calls alone.
  setpgid(0, 0);
  end_with_parent();
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  int input = open("/dev/null", O_RDONLY), output = open("/dev/null", O_WRONLY);
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  if (input > STDERR_FILENO) close(input);
  if (output > STDERR_FILENO) close(output);
  limit_resource(RLIMIT_FSIZE, limits->file_bytes);
  limit_resource(RLIMIT_CORE, 0);
  limit_resource(RLIMIT_CPU, limits->processor_seconds);
  if (limits->data_bytes > 0) limit_resource(RLIMIT_DATA, limits->data_bytes);
  struct itimerval timer = {{0, 0}, limits->time};
  setitimer(ITIMER_REAL, &timer, NULL);
  execv(arguments[0], arguments);
  const char *reason = strerror(errno), *parts[] = {arguments[0], ": ", reason, "\n"};
  for (int part = 0; part < 4; part++) {
    if (write(STDERR_FILENO, parts[part], strlen(parts[part])) < 0) break;
  }
  _exit(127);
}
