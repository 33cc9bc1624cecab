"""Trains CPython's micrograd as its demo does; prints steps and the processor time in seconds.

    python micrograd_steps.py STEPS [--no-gc]
"""

import gc
import math
import random
import sys
import time

from micrograd.nn import MLP


def moons(count):
    """Two half moons with some noise, as many points in each."""
    for k in range(count):
        angle = math.pi * (k // 2) / (count // 2 - 1)
        outer = k % 2 == 0
        x = math.cos(angle) if outer else 1 - math.cos(angle)
        y = math.sin(angle) if outer else 0.5 - math.sin(angle)
        noise = [random.gauss(0, 0.1) for _ in range(2)]
        yield [x + noise[0], y + noise[1]], 1 if outer else -1


def step(model, points, k):
    """One step of the demo: all points, the hinge loss, L2, and gradient descent."""
    scores = [model(x) for x, _ in points]
    losses = [(1 + -y * score).relu() for (_, y), score in zip(points, scores)]
    data = sum(losses) * (1.0 / len(losses))
    penalty = 1e-4 * sum(p * p for p in model.parameters())
    total = data + penalty
    model.zero_grad()
    total.backward()
    for p in model.parameters():
        p.data -= (1.0 - 0.9 * k / 100) * p.grad


def main():
    random.seed(1337)
    steps = int(sys.argv[1])
    if "--no-gc" in sys.argv:
        gc.disable()
    model = MLP(2, [16, 16, 1])
    points = list(moons(100))
    start = time.process_time()
    for k in range(steps):
        step(model, points, k)
    print(steps, time.process_time() - start)


main()
