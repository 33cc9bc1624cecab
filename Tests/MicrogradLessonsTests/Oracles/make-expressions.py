"""Writes expressions.txt: the document's two test expressions and 200 random ones.

Run it from anywhere, with any Python 3; it needs no packages, and the same seed gives the same
file:

    python3 make-expressions.py

An expression is a block of lines. Its first line gives its name; each line after that makes a
value, and names earlier values by their place, counted from 0. The last value is the output.
Numbers are written so that reading them gives back the same double.

This script knows no rule for gradients. It keeps away from kinks, poles and overflow, and it leaves
out expressions in which a leaf hardly moves the output: such a gradient is what is left of larger
numbers that cancel, and rounding decides its digits, in any engine.
"""

import math
import pathlib
import random

COUNT = 200
SEED = 1337

# Exponents; a negative base takes whole ones only.
WHOLE = [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0]
BROKEN = [-1.5, 0.5, 2.5]

SANITY = """\
leaf -4.0
number-multiply 2.0 0
add-number 1 2.0
add 2 0
relu 3
multiply 3 0
add 4 5
multiply 3 3
relu 7
add 8 6
multiply 6 0
add 9 10"""

README = """\
leaf -4.0
leaf 2.0
add 0 1
multiply 0 1
power 1 3.0
add 3 4
add-number 2 1.0
in-place-add 2 6
number-add 1.0 7
negate 0
add 8 9
in-place-add 7 10
multiply-number 5 2.0
add 1 0
relu 13
add 12 14
in-place-add 5 15
number-multiply 3.0 16
subtract 1 0
relu 18
add 17 19
in-place-add 16 20
subtract 11 21
power 22 2.0
divide-number 23 2.0
number-divide 10.0 23
in-place-add 24 25"""

# Every operation of the engine, with the kinds of its operands: a value, a number, or a list of
# values; and what it computes.
OPERATIONS = {
    "add": ("vv", lambda a, b: a + b),
    "subtract": ("vv", lambda a, b: a - b),
    "multiply": ("vv", lambda a, b: a * b),
    "divide": ("vv", lambda a, b: a / b),
    "in-place-add": ("vv", lambda a, b: a + b),
    "negate": ("v", lambda a: -a),
    "relu": ("v", lambda a: max(0.0, a)),
    "exp": ("v", math.exp),
    "tanh": ("v", math.tanh),
    "sigmoid": ("v", lambda a: 1 / (1 + math.exp(-a))),
    "triple": ("v", lambda a: 3 * a),
    "power": ("vn", lambda a, n: a**n),
    "scaled": ("vn", lambda a, k: a * k),
    "add-number": ("vn", lambda a, k: a + k),
    "subtract-number": ("vn", lambda a, k: a - k),
    "multiply-number": ("vn", lambda a, k: a * k),
    "divide-number": ("vn", lambda a, k: a / k),
    "number-add": ("nv", lambda k, a: k + a),
    "number-subtract": ("nv", lambda k, a: k - a),
    "number-multiply": ("nv", lambda k, a: k * a),
    "number-divide": ("nv", lambda k, a: k / a),
    "total": ("l", lambda *terms: math.fsum(terms)),
}


def number(rng):
    return rng.choice([-1, 1]) * rng.uniform(0.5, 2)


def is_smooth(name, operands):
    """Whether the operation has a gradient here, and no very steep one."""
    if name == "relu":
        return abs(operands[0]) > 0.01
    if name in ("divide", "number-divide"):
        return abs(operands[1]) > 0.2
    if name == "power":
        return abs(operands[0]) > 0.2
    if name in ("tanh", "sigmoid"):
        return abs(operands[0]) < 4
    return True


def place(rng, count, unused):
    """Half of the time a value that has not been used, else any: so values are shared, too."""
    return rng.choice(sorted(unused) if unused and rng.random() < 0.5 else range(count))


def evaluate(lines, nudge=(0, 0.0)):
    """The last value of an expression, with one leaf moved a little."""
    values = []
    for index, (name, *words) in enumerate(lines):
        if name == "leaf":
            values.append(words[0] + (nudge[1] if index == nudge[0] else 0.0))
        else:
            operands = [values[word] if isinstance(word, int) else word for word in words]
            values.append(OPERATIONS[name][1](*operands))
    return values[-1]


def is_worth_comparing(lines):
    """Whether every leaf moves the output, as far as a difference quotient can tell."""
    leaves = [index for index, line in enumerate(lines) if line[0] == "leaf"]
    step = 1e-6
    slopes = [
        (evaluate(lines, (leaf, step)) - evaluate(lines, (leaf, -step))) / (2 * step)
        for leaf in leaves
    ]
    return all(abs(slope) > 1e-2 for slope in slopes)


def operands_of(name, rng, values, unused):
    """Draws places of values, as whole numbers, and numbers."""
    words = []
    for kind in OPERATIONS[name][0]:
        if kind == "n" and name == "power":
            words.append(rng.choice(WHOLE + (BROKEN if values[words[0]] > 0 else [])))
        elif kind == "n":
            words.append(number(rng))
        else:
            for _ in range(1 if kind == "v" else rng.randint(2, 5)):
                words.append(place(rng, len(values), unused))
    return words


def expression(rng):
    lines = [("leaf", number(rng)) for _ in range(rng.randint(2, 4))]
    values = [line[1] for line in lines]
    unused = set(range(len(values)))
    wanted = len(values) + rng.randint(5, 20)
    while len(values) < wanted:
        name = rng.choice(list(OPERATIONS))
        words = operands_of(name, rng, values, unused)
        operands = [values[word] if isinstance(word, int) else word for word in words]
        if not is_smooth(name, operands):
            continue
        result = OPERATIONS[name][1](*operands)
        if abs(result) < 20:
            unused -= {word for word in words if isinstance(word, int)}
            unused.add(len(values))
            values.append(result)
            lines.append((name, *words))
    # All that is left over, so that every value is part of the output.
    lines.append(("total", *sorted(unused)))
    return lines if is_worth_comparing(lines) else expression(rng)


def text(lines):
    return "\n".join(" ".join([name] + [repr(word) for word in words]) for name, *words in lines)


def main():
    rng = random.Random(SEED)
    blocks = [f"expression sanity\n{SANITY}", f"expression readme\n{README}"]
    blocks += [f"expression random-{i + 1}\n{text(expression(rng))}" for i in range(COUNT)]
    path = pathlib.Path(__file__).with_name("expressions.txt")
    opening = "# Made by make-expressions.py, which says what the lines mean."
    path.write_text("\n\n".join([opening] + blocks) + "\n")


main()
