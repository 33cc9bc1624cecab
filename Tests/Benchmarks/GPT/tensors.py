"""The GPT of lesson 42 in PyTorch, with tensors as one writes them there.

    python3 tensors.py names.txt STEPS

Prints the loss of each step. In doubles, on one thread: more threads only wait for each other here.
"""

import random
import sys

import torch
from torch.nn.functional import cross_entropy


def norm(x):
    return x * (x.pow(2).mean(-1, keepdim=True) + 1e-5).rsqrt()


def main(path, steps, width=16, heads=4, context=16):
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    random.seed(42)
    names = open(path).read().split()
    random.shuffle(names)
    letters = sorted(set("".join(names)))
    end = len(letters)

    def gauss(rows, columns):
        numbers = [[random.gauss(0, 0.08) for _ in range(columns)] for _ in range(rows)]
        return torch.tensor(numbers, requires_grad=True)

    tokens, positions, output = gauss(end + 1, width), gauss(context, width), gauss(end + 1, width)
    q, k, v, o = (gauss(width, width) for _ in range(4))
    up, down = gauss(4 * width, width), gauss(width, 4 * width)
    parameters = [tokens, positions, output, q, k, v, o, up, down]
    adam = torch.optim.Adam(parameters, lr=0.01, betas=(0.85, 0.99), eps=1e-8)
    fall = torch.optim.lr_scheduler.LambdaLR(adam, lambda step: 1 - step / steps)
    masks = [torch.full((n, n), -torch.inf).triu(1) for n in range(context + 1)]
    part = width // heads
    for step in range(steps):
        word = [end] + [letters.index(c) for c in names[step % len(names)]] + [end]
        n = min(context, len(word) - 1)
        x = norm(tokens[word[:n]] + positions[:n])
        seen = norm(x)
        query, key, value = ((seen @ m.T).view(n, heads, part).transpose(0, 1) for m in (q, k, v))
        weights = (query @ key.transpose(1, 2) * part**-0.5 + masks[n]).softmax(-1)
        x = (weights @ value).transpose(0, 1).reshape(n, width) @ o.T + x
        x = (norm(x) @ up.T).relu() @ down.T + x
        loss = cross_entropy(x @ output.T, torch.tensor(word[1 : n + 1]))
        adam.zero_grad()
        loss.backward()
        adam.step()
        fall.step()
        print(loss.item())


main(sys.argv[1], int(sys.argv[2]))
