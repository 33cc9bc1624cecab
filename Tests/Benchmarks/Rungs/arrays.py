"""The same training on a library of arrays: arrays.py LIBRARY FILE STEPS.

Prints the last loss and the processor time of the steps in seconds, as the rungs in C do. What a library compiles or
loads when it is first used is not counted.
"""

import sys
import time

import numpy as np


def read(path):
    """The layers, each a matrix with its biases in the last column, and the points."""
    with open(path) as file:
        width, count = (int(word) for word in file.readline().split())
        numbers = np.array(file.read().split(), dtype=np.float64)
    layers, place = [], 0
    for inputs, outputs in [(2, width), (width, width), (width, 1)]:
        size = (inputs + 1) * outputs
        layers.append(numbers[place : place + size].reshape(outputs, inputs + 1))
        place += size
    points = numbers[place:].reshape(count, 3)
    return layers, points[:, :2].copy(), points[:, 2].copy()


def rate(k):
    return 1 - 0.9 * (k % 100) / 100


def numpy_step(layers, x, y):
    """By hand, in products of matrices."""
    weights = [layer[:, :-1].copy() for layer in layers]
    biases = [layer[:, -1].copy() for layer in layers]

    def step(k):
        values = [x]
        for n, (w, b) in enumerate(zip(weights, biases)):
            sums = values[-1] @ w.T + b
            values.append(np.maximum(sums, 0) if n < 2 else sums)
        margin = 1 - y * values[3][:, 0]
        loss = np.maximum(margin, 0).sum() / len(y)
        upstream = (np.where(margin > 0, -y, 0) / len(y))[:, None]
        for n in (2, 1, 0):
            w, b = weights[n], biases[n]
            gradients = upstream.T @ values[n], upstream.sum(0)
            if n:
                upstream = (upstream @ w) * (values[n] > 0)
            for p, g in zip((w, b), gradients):
                loss += 1e-4 * (p * p).sum()
                p -= rate(k) * (g + 2e-4 * p)
        return loss

    return step


def torch_step(layers, x, y):
    """Eager, with autograd, on one thread."""
    import torch

    torch.set_num_threads(1)
    x, y = torch.from_numpy(x), torch.from_numpy(y)
    pairs = [(torch.from_numpy(a[:, :-1].copy()), torch.from_numpy(a[:, -1].copy())) for a in layers]
    parameters = [p.requires_grad_() for pair in pairs for p in pair]

    def step(k):
        values = x
        for n, (w, b) in enumerate(pairs):
            values = values @ w.T + b
            if n < 2:
                values = values.relu()
        loss = (1 - y * values[:, 0]).relu().sum() / len(y)
        loss = loss + 1e-4 * sum((p * p).sum() for p in parameters)
        for p in parameters:
            p.grad = None
        loss.backward()
        with torch.no_grad():
            for p in parameters:
                p -= rate(k) * p.grad
        return loss.item()

    return step


def jax_run(layers, x, y, steps):
    """All steps as one compiled program: jit, and scan over the steps. Returns the loss and the time."""
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", True)
    x, y = jnp.array(x), jnp.array(y)
    start = [(jnp.array(a[:, :-1]), jnp.array(a[:, -1])) for a in layers]

    def loss(pairs):
        values = x
        for n, (w, b) in enumerate(pairs):
            values = values @ w.T + b
            if n < 2:
                values = jax.nn.relu(values)
        data = jax.nn.relu(1 - y * values[:, 0]).sum() / len(y)
        return data + 1e-4 * sum((p * p).sum() for pair in pairs for p in pair)

    def step(pairs, k):
        value, gradients = jax.value_and_grad(loss)(pairs)
        factor = 1 - 0.9 * (k % 100) / 100
        return jax.tree.map(lambda p, g: p - factor * g, pairs, gradients), value

    run = jax.jit(lambda pairs: jax.lax.scan(step, pairs, jnp.arange(steps)))
    run(start)[1].block_until_ready()
    begin = time.process_time()
    losses = run(start)[1].block_until_ready()
    return float(losses[-1]), time.process_time() - begin


def main():
    library, path, steps = sys.argv[1], sys.argv[2], int(sys.argv[3])
    data = read(path)
    if library == "jax":
        loss, seconds = jax_run(*data, steps)
    else:
        make = numpy_step if library == "numpy" else torch_step
        make(*data)(0)
        step = make(*read(path))
        begin = time.process_time()
        for k in range(steps):
            loss = step(k)
        seconds = time.process_time() - begin
    print(repr(float(loss)), seconds)


main()
