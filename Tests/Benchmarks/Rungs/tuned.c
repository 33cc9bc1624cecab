// The same, tuned by hand: all points at once, eight to a vector, sums of four rows kept in registers.
#include "moons.h"

#include <string.h>

typedef double V __attribute__((vector_size(64)));
typedef long long Mask __attribute__((vector_size(64)));

static Moons moons;
static int groups;
static V *values[4], *upstream[4], *labels, *shares;
// Weights without biases, row by row; their gradients; biases and theirs.
static double *weights[3], *weight_gradients[3], *biases[3], *bias_gradients[3];

static V *block(int rows) {
  V *all = aligned_alloc(64, sizeof(V) * rows * groups);
  memset(all, 0, sizeof(V) * rows * groups);
  return all;
}

static void prepare(const Moons *read) {
  moons = *read;
  groups = (moons.count + 7) / 8;
  for (int k = 0; k < 4; k++) {
    int size = k < 3 ? moons.layers[k].inputs : 1;
    values[k] = block(size);
    upstream[k] = block(size);
  }
  labels = block(1);
  shares = block(1);
  for (int n = 0; n < moons.count; n++) {
    values[0][n / 8][n % 8] = moons.x[2 * n];
    values[0][groups + n / 8][n % 8] = moons.x[2 * n + 1];
    labels[n / 8][n % 8] = moons.y[n];
    shares[n / 8][n % 8] = 1.0 / moons.count;
  }
  for (int k = 0; k < 3; k++) {
    Layer *layer = &moons.layers[k];
    int inputs = layer->inputs, outputs = layer->outputs;
    weights[k] = malloc(sizeof(double) * inputs * outputs);
    weight_gradients[k] = malloc(sizeof(double) * inputs * outputs);
    biases[k] = malloc(sizeof(double) * outputs);
    bias_gradients[k] = malloc(sizeof(double) * outputs);
    for (int o = 0; o < outputs; o++) {
      memcpy(weights[k] + o * inputs, layer->numbers + o * (inputs + 1), sizeof(double) * inputs);
      biases[k][o] = layer->numbers[o * (inputs + 1) + inputs];
    }
  }
}

static inline V positive(V sum) {
  Mask mask = sum > 0;
  return (V)((Mask)sum & mask);
}

static inline double total(V v) {
  return ((v[0] + v[1]) + (v[2] + v[3])) + ((v[4] + v[5]) + (v[6] + v[7]));
}

static void forward(int k) {
  int inputs = moons.layers[k].inputs, outputs = moons.layers[k].outputs;
  double *w = weights[k], *b = biases[k];
  V *x = values[k], *y = values[k + 1];
  int o = 0;
  for (; o + 4 <= outputs; o += 4)
    for (int e = 0; e < groups; e++) {
      V s0 = b[o] - (V){}, s1 = b[o + 1] - (V){}, s2 = b[o + 2] - (V){}, s3 = b[o + 3] - (V){};
      double *p = w + o * inputs;
      for (int i = 0; i < inputs; i++) {
        V v = x[i * groups + e];
        s0 += p[i] * v;
        s1 += p[inputs + i] * v;
        s2 += p[2 * inputs + i] * v;
        s3 += p[3 * inputs + i] * v;
      }
      y[o * groups + e] = k < 2 ? positive(s0) : s0;
      y[(o + 1) * groups + e] = k < 2 ? positive(s1) : s1;
      y[(o + 2) * groups + e] = k < 2 ? positive(s2) : s2;
      y[(o + 3) * groups + e] = k < 2 ? positive(s3) : s3;
    }
  for (; o < outputs; o++)
    for (int e = 0; e < groups; e++) {
      V sum = b[o] - (V){};
      for (int i = 0; i < inputs; i++) sum += w[o * inputs + i] * x[i * groups + e];
      y[o * groups + e] = k < 2 ? positive(sum) : sum;
    }
}

static void collect(int k) {
  int inputs = moons.layers[k].inputs, outputs = moons.layers[k].outputs;
  double *g = weight_gradients[k];
  V *x = values[k], *u = upstream[k + 1];
  for (int o = 0; o < outputs; o++) {
    V bias = {};
    for (int e = 0; e < groups; e++) bias += u[o * groups + e];
    bias_gradients[k][o] = total(bias);
    int i = 0;
    for (; i + 4 <= inputs; i += 4) {
      V s0 = {}, s1 = {}, s2 = {}, s3 = {};
      for (int e = 0; e < groups; e++) {
        V v = u[o * groups + e];
        s0 += v * x[i * groups + e];
        s1 += v * x[(i + 1) * groups + e];
        s2 += v * x[(i + 2) * groups + e];
        s3 += v * x[(i + 3) * groups + e];
      }
      g[o * inputs + i] = total(s0);
      g[o * inputs + i + 1] = total(s1);
      g[o * inputs + i + 2] = total(s2);
      g[o * inputs + i + 3] = total(s3);
    }
    for (; i < inputs; i++) {
      V sum = {};
      for (int e = 0; e < groups; e++) sum += u[o * groups + e] * x[i * groups + e];
      g[o * inputs + i] = total(sum);
    }
  }
}

static void pass_back(int k) {
  int inputs = moons.layers[k].inputs, outputs = moons.layers[k].outputs;
  double *w = weights[k];
  V *u = upstream[k + 1], *below = upstream[k], *y = values[k];
  // All but the first layer have a width that four divides.
  for (int i = 0; i < inputs; i += 4)
    for (int e = 0; e < groups; e++) {
      V s[4] = {};
      for (int o = 0; o < outputs; o++) {
        V v = u[o * groups + e];
        double *p = w + o * inputs + i;
        s[0] += p[0] * v;
        s[1] += p[1] * v;
        s[2] += p[2] * v;
        s[3] += p[3] * v;
      }
      for (int j = 0; j < 4; j++) {
        Mask mask = y[(i + j) * groups + e] > 0;
        below[(i + j) * groups + e] = (V)((Mask)s[j] & mask);
      }
    }
}

static double update(double *p, double *g, int size, double rate) {
  double penalty = 0;
  for (int i = 0; i < size; i++) {
    penalty += 1e-4 * p[i] * p[i];
    p[i] -= rate * (g[i] + 2e-4 * p[i]);
  }
  return penalty;
}

static double step(int number) {
  for (int k = 0; k < 3; k++) forward(k);
  V losses = {};
  for (int e = 0; e < groups; e++) {
    V margin = 1 - labels[e] * values[3][e];
    Mask mask = margin > 0;
    losses += (V)((Mask)(margin * shares[e]) & mask);
    upstream[3][e] = (V)((Mask)(-labels[e] * shares[e]) & mask);
  }
  for (int k = 2; k >= 0; k--) {
    collect(k);
    if (k > 0) pass_back(k);
  }
  double loss = total(losses);
  for (int k = 0; k < 3; k++) {
    int inputs = moons.layers[k].inputs, outputs = moons.layers[k].outputs;
    loss += update(weights[k], weight_gradients[k], inputs * outputs, rate(number));
    loss += update(biases[k], bias_gradients[k], outputs, rate(number));
  }
  return loss;
}
