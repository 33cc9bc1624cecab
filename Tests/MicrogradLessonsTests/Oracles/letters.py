"""Writes letters.txt: what lessons 39 to 43 compute, by an independent program.

It needs CPython and numpy, and takes a minute or two:

    python3 letters.py
    python3 letters.py names.txt ../published

The first form reads lessons/data/names.txt. All models work on whole matrices, and every gradient in
here was derived by hand for matrices: there is no tape, no scalar and no `dot` node. The random numbers
are CPython's own. With a second file of names the losses of the GPT's 1,000 steps and its 20 names are
printed, one a line, to be compared with what was published for that file.

A line of letters.txt: a name, and numbers or words. This script knows nothing of the Swift engine.
"""

import math
import pathlib
import random
import sys

import numpy as np

HERE = pathlib.Path(__file__).parent


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def names_of(path):
    return [line.strip() for line in pathlib.Path(path).read_text().splitlines() if line.strip()]


class Letters:
    def __init__(self, names):
        self.letters = sorted(set("".join(names)))
        self.end = len(self.letters)
        self.count = self.end + 1
        self.numbers = {letter: i for i, letter in enumerate(self.letters)}

    def tokens(self, name):
        return [self.end] + [self.numbers[c] for c in name] + [self.end]


class Adam:
    def __init__(self, parameters, rate=0.01, steps=1000, first=0.85, second=0.99, epsilon=1e-8):
        self.parameters, self.rate, self.steps = parameters, rate, steps
        self.first, self.second, self.epsilon = first, second, epsilon
        self.m = [np.zeros_like(p) for p in parameters]
        self.v = [np.zeros_like(p) for p in parameters]
        self.step = 0

    def update(self, gradients):
        rate = self.rate * (1 - self.step / self.steps)
        self.step += 1
        for p, g, m, v in zip(self.parameters, gradients, self.m, self.v):
            m *= self.first
            m += (1 - self.first) * g
            v *= self.second
            v += (1 - self.second) * g**2
            mean = m / (1 - self.first**self.step)
            square = v / (1 - self.second**self.step)
            p -= rate * mean / (np.sqrt(square) + self.epsilon)


def gauss(rows, columns, deviation=0.08):
    return np.array([[random.gauss(0, deviation) for _ in range(columns)] for _ in range(rows)])


# Counting


def pair_counts(names, letters):
    counts = np.zeros((letters.count, letters.count))
    for name in names:
        tokens = letters.tokens(name)
        for a, b in zip(tokens, tokens[1:]):
            counts[a, b] += 1
    return counts


def count_loss(counts, seen, extra=0.0):
    p = (seen + extra) / (seen + extra).sum(axis=1, keepdims=True)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(counts > 0, counts * -np.log(p), 0.0)
    return terms.sum() / counts.sum()


def count_names(counts, letters, seed, number):
    random.seed(seed)
    made = []
    for _ in range(number):
        token, name = letters.end, ""
        while True:
            token = random.choices(range(letters.count), weights=counts[token])[0]
            if token == letters.end:
                break
            name += letters.letters[token]
        made.append(name)
    return made


# A table of weights, by gradient descent over all pairs


def descend_table(counts, rate, steps):
    weights = np.zeros_like(counts)
    losses = []
    for _ in range(steps):
        p = softmax(weights)
        losses.append(-(counts * np.log(p)).sum() / counts.sum())
        weights -= rate * (counts.sum(axis=1, keepdims=True) * p - counts) / counts.sum()
    return losses


# Three letters of context


class Context:
    def __init__(self, letters, reach=3, width=2, hidden=32):
        self.letters, self.reach = letters, reach
        self.embedding = gauss(letters.count, width, 1)
        spread = (2 / (reach * width)) ** 0.5
        self.w1 = np.hstack([gauss(hidden, width, spread) for _ in range(reach)])
        self.b1 = np.zeros(hidden)
        self.w2 = gauss(letters.count, hidden, 0.1)
        self.b2 = np.zeros(letters.count)
        self.parameters = [self.embedding, self.w1, self.b1, self.w2, self.b2]

    def examples(self, name):
        tokens = self.letters.tokens(name)
        padded = [self.letters.end] * (self.reach - 1) + tokens
        contexts = [padded[i : i + self.reach] for i in range(len(tokens) - 1)]
        return np.array(contexts), np.array(tokens[1:])

    def forward(self, contexts):
        x = self.embedding[contexts].reshape(len(contexts), -1)
        h = x @ self.w1.T + self.b1
        r = np.maximum(0, h)
        return x, h, r, softmax(r @ self.w2.T + self.b2)

    def loss_and_gradients(self, name):
        contexts, targets = self.examples(name)
        x, h, r, p = self.forward(contexts)
        n = len(targets)
        loss = -np.log(p[np.arange(n), targets]).mean()
        dz = p.copy()
        dz[np.arange(n), targets] -= 1
        dz /= n
        dh = (dz @ self.w2) * (h > 0)
        dx = (dh @ self.w1).reshape(n, self.reach, -1)
        embedding = np.zeros_like(self.embedding)
        np.add.at(embedding, contexts, dx)
        return loss, [embedding, dh.T @ x, dh.sum(axis=0), dz.T @ r, dz.sum(axis=0)]

    def mean_loss(self, names):
        total = number = 0
        for name in names:
            contexts, targets = self.examples(name)
            p = self.forward(contexts)[3]
            total -= np.log(p[np.arange(len(targets)), targets]).sum()
            number += len(targets)
        return total / number

    def sample(self, temperature):
        tokens = [self.letters.end] * self.reach
        name = ""
        while len(name) < 16:
            logits = np.log(self.forward(np.array([tokens[-self.reach :]]))[3][0])
            weights = softmax(logits / temperature)
            token = random.choices(range(self.letters.count), weights=weights)[0]
            if token == self.letters.end:
                break
            name += self.letters.letters[token]
            tokens.append(token)
        return name


# The GPT


def norm(x):
    scale = ((x * x).mean(axis=1, keepdims=True) + 1e-5) ** -0.5
    return x * scale, scale


def norm_back(upstream, x, scale):
    inner = (upstream * x).sum(axis=1, keepdims=True)
    return scale * upstream - scale**3 * x * inner / x.shape[1]


class GPT:
    def __init__(self, letters, width=16, heads=4, context=16, layers=1):
        self.letters, self.width, self.heads, self.context = letters, width, heads, context
        self.tokens = gauss(letters.count, width)
        self.positions = gauss(context, width)
        self.output = gauss(letters.count, width)
        self.blocks = [
            [gauss(width, width) for _ in range(4)]
            + [gauss(4 * width, width), gauss(width, 4 * width)]
            for _ in range(layers)
        ]
        self.parameters = [self.tokens, self.positions, self.output]
        self.parameters += [matrix for block in self.blocks for matrix in block]

    def split(self, x):
        return x.reshape(len(x), self.heads, -1).transpose(1, 0, 2)

    def join(self, x):
        return x.transpose(1, 0, 2).reshape(x.shape[1], -1)

    def forward(self, inputs):
        n = len(inputs)
        mask = np.triu(np.full((n, n), -np.inf), 1)
        raw = self.tokens[inputs] + self.positions[:n]
        x, scale = norm(raw)
        kept = [(raw, scale)]
        for q, k, v, o, up, down in self.blocks:
            y, s1 = norm(x)
            qs, ks, vs = self.split(y @ q.T), self.split(y @ k.T), self.split(y @ v.T)
            root = (self.width // self.heads) ** 0.5
            a = softmax(qs @ ks.transpose(0, 2, 1) / root + mask)
            joined = self.join(a @ vs)
            middle = joined @ o.T + x
            z, s2 = norm(middle)
            h = z @ up.T
            after = np.maximum(0, h) @ down.T + middle
            kept.append((x, s1, y, qs, ks, vs, a, joined, middle, s2, z, h))
            x = after
        return x, x @ self.output.T, kept

    def pair(self, name):
        tokens = self.letters.tokens(name)
        n = min(self.context, len(tokens) - 1)
        return tokens[:n], np.array(tokens[1 : n + 1])

    def loss_and_gradients(self, name):
        inputs, targets = self.pair(name)
        x, logits, kept = self.forward(inputs)
        n = len(inputs)
        p = softmax(logits)
        loss = -np.log(p[np.arange(n), targets]).mean()
        dz = p.copy()
        dz[np.arange(n), targets] -= 1
        dz /= n
        d_output = dz.T @ x
        dx = dz @ self.output
        root = (self.width // self.heads) ** 0.5
        blocks = []
        for (q, k, v, o, up, down), saved in zip(reversed(self.blocks), reversed(kept[1:])):
            x0, s1, y, qs, ks, vs, a, joined, middle, s2, z, h = saved
            d_down = dx.T @ np.maximum(0, h)
            dh = (dx @ down) * (h > 0)
            d_up = dh.T @ z
            d_middle = dx + norm_back(dh @ up, middle, s2)
            d_o = d_middle.T @ joined
            d_heads = self.split(d_middle @ o)
            da = d_heads @ vs.transpose(0, 2, 1)
            dv = self.join(a.transpose(0, 2, 1) @ d_heads)
            ds = a * (da - (da * a).sum(axis=-1, keepdims=True)) / root
            dq, dk = self.join(ds @ ks), self.join(ds.transpose(0, 2, 1) @ qs)
            dy = dq @ q + dk @ k + dv @ v
            dx = d_middle + norm_back(dy, x0, s1)
            blocks = [dq.T @ y, dk.T @ y, dv.T @ y, d_o, d_up, d_down] + blocks
        raw, scale = kept[0]
        d_raw = norm_back(dx, raw, scale)
        d_tokens, d_positions = np.zeros_like(self.tokens), np.zeros_like(self.positions)
        np.add.at(d_tokens, inputs, d_raw)
        d_positions[:n] = d_raw
        return loss, [d_tokens, d_positions, d_output] + blocks

    def mean_loss(self, names):
        total = number = 0
        for name in names:
            inputs, targets = self.pair(name)
            p = softmax(self.forward(inputs)[1])
            total -= np.log(p[np.arange(len(targets)), targets]).sum()
            number += len(targets)
        return total / number

    def sample(self, temperature):
        tokens, name = [self.letters.end], ""
        for _ in range(self.context):
            logits = self.forward(tokens)[1][-1]
            weights = softmax(logits / temperature)
            token = random.choices(range(self.letters.count), weights=weights)[0]
            if token == self.letters.end:
                break
            name += self.letters.letters[token]
            tokens.append(token)
        return name


def train(model, names, steps, decay=0.0):
    adam = Adam(model.parameters, steps=steps)
    losses = []
    for step in range(steps):
        loss, gradients = model.loss_and_gradients(names[step % len(names)])
        losses.append(loss)
        adam.update(gradients)
    return losses


def start(path):
    """The published program's order: seed, shuffle, then the weights."""
    random.seed(42)
    names = names_of(path)
    random.shuffle(names)
    return names, Letters(names)


CHOSEN = [1, 2, 3, 4, 5, 10, 50, 100, 200, 500, 900, 1000]


def published(path, out):
    names, letters = start(path)
    model = GPT(letters)
    losses = train(model, names, 1000)
    made = [model.sample(0.5) for _ in range(20)]
    pathlib.Path(out + "-losses.txt").write_text("".join(f"{loss!r}\n" for loss in map(float, losses)))
    pathlib.Path(out + "-names.txt").write_text("".join(name + "\n" for name in made))


def oracle(path):
    lines = []

    def say(name, *values):
        words = [repr(float(v)) if isinstance(v, float) else str(v) for v in values]
        lines.append(" ".join([name] + words))

    names = names_of(path)
    letters = Letters(names)
    counts = pair_counts(names, letters)
    say("names", len(names))
    say("pairs", int(counts.sum()))
    say("pairs-never-seen", int((counts == 0).sum()))
    say("count-loss", count_loss(counts, counts))
    say("count-loss-plus-one", count_loss(counts, counts, 1.0))
    triples = np.zeros((letters.count**2, letters.count))
    for name in names:
        tokens = [letters.end] + letters.tokens(name)
        for a, b, c in zip(tokens, tokens[1:], tokens[2:]):
            triples[letters.count * a + b, c] += 1
    say("triple-loss-plus-one", count_loss(triples, triples, 1.0))
    half, rest = pair_counts(names[::2], letters), pair_counts(names[1::2], letters)
    say("held-out-plus-one", count_loss(rest, half, 1.0))
    say("count-names", *count_names(counts, letters, 42, 10))

    random.seed(39)
    say("below", *[random.randrange(n) for n in (1, 2, 3, 27, 1000, 4192)])
    items = list(range(10))
    random.shuffle(items)
    say("shuffled", *items)
    random.seed(1337)
    say("choices", *[random.choices(range(4), weights=[1, 0, 2, 5])[0] for _ in range(20)])
    random.seed(42)
    say("gauss", *[random.gauss(0, 0.08) for _ in range(5)])

    losses = descend_table(counts, 50, 200)
    say("table-losses", *[losses[k] for k in (0, 1, 2, 10, 50, 100, 199)])

    names, letters = start(path)
    say("first-names", *names[:5])
    model = Context(letters)
    loss, gradients = model.loss_and_gradients(names[0])
    say("context-gradient-squares", *[float((g**2).sum()) for g in gradients])
    kept = names[:-500]
    losses = train(model, kept, 10000)
    say("context-losses", *[losses[k - 1] for k in CHOSEN + [10000]])
    say("context-means", model.mean_loss(kept), model.mean_loss(names[-500:]))
    say("context-names", *[model.sample(1.0) for _ in range(5)])

    names, letters = start(path)
    model = GPT(letters)
    loss, gradients = model.loss_and_gradients(names[0])
    flat = np.concatenate([g.ravel() for g in gradients])
    say("parameters", flat.size)
    say("zero-gradients", int((flat == 0).sum()))
    say("first-gradients", *[float(flat[i]) for i in (432, 688, 1120, 1400, 1650, 1900, 2200, 3300)])
    say("gradient-square", float((flat**2).sum()))
    losses = train(model, names, 1000)
    say("gpt-losses", *[losses[k - 1] for k in CHOSEN])
    say("gpt-last-hundred", sum(losses[-100:]) / 100)
    say("gpt-names", *[model.sample(0.5) for _ in range(20)])
    say("gpt-seen", model.mean_loss(names[:1000]))
    say("gpt-unseen", model.mean_loss(names[-500:]))

    names, letters = start(path)
    say("gpt-start", GPT(letters).mean_loss(names[-500:]))
    names, letters = start(path)
    model = GPT(letters)
    train(model, names[:-500], 5000)
    say("longer", model.mean_loss(names[:-500]), model.mean_loss(names[-500:]))
    names, letters = start(path)
    model = GPT(letters)
    train(model, names[:200], 2000)
    say("few", model.mean_loss(names[:200]), model.mean_loss(names[-500:]))
    names, letters = start(path)
    model = GPT(letters, layers=2)
    losses = train(model, names, 1000)
    say("two-layers", *[losses[k - 1] for k in CHOSEN])
    (HERE / "letters.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        published(sys.argv[1], sys.argv[2])
    else:
        oracle(HERE / "../../../lessons/data/names.txt")
