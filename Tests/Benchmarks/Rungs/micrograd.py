"""The same training on CPython's micrograd, without the collector of cycles: micrograd.py FILE STEPS.

Prints the last loss and the processor time of the steps in seconds, as the rungs in C do.
"""

import gc
import os
import sys
import time

sys.path.remove(os.path.dirname(os.path.abspath(__file__)))

from micrograd.nn import MLP  # noqa: E402


def main():
    gc.disable()
    # It finds its order by recursion, as deep as the sum over all points is long.
    sys.setrecursionlimit(1_000_000)
    with open(sys.argv[1]) as file:
        width, count = (int(word) for word in file.readline().split())
        numbers = [float(word) for word in file.read().split()]
    model = MLP(2, [width, width, 1])
    place = 0
    for layer in model.layers:
        for neuron in layer.neurons:
            for p in neuron.w + [neuron.b]:
                p.data = numbers[place]
                place += 1
    points = [numbers[place + 3 * n : place + 3 * n + 3] for n in range(count)]
    loss = None
    begin = time.process_time()
    for k in range(int(sys.argv[2])):
        losses = [(1 + -y * model([x1, x2])).relu() for x1, x2, y in points]
        loss = sum(losses) * (1.0 / count) + 1e-4 * sum(p * p for p in model.parameters())
        model.zero_grad()
        loss.backward()
        for p in model.parameters():
            p.data -= (1.0 - 0.9 * (k % 100) / 100) * p.grad
    print(repr(loss.data), time.process_time() - begin)


main()
