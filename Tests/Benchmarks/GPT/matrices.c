// The GPT of lesson 42 in C with every gradient derived by hand and written out: no tape at all.
//
//     cc -O3 -march=native matrices.c -lm && ./a.out names.txt STEPS
#include "common.h"

static double P[COUNT], G[COUNT];

// y = W x for each row of W.
static void forward(const double *w, int count, int width, const double *x, double *y) {
  for (int i = 0; i < count; i++) {
    double total = 0;
    for (int j = 0; j < width; j++) total += w[i * width + j] * x[j];
    y[i] = total;
  }
}
// What goes back: to W, and added to x.
static void back(int w, int count, int width, const double *x, const double *dy, double *dx) {
  for (int i = 0; i < count; i++) {
    double g = dy[i];
    if (g == 0) continue;
    for (int j = 0; j < width; j++) G[w + i * width + j] += x[j] * g;
    for (int j = 0; j < width; j++) dx[j] += P[w + i * width + j] * g;
  }
}
static double norm(const double *x, double *y) {
  double square = 0;
  for (int i = 0; i < WIDTH; i++) square += x[i] * x[i];
  double scale = 1 / sqrt(square / WIDTH + 1e-5);
  for (int i = 0; i < WIDTH; i++) y[i] = x[i] * scale;
  return scale;
}
static void norm_back(const double *x, double scale, const double *dy, double *dx) {
  double inner = 0;
  for (int i = 0; i < WIDTH; i++) inner += dy[i] * x[i];
  double share = scale * scale * scale * inner / WIDTH;
  for (int i = 0; i < WIDTH; i++) dx[i] += scale * dy[i] - share * x[i];
}
static void softmax(double *z, int count) {
  double top = z[0], total = 0;
  for (int i = 1; i < count; i++) top = fmax(top, z[i]);
  for (int i = 0; i < count; i++) total += z[i] = exp(z[i] - top);
  for (int i = 0; i < count; i++) z[i] /= total;
}

struct position {
  double raw[WIDTH], x[WIDTH], n[WIDTH], q[WIDTH], k[WIDTH], v[WIDTH], a[HEADS][CONTEXT];
  double mix[WIDTH], middle[WIDTH], m[WIDTH], h[HIDDEN], r[HIDDEN], out[WIDTH], p[TOKENS];
  double s0, s1, s2, dk[WIDTH], dv[WIDTH], dmiddle[WIDTH], dn[WIDTH];
};
static struct position at[CONTEXT];

static double step(const char *name) {
  int tokens[CONTEXT + 2], n = tokens_of(name, tokens);
  double loss = 0;
  memset(G, 0, sizeof G);
  for (int t = 0; t < n; t++) {
    struct position *p = at + t;
    for (int i = 0; i < WIDTH; i++)
      p->raw[i] = P[TOKEN + tokens[t] * WIDTH + i] + P[POSITION + t * WIDTH + i];
    p->s0 = norm(p->raw, p->x);
    p->s1 = norm(p->x, p->n);
    forward(P + QUERY, WIDTH, WIDTH, p->n, p->q);
    forward(P + KEY, WIDTH, WIDTH, p->n, p->k);
    forward(P + VALUE, WIDTH, WIDTH, p->n, p->v);
    memset(p->mix, 0, sizeof p->mix);
    for (int h = 0; h < HEADS; h++) {
      for (int s = 0; s <= t; s++) {
        double match = 0;
        for (int i = h * PART; i < (h + 1) * PART; i++) match += p->q[i] * at[s].k[i];
        p->a[h][s] = match / sqrt(PART);
      }
      softmax(p->a[h], t + 1);
      for (int s = 0; s <= t; s++)
        for (int i = h * PART; i < (h + 1) * PART; i++) p->mix[i] += p->a[h][s] * at[s].v[i];
    }
    forward(P + JOIN, WIDTH, WIDTH, p->mix, p->middle);
    for (int i = 0; i < WIDTH; i++) p->middle[i] += p->x[i];
    p->s2 = norm(p->middle, p->m);
    forward(P + UP, HIDDEN, WIDTH, p->m, p->h);
    for (int i = 0; i < HIDDEN; i++) p->r[i] = p->h[i] > 0 ? p->h[i] : 0;
    forward(P + DOWN, WIDTH, HIDDEN, p->r, p->out);
    for (int i = 0; i < WIDTH; i++) p->out[i] += p->middle[i];
    forward(P + OUTPUT, TOKENS, WIDTH, p->out, p->p);
    softmax(p->p, TOKENS);
    loss -= log(p->p[tokens[t + 1]]);
  }
  for (int t = 0; t < n; t++) {
    memset(at[t].dk, 0, sizeof at[t].dk);
    memset(at[t].dv, 0, sizeof at[t].dv);
    memset(at[t].dn, 0, sizeof at[t].dn);
  }
  // Keys and values get their gradients from later positions: outputs before inputs.
  for (int t = n - 1; t >= 0; t--) {
    struct position *p = at + t;
    double dz[TOKENS], dout[WIDTH] = {0}, dr[HIDDEN] = {0}, dm[WIDTH] = {0}, dmix[WIDTH] = {0};
    for (int i = 0; i < TOKENS; i++) dz[i] = (p->p[i] - (i == tokens[t + 1])) / n;
    back(OUTPUT, TOKENS, WIDTH, p->out, dz, dout);
    back(DOWN, WIDTH, HIDDEN, p->r, dout, dr);
    for (int i = 0; i < HIDDEN; i++) dr[i] = p->h[i] > 0 ? dr[i] : 0;
    back(UP, HIDDEN, WIDTH, p->m, dr, dm);
    memcpy(p->dmiddle, dout, sizeof dout);
    norm_back(p->middle, p->s2, dm, p->dmiddle);
    back(JOIN, WIDTH, WIDTH, p->mix, p->dmiddle, dmix);
    double dq[WIDTH] = {0};
    for (int h = 0; h < HEADS; h++) {
      double da[CONTEXT], inner = 0;
      for (int s = 0; s <= t; s++) {
        da[s] = 0;
        for (int i = h * PART; i < (h + 1) * PART; i++) {
          da[s] += dmix[i] * at[s].v[i];
          at[s].dv[i] += dmix[i] * p->a[h][s];
        }
        inner += da[s] * p->a[h][s];
      }
      for (int s = 0; s <= t; s++) {
        double ds = p->a[h][s] * (da[s] - inner) / sqrt(PART);
        for (int i = h * PART; i < (h + 1) * PART; i++) {
          dq[i] += ds * at[s].k[i];
          at[s].dk[i] += ds * p->q[i];
        }
      }
    }
    double dx[WIDTH], draw[WIDTH] = {0};
    back(QUERY, WIDTH, WIDTH, p->n, dq, p->dn);
    back(KEY, WIDTH, WIDTH, p->n, p->dk, p->dn);
    back(VALUE, WIDTH, WIDTH, p->n, p->dv, p->dn);
    memcpy(dx, p->dmiddle, sizeof dx);
    norm_back(p->x, p->s1, p->dn, dx);
    norm_back(p->raw, p->s0, dx, draw);
    for (int i = 0; i < WIDTH; i++) {
      G[TOKEN + tokens[t] * WIDTH + i] += draw[i];
      G[POSITION + t * WIDTH + i] += draw[i];
    }
  }
  return loss / n;
}

int main(int argc, char **argv) {
  int count, steps = argc > 2 ? atoi(argv[2]) : 1000;
  seed(42);
  char **names = read_names(argv[1], &count);
  for (int i = 0; i < COUNT; i++) P[i] = gauss();
  for (int k = 0; k < steps; k++) {
    printf("%.17g\n", step(names[k % count]));
    adam(P, 1, G, 1, k, steps);
  }
}
