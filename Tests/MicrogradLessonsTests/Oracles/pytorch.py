"""Writes pytorch.txt: what PyTorch computes for the expressions of expressions.txt.

It needs PyTorch, in doubles; Debian's package will do:

    apt-get install python3-torch
    /usr/bin/python3 pytorch.py

A line of pytorch.txt: the expression's name, its value, and the gradient of the value with respect
to each leaf, in order. This script knows nothing of the Swift engine, and the engine's tests know
nothing of this script: both read expressions.txt.
"""

import pathlib

import torch

OPERATIONS = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
    "in-place-add": lambda a, b: a + b,
    "negate": lambda a: -a,
    "relu": torch.relu,
    "exp": torch.exp,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "triple": lambda a: a + a + a,
    "power": lambda a, n: a**n,
    "scaled": lambda a, k: a * k,
    "add-number": lambda a, k: a + k,
    "subtract-number": lambda a, k: a - k,
    "multiply-number": lambda a, k: a * k,
    "divide-number": lambda a, k: a / k,
    "number-add": lambda k, a: k + a,
    "number-subtract": lambda k, a: k - a,
    "number-multiply": lambda k, a: k * a,
    "number-divide": lambda k, a: k / a,
    "total": lambda *terms: torch.stack(terms).sum(),
}


def operand(word, values):
    """A number has a point or an exponent; a place in the list of values has neither."""
    return values[int(word)] if word.isdigit() else float(word)


def evaluate(lines):
    values, leaves = [], []
    for line in lines:
        name, *words = line.split()
        if name == "leaf":
            leaf = torch.tensor(float(words[0]), dtype=torch.float64, requires_grad=True)
            leaves.append(leaf)
            values.append(leaf)
        else:
            values.append(OPERATIONS[name](*[operand(word, values) for word in words]))
    values[-1].backward()
    gradients = [0.0 if leaf.grad is None else leaf.grad.item() for leaf in leaves]
    return [values[-1].item()] + gradients


def main():
    folder = pathlib.Path(__file__).parent
    results = [f"# Made by pytorch.py with PyTorch {torch.__version__}, in doubles."]
    text = (folder / "expressions.txt").read_text()
    for block in text.split("\n\n"):
        first, *lines = block.strip().split("\n")
        if first.startswith("#"):
            continue
        name = first.split()[1]
        results.append(" ".join([name] + [repr(number) for number in evaluate(lines)]))
    (folder / "pytorch.txt").write_text("\n".join(results) + "\n")


main()
