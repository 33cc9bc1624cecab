// What all rungs in C have in common: the network and the points that the lessons begin with, and the clock.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

// A layer as the file has it: for each neuron its weights, and then the bias.
typedef struct {
  int inputs, outputs;
  double *numbers;
} Layer;

typedef struct {
  int count;
  Layer layers[3];
  double *x;  // Two numbers a point.
  double *y;
} Moons;

static double *numbers(FILE *file, int count) {
  double *all = (double *)malloc(sizeof(double) * count);
  for (int i = 0; i < count; i++)
    if (fscanf(file, "%lf", &all[i]) != 1) exit(2);
  return all;
}

static Moons read_moons(const char *path) {
  FILE *file = fopen(path, "r");
  Moons moons;
  int width;
  if (!file || fscanf(file, "%d %d", &width, &moons.count) != 2) exit(2);
  int sizes[] = {2, width, width, 1};
  for (int k = 0; k < 3; k++) {
    Layer layer = {sizes[k], sizes[k + 1], NULL};
    moons.layers[k] = layer;
    moons.layers[k].numbers = numbers(file, (sizes[k] + 1) * sizes[k + 1]);
  }
  double *points = numbers(file, 3 * moons.count);
  moons.x = (double *)malloc(sizeof(double) * 2 * moons.count);
  moons.y = (double *)malloc(sizeof(double) * moons.count);
  for (int n = 0; n < moons.count; n++) {
    moons.x[2 * n] = points[3 * n];
    moons.x[2 * n + 1] = points[3 * n + 1];
    moons.y[n] = points[3 * n + 2];
  }
  free(points);
  fclose(file);
  return moons;
}

static double rate(int step) { return 1 - 0.9 * (step % 100) / 100; }

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

static double step(int number);
static void prepare(const Moons *moons);

// rung FILE STEPS: prints the last loss and the processor time of the steps.
int main(int count, char **words) {
  if (count != 3) return 2;
  Moons moons = read_moons(words[1]);
  prepare(&moons);
  int steps = atoi(words[2]);
  double start = seconds(), loss = 0;
  for (int k = 0; k < steps; k++) loss = step(k);
  printf("%.17g %.9f\n", loss, seconds() - start);
  return 0;
}
