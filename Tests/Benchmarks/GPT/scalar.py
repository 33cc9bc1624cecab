"""The GPT of lesson 42 in plain Python: an object with a gradient for each number.

    python3 scalar.py names.txt STEPS

Prints the loss of each step. The collector is off: it finds nothing, and takes two thirds of the time.
"""

import gc
import math
import random
import sys


class Value:
    __slots__ = ("data", "grad", "inputs", "slopes")

    def __init__(self, data, inputs=(), slopes=()):
        self.data, self.grad, self.inputs, self.slopes = data, 0.0, inputs, slopes

    def __add__(self, other):
        if not isinstance(other, Value):
            return Value(self.data + other, (self,), (1.0,))
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        if not isinstance(other, Value):
            return Value(self.data * other, (self,), (other,))
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    __radd__, __rmul__ = __add__, __mul__

    def power(self, n):
        return Value(self.data**n, (self,), (n * self.data ** (n - 1),))

    def exp(self):
        e = math.exp(self.data)
        return Value(e, (self,), (e,))

    def log(self):
        return Value(math.log(self.data), (self,), (1 / self.data,))

    def relu(self):
        return Value(max(0.0, self.data), (self,), (1.0 if self.data > 0 else 0.0,))

    def backward(self):
        order, seen, path = [], set(), [(self, False)]
        while path:
            value, done = path.pop()
            if done:
                order.append(value)
            elif id(value) not in seen:
                seen.add(id(value))
                path.append((value, True))
                path.extend((i, False) for i in value.inputs if id(i) not in seen)
        self.grad = 1.0
        for value in reversed(order):
            for i, slope in zip(value.inputs, value.slopes):
                i.grad += slope * value.grad


def linear(matrix, x):
    return [sum(w * v for w, v in zip(row, x)) for row in matrix]


def norm(x):
    scale = (sum(v * v for v in x) * (1 / len(x)) + 1e-5).power(-0.5)
    return [v * scale for v in x]


def softmax(z):
    top = max(v.data for v in z)
    e = [(v + -top).exp() for v in z]
    scale = sum(e).power(-1)
    return [v * scale for v in e]


def main(path, steps, width=16, heads=4, context=16):
    gc.disable()
    random.seed(42)
    names = open(path).read().split()
    random.shuffle(names)
    letters = sorted(set("".join(names)))
    end = len(letters)

    def gauss(rows, columns):
        return [[Value(random.gauss(0, 0.08)) for _ in range(columns)] for _ in range(rows)]

    tokens, positions, output = gauss(end + 1, width), gauss(context, width), gauss(end + 1, width)
    q, k, v, o = (gauss(width, width) for _ in range(4))
    up, down = gauss(4 * width, width), gauss(width, 4 * width)
    matrices = [tokens, positions, output, q, k, v, o, up, down]
    parameters = [p for matrix in matrices for row in matrix for p in row]
    means, squares = [0.0] * len(parameters), [0.0] * len(parameters)
    part = width // heads
    for step in range(steps):
        word = [end] + [letters.index(c) for c in names[step % len(names)]] + [end]
        keys, values, costs = [], [], []
        for place in range(min(context, len(word) - 1)):
            x = norm([a + b for a, b in zip(tokens[word[place]], positions[place])])
            n = norm(x)
            query = linear(q, n)
            keys.append(linear(k, n))
            values.append(linear(v, n))
            mix = []
            for first in range(0, width, part):
                own = slice(first, first + part)
                weights = softmax(
                    [sum(a * b for a, b in zip(query[own], key[own])) * part**-0.5 for key in keys]
                )
                for j in range(first, first + part):
                    mix.append(sum(w * value[j] for w, value in zip(weights, values)))
            x = [a + b for a, b in zip(linear(o, mix), x)]
            hidden = [h.relu() for h in linear(up, norm(x))]
            x = [a + b for a, b in zip(linear(down, hidden), x)]
            costs.append(softmax(linear(output, x))[word[place + 1]].log() * -1)
        loss = sum(costs) * (1 / len(costs))
        loss.backward()
        rate = 0.01 * (1 - step / steps)
        for i, p in enumerate(parameters):
            means[i] += 0.15 * (p.grad - means[i])
            squares[i] += 0.01 * (p.grad**2 - squares[i])
            size = (squares[i] / (1 - 0.99 ** (step + 1))) ** 0.5 + 1e-8
            p.data -= rate * means[i] / (1 - 0.85 ** (step + 1)) / size
            p.grad = 0.0
        print(loss.data)


main(sys.argv[1], int(sys.argv[2]))
