"""Writes mathematics.txt: what lessons 35 to 38 should find, computed without any engine.

Run it with Python 3 and numpy, from anywhere:

    python3 mathematics.py

A line of mathematics.txt: a name, and its numbers. Derivatives are written out by hand as matrix
formulas, or measured by complex steps, which have no rounding error to speak of; nothing here knows
of a tape. The random numbers are Python's own, which the course reproduces.
"""

import math
import pathlib
import random

import numpy

lines = []


def write(name, *numbers):
    lines.append(" ".join([name] + [repr(float(number)) for number in numbers]))


# Lesson 35: the loss of a softmax, and its gradient.
def cross_entropy(logits, target):
    return numpy.log(numpy.exp(logits).sum()) - logits[target]


def complex_step(f, x):
    """The gradient of f, which has to accept complex numbers."""
    gradient = []
    for i in range(len(x)):
        moved = numpy.array(x, dtype=complex)
        moved[i] += 1e-30j
        gradient.append(f(moved).imag / 1e-30)
    return gradient


LOGITS = numpy.array([0.0, 3.0, -2.0, 1.0])
write("cross-entropy", cross_entropy(LOGITS, 3))
write("cross-entropy-gradient", *complex_step(lambda z: cross_entropy(z, 3), LOGITS))


# Lesson 37: the moons at the start of lesson 21's run.
def moons():
    """Lesson 18's points: numpy's old generator, used as scikit-learn uses it."""
    generator = numpy.random.RandomState(1337)
    angles = numpy.linspace(0, numpy.pi, 50)
    points = numpy.concatenate(
        [
            numpy.stack([numpy.cos(angles), numpy.sin(angles)], axis=1),
            numpy.stack([1 - numpy.cos(angles), 1 - numpy.sin(angles) - 0.5], axis=1),
        ]
    )
    labels = numpy.array([-1.0] * 50 + [1.0] * 50)
    order = numpy.arange(100)
    generator.shuffle(order)
    points, labels = points[order], labels[order]
    return points + generator.normal(scale=0.1, size=points.shape), labels


def start():
    generator = random.Random(1337)
    layers = []
    for inputs, outputs in [(2, 16), (16, 16), (16, 1)]:
        weights = [[generator.uniform(-1, 1) for _ in range(inputs)] for _ in range(outputs)]
        layers.append((numpy.array(weights), numpy.zeros(outputs)))
    return layers


def unpack(p):
    layers, place = [], 0
    for inputs, outputs in [(2, 16), (16, 16), (16, 1)]:
        rows = p[place : place + outputs * (inputs + 1)].reshape(outputs, inputs + 1)
        layers.append((rows[:, :-1], rows[:, -1]))
        place += outputs * (inputs + 1)
    return layers


def gradient(p, x, y):
    """Loss and gradient; p may be complex, and then a complex step gives the second derivatives."""
    (w1, b1), (w2, b2), (w3, b3) = unpack(p)
    a1 = x @ w1.T + b1
    h1 = a1 * (a1.real > 0)
    a2 = h1 @ w2.T + b2
    h2 = a2 * (a2.real > 0)
    s = (h2 @ w3.T + b3)[:, 0]
    hinge = 1 - y * s
    is_open = hinge.real > 0
    loss = (hinge * is_open).sum() / 100 + 1e-4 * (p * p).sum()
    ds = (-y * is_open / 100)[:, None]
    dw3, db3 = ds.T @ h2, ds.sum(axis=0)
    d2 = (ds @ w3) * (a2.real > 0)
    dw2, db2 = d2.T @ h1, d2.sum(axis=0)
    d1 = (d2 @ w2) * (a1.real > 0)
    dw1, db1 = d1.T @ x, d1.sum(axis=0)
    parts = [
        numpy.concatenate([dw, db[:, None]], axis=1).ravel()
        for dw, db in [(dw1, db1), (dw2, db2), (dw3, db3)]
    ]
    return loss, numpy.concatenate(parts) + 2e-4 * p


def hessian(p, x, y):
    columns = []
    for i in range(len(p)):
        moved = p.astype(complex)
        moved[i] += 1e-30j
        columns.append(gradient(moved, x, y)[1].imag / 1e-30)
    return numpy.array(columns)


X, Y = moons()
P = numpy.concatenate(
    [numpy.concatenate([w, b[:, None]], axis=1).ravel() for w, b in start()]
)
LOSS, G = gradient(P, X, Y)
H = hessian(P, X, Y)
assert numpy.abs(H - H.T).max() < 1e-15
EIGENVALUES = numpy.linalg.eigvalsh(H)
write("moons-loss", LOSS)
write("moons-curvature-along-gradient", G @ H @ G / (G @ G))
write("moons-eigenvalues", EIGENVALUES[-1], EIGENVALUES[0])
write("moons-negative-eigenvalues", (EIGENVALUES < 0).sum())


# Lesson 38: thirty layers of 64 neurons, weights uniform from -1 to 1, the sum of the outputs.
WIDTH, DEPTH = 64, 30


def deep(x, weights, kind):
    for w in weights:
        z = x / numpy.sqrt((x * x).sum() / WIDTH + 1e-5) if "norm" in kind else x
        a = w @ z
        h = a * (a.real > 0)
        x = x + h if "shortcut" in kind else h
    return x.sum()


generator = random.Random(38)
WEIGHTS = [
    numpy.array([[generator.uniform(-1, 1) for _ in range(WIDTH)] for _ in range(WIDTH)])
    for _ in range(DEPTH)
]
INPUT = numpy.array([generator.uniform(-1, 1) for _ in range(WIDTH)])
for kind in ["plain", "norm", "norm-shortcut"]:
    slope = complex_step(lambda x: deep(x, WEIGHTS, kind), INPUT)
    write("deep-" + kind, numpy.sqrt(sum(s * s for s in slope)), slope[0], slope[63])

# RMS norm by itself: the gradient of a weighted sum of its outputs.
V = numpy.array([0.5, -1.0, 2.0, 0.25])


def weighted(x):
    return (V * x / numpy.sqrt((x * x).sum() / 4 + 1e-5)).sum()


write("rmsnorm", weighted(numpy.array([1.0, -2.0, 0.5, 3.0])))
write("rmsnorm-gradient", *complex_step(weighted, [1.0, -2.0, 0.5, 3.0]))

folder = pathlib.Path(__file__).parent
text = f"# Made by mathematics.py with numpy {numpy.__version__}.\n" + "\n".join(lines) + "\n"
(folder / "mathematics.txt").write_text(text)
