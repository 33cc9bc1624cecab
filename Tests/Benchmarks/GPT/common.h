// What both C programs share: CPython's random numbers, the names, and Adam.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = 16, HEADS = 4, PART = WIDTH / HEADS, CONTEXT = 16, TOKENS = 27, HIDDEN = 64 };
enum { COUNT = 2 * TOKENS * WIDTH + CONTEXT * WIDTH + 4 * WIDTH * WIDTH + 2 * WIDTH * HIDDEN };

// Where each matrix begins among the parameters.
enum {
  TOKEN = 0,
  POSITION = TOKEN + TOKENS * WIDTH,
  OUTPUT = POSITION + CONTEXT * WIDTH,
  QUERY = OUTPUT + TOKENS * WIDTH,
  KEY = QUERY + WIDTH * WIDTH,
  VALUE = KEY + WIDTH * WIDTH,
  JOIN = VALUE + WIDTH * WIDTH,
  UP = JOIN + WIDTH * WIDTH,
  DOWN = UP + WIDTH * HIDDEN,
};

static uint32_t state[624];
static int used = 624;
static double spare;
static int has_spare;

static uint32_t next_word(void) {
  if (used == 624) {
    for (int i = 0; i < 624; i++) {
      uint32_t y = (state[i] & 0x80000000u) | (state[(i + 1) % 624] & 0x7fffffffu);
      state[i] = state[(i + 397) % 624] ^ (y >> 1) ^ (y & 1 ? 0x9908b0dfu : 0);
    }
    used = 0;
  }
  uint32_t y = state[used++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  return y ^ (y >> 18);
}

static void seed(uint32_t key) {
  state[0] = 19650218u;
  for (int i = 1; i < 624; i++) state[i] = 1812433253u * (state[i - 1] ^ (state[i - 1] >> 30)) + i;
  int i = 1;
  for (int k = 0; k < 624; k++) {
    state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525u)) + key;
    if (++i == 624) state[0] = state[623], i = 1;
  }
  for (int k = 0; k < 623; k++) {
    state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941u)) - i;
    if (++i == 624) state[0] = state[623], i = 1;
  }
  state[0] = 0x80000000u;
}

static double unit(void) {
  double high = next_word() >> 5, low = next_word() >> 6;
  return (high * 67108864 + low) / 9007199254740992;
}

static double gauss(void) {
  if (has_spare) return has_spare = 0, spare * 0.08;
  double angle = unit() * 2 * M_PI, radius = sqrt(-2 * log(1 - unit()));
  spare = sin(angle) * radius;
  has_spare = 1;
  return cos(angle) * radius * 0.08;
}

static char **read_names(const char *path, int *count) {
  FILE *file = fopen(path, "r");
  if (!file) exit(1);
  char **names = NULL, line[256];
  int n = 0;
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\r\n")] = 0;
    if (!line[0]) continue;
    names = realloc(names, (n + 1) * sizeof *names);
    names[n++] = strdup(line);
  }
  fclose(file);
  for (int last = n - 1; last > 0; last--) {
    int bits = 32 - __builtin_clz(last + 1), pick;
    while ((pick = next_word() >> (32 - bits)) > last) {}
    char *name = names[last];
    names[last] = names[pick];
    names[pick] = name;
  }
  *count = n;
  return names;
}

// The tokens of a name, with the end at both ends; returns how many predictions it makes.
static int tokens_of(const char *name, int *tokens) {
  int n = 0;
  tokens[n++] = TOKENS - 1;
  for (; *name && n <= CONTEXT; name++) tokens[n++] = *name - 'a';
  if (n <= CONTEXT) tokens[n++] = TOKENS - 1;
  return n - 1;
}

static double means[COUNT], squares[COUNT];

static void adam(double *p, int p_stride, const double *g, int g_stride, int step, int steps) {
  double rate = 0.01 * (1 - (double)step / steps);
  double mean = 1 / (1 - pow(0.85, step + 1)), square = 1 / (1 - pow(0.99, step + 1));
  for (int i = 0; i < COUNT; i++) {
    double d = g[i * g_stride];
    means[i] += 0.15 * (d - means[i]);
    squares[i] += 0.01 * (d * d - squares[i]);
    p[i * p_stride] -= rate * means[i] * mean / (sqrt(squares[i] * square) + 1e-8);
  }
}
