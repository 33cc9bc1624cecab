// The network as one writes it down in C: a point after the other, its gradient by hand.
#include "moons.h"

static Moons moons;
static double *values[4], *upstream[4], *gradients[3];

static void prepare(const Moons *read) {
  moons = *read;
  for (int k = 0; k < 4; k++) {
    int size = k < 3 ? moons.layers[k].inputs : 1;
    values[k] = calloc(size, sizeof(double));
    upstream[k] = calloc(size, sizeof(double));
  }
  for (int k = 0; k < 3; k++)
    gradients[k] = calloc((moons.layers[k].inputs + 1) * moons.layers[k].outputs, sizeof(double));
}

static void forward(int k) {
  Layer *layer = &moons.layers[k];
  for (int o = 0; o < layer->outputs; o++) {
    double *w = layer->numbers + o * (layer->inputs + 1);
    double sum = w[layer->inputs];
    for (int i = 0; i < layer->inputs; i++) sum += w[i] * values[k][i];
    values[k + 1][o] = k < 2 && sum < 0 ? 0 : sum;
  }
}

static void backward(int k) {
  Layer *layer = &moons.layers[k];
  for (int i = 0; i < layer->inputs; i++) upstream[k][i] = 0;
  for (int o = 0; o < layer->outputs; o++) {
    double u = upstream[k + 1][o];
    if (k < 2 && values[k + 1][o] <= 0) u = 0;
    double *w = layer->numbers + o * (layer->inputs + 1);
    double *g = gradients[k] + o * (layer->inputs + 1);
    g[layer->inputs] += u;
    for (int i = 0; i < layer->inputs; i++) {
      g[i] += u * values[k][i];
      upstream[k][i] += u * w[i];
    }
  }
}

static double step(int number) {
  double loss = 0;
  for (int n = 0; n < moons.count; n++) {
    values[0][0] = moons.x[2 * n];
    values[0][1] = moons.x[2 * n + 1];
    for (int k = 0; k < 3; k++) forward(k);
    double margin = 1 - moons.y[n] * values[3][0];
    if (margin > 0) loss += margin / moons.count;
    upstream[3][0] = margin > 0 ? -moons.y[n] / moons.count : 0;
    for (int k = 2; k >= 0; k--) backward(k);
  }
  for (int k = 0; k < 3; k++) {
    int size = (moons.layers[k].inputs + 1) * moons.layers[k].outputs;
    double *p = moons.layers[k].numbers, *g = gradients[k];
    for (int i = 0; i < size; i++) {
      loss += 1e-4 * p[i] * p[i];
      p[i] -= rate(number) * (g[i] + 2e-4 * p[i]);
      g[i] = 0;
    }
  }
  return loss;
}
