// The network on ADOL-C, a tape for C++: traced at every step, as the lessons' engines do, and swept back.
#include <adolc/adolc.h>

#include <vector>

#include "moons.h"

static Moons moons;
static std::vector<double> parameters, slopes;

static void prepare(const Moons *read) {
  moons = *read;
  for (auto &layer : moons.layers)
    for (int i = 0; i < (layer.inputs + 1) * layer.outputs; i++)
      parameters.push_back(layer.numbers[i]);
  slopes.resize(parameters.size());
}

static double step(int number) {
  trace_on(1, 1);
  std::vector<adouble> p(parameters.size());
  for (size_t i = 0; i < p.size(); i++) p[i] <<= parameters[i];
  adouble loss = 0;
  for (int n = 0; n < moons.count; n++) {
    std::vector<adouble> x = {moons.x[2 * n], moons.x[2 * n + 1]};
    const adouble *w = p.data();
    for (int k = 0; k < 3; k++) {
      std::vector<adouble> y;
      for (int o = 0; o < moons.layers[k].outputs; o++) {
        adouble sum = w[x.size()];
        for (size_t i = 0; i < x.size(); i++) sum += w[i] * x[i];
        y.push_back(k < 2 ? fmax(sum, 0) : sum);
        w += x.size() + 1;
      }
      x = y;
    }
    loss += fmax(1 - moons.y[n] * x[0], 0) / moons.count;
  }
  for (auto &number : p) loss += 1e-4 * number * number;
  double value;
  loss >>= value;
  trace_off();
  double one = 1;
  fos_reverse(1, 1, parameters.size(), &one, slopes.data());
  for (size_t i = 0; i < slopes.size(); i++) parameters[i] -= rate(number) * slopes[i];
  return value;
}
