// The GPT of lesson 42 on a tape of single numbers, in C: the same rows as the lesson's.
//
//     cc -O2 tape.c -lm && ./a.out names.txt STEPS
#include "common.h"

enum rule { LEAF, SUM, MUL, RELU, EXP, LOG, POW, DOT };
struct row {
  double data, grad;
  int rule, a, b, c, count;
};
static struct row *rows;
static int end, room;

static int append(struct row row) {
  if (end == room) rows = realloc(rows, (room = 2 * room + 4096) * sizeof *rows);
  rows[end] = row;
  return end++;
}
static int leaf(double x) { return append((struct row){.data = x}); }
static int sum(int a, int b) {
  return append((struct row){.data = rows[a].data + rows[b].data, .rule = SUM, .a = a, .b = b});
}
static int mul(int a, int b) {
  return append((struct row){.data = rows[a].data * rows[b].data, .rule = MUL, .a = a, .b = b});
}
static int relu(int a) {
  return append((struct row){.data = rows[a].data > 0 ? rows[a].data : 0, .rule = RELU, .a = a});
}
static int exp_of(int a) {
  return append((struct row){.data = exp(rows[a].data), .rule = EXP, .a = a});
}
static int log_of(int a) {
  return append((struct row){.data = log(rows[a].data), .rule = LOG, .a = a});
}
static int power(int a, double n) {
  int b = leaf(n);
  return append((struct row){.data = pow(rows[a].data, n), .rule = POW, .a = a, .b = b});
}
static int dot(int w, int count, int x, int start) {
  double total = rows[start].data;
  for (int i = 0; i < count; i++) total += rows[w + i].data * rows[x + i].data;
  return append(
      (struct row){.data = total, .rule = DOT, .a = w, .b = x, .c = start, .count = count});
}

static void backward(int output) {
  for (int i = 0; i < end; i++) rows[i].grad = 0;
  rows[output].grad = 1;
  for (int i = output; i >= 0; i--) {
    struct row *r = rows + i;
    double g = r->grad;
    if (g == 0) continue;
    switch (r->rule) {
      case LEAF: break;
      case SUM: rows[r->a].grad += g, rows[r->b].grad += g; break;
      case MUL:
        rows[r->a].grad += rows[r->b].data * g, rows[r->b].grad += rows[r->a].data * g;
        break;
      case RELU:
        if (r->data > 0) rows[r->a].grad += g;
        break;
      case EXP: rows[r->a].grad += r->data * g; break;
      case LOG: rows[r->a].grad += g / rows[r->a].data; break;
      case POW: {
        double n = rows[r->b].data;
        rows[r->a].grad += n * pow(rows[r->a].data, n - 1) * g;
        break;
      }
      case DOT:
        rows[r->c].grad += g;
        for (int k = 0; k < r->count; k++) {
          rows[r->a + k].grad += rows[r->b + k].data * g;
          rows[r->b + k].grad += rows[r->a + k].data * g;
        }
    }
  }
}

static int product(int matrix, int count, int width, int x) {
  int zero = leaf(0), first = end;
  for (int i = 0; i < count; i++) dot(matrix + i * width, width, x, zero);
  return first;
}
static int add(int a, int b) {
  int first = end;
  for (int i = 0; i < WIDTH; i++) sum(a + i, b + i);
  return first;
}
static int norm(int x) {
  int square = dot(x, WIDTH, x, leaf(0));
  int scale = power(sum(mul(square, leaf(1.0 / WIDTH)), leaf(1e-5)), -0.5), first = end;
  for (int i = 0; i < WIDTH; i++) mul(x + i, scale);
  return first;
}
static int log_sum_exp(int z, int count) {
  double top = rows[z].data;
  for (int i = 1; i < count; i++) top = fmax(top, rows[z + i].data);
  int shift = leaf(-top), shifted = end;
  for (int i = 0; i < count; i++) sum(z + i, shift);
  int powers = end;
  for (int i = 0; i < count; i++) exp_of(shifted + i);
  int total = powers;
  for (int i = 1; i < count; i++) total = sum(total, powers + i);
  return sum(log_of(total), leaf(top));
}
static int softmax(int z, int count) {
  int total = mul(log_sum_exp(z, count), leaf(-1)), logs = end;
  for (int i = 0; i < count; i++) sum(z + i, total);
  int first = end;
  for (int i = 0; i < count; i++) exp_of(logs + i);
  return first;
}

static int loss_of(const char *name) {
  int tokens[CONTEXT + 2], n = tokens_of(name, tokens);
  int keys[CONTEXT], values[CONTEXT], costs[CONTEXT];
  for (int t = 0; t < n; t++) {
    int x = norm(add(TOKEN + tokens[t] * WIDTH, POSITION + t * WIDTH));
    int seen = norm(x), query = product(QUERY, WIDTH, WIDTH, seen), weights[HEADS];
    keys[t] = product(KEY, WIDTH, WIDTH, seen);
    values[t] = product(VALUE, WIDTH, WIDTH, seen);
    for (int h = 0; h < HEADS; h++) {
      int zero = leaf(0), scale = leaf(1 / sqrt(PART)), matches = end;
      for (int s = 0; s <= t; s++) dot(query + h * PART, PART, keys[s] + h * PART, zero);
      int scores = end;
      for (int s = 0; s <= t; s++) mul(matches + s, scale);
      weights[h] = softmax(scores, t + 1);
    }
    int mix = end;
    for (int i = 0; i < WIDTH; i++) leaf(0);
    for (int s = 0; s <= t; s++) {
      int next = end;
      for (int i = 0; i < WIDTH; i++) dot(weights[i / PART] + s, 1, values[s] + i, mix + i);
      mix = next;
    }
    x = add(product(JOIN, WIDTH, WIDTH, mix), x);
    int hidden = product(UP, HIDDEN, WIDTH, norm(x)), bent = end;
    for (int i = 0; i < HIDDEN; i++) relu(hidden + i);
    x = add(product(DOWN, WIDTH, HIDDEN, bent), x);
    int z = product(OUTPUT, TOKENS, WIDTH, x);
    costs[t] = sum(log_sum_exp(z, TOKENS), mul(z + tokens[t + 1], leaf(-1)));
  }
  int total = costs[0];
  for (int t = 1; t < n; t++) total = sum(total, costs[t]);
  return mul(total, leaf(1.0 / n));
}

int main(int argc, char **argv) {
  int count, steps = argc > 2 ? atoi(argv[2]) : 1000;
  seed(42);
  char **names = read_names(argv[1], &count);
  for (int i = 0; i < COUNT; i++) leaf(gauss());
  int stride = sizeof(struct row) / sizeof(double);
  for (int k = 0; k < steps; k++) {
    int loss = loss_of(names[k % count]);
    printf("%.17g\n", rows[loss].data);
    backward(loss);
    adam(&rows[0].data, stride, &rows[0].grad, stride, k, steps);
    end = COUNT;
  }
}
