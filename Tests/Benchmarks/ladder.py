"""How fast the engines of the lessons are, beside C, libraries of arrays and other tapes.

    .ci/benchmarks ladder [--rounds N] [--seconds S] [--sizes] [--json FILE]

All rungs train the same network on the same points from the same start, and must come to the same loss. In every
round each of them runs once, in turn, so what else the machine does meets all of them; the tables compare their
processor times, and show no seconds. Callgrind counts instructions, which are the same on every machine with the same
compilers: those of the first ten steps. What cannot be had here is left out, and said so.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUNGS = ROOT / "Tests/Benchmarks/Rungs"
FOLDER = ROOT / ".build/benchmarks/rungs"
PROGRAM = ROOT / ".build/benchmarks/programs/debug/ladder"
PYTHON = ROOT / ".build/benchmarks/ladder-venv/bin/python"

# The nodes of one loss of the closures: what "a value" means for all rungs.
VALUES = 65_818

BASE = "C, -O2"
PLAIN_NATIVE = "C, -O3 -march=native"
TUNED = "C tuned by hand, -O3 -march=native"
MICROGRAD = "CPython's micrograd, no collector"

# Libraries that start threads are kept to one.
ENVIRONMENT = {
    **os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1",
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
}


def leave_out(name, why):
    print(f"left out: {name}: {why}", file=sys.stderr)


def output(*command):
    """What a command prints; nothing if it cannot be run."""
    try:
        return subprocess.run([str(word) for word in command], capture_output=True, text=True).stdout.strip()
    except OSError:
        return ""


class Rung:
    """A program that trains: how it is called, and how many steps it takes at a time."""

    def __init__(self, name, command, counted=False, is_lesson=False):
        self.name, self.command, self.counted, self.is_lesson = name, command, counted, is_lesson
        self.steps, self.times, self.memory = 1, [], {}

    def call(self, steps, prefix=()):
        """Runs the program; returns what it prints and what it says of errors."""
        command = [*prefix, *(str(word) for word in self.command(steps))]
        with tempfile.TemporaryFile("w+") as out_file, tempfile.TemporaryFile("w+") as said_file:
            process = subprocess.Popen(command, stdout=out_file, stderr=said_file, env=ENVIRONMENT)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            out_file.seek(0)
            said_file.seek(0)
            out, said = out_file.read(), said_file.read()
        if not prefix:
            # Linux counts kilobytes, macOS bytes.
            self.memory[steps] = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        if process.returncode:
            raise SystemExit(f"{self.name}: {' '.join(command)} failed:\n{said[-2000:]}")
        return out, said

    def run(self, steps):
        """The last loss, and the seconds of a step."""
        loss, seconds = (float(word) for word in self.call(steps)[0].split())
        return loss, seconds / max(steps, 1)

    def settle(self, seconds):
        """Finds how many steps take about so many seconds."""
        while True:
            _, step = self.run(self.steps)
            if step * self.steps > seconds / 4 or self.steps >= 1 << 20:
                self.steps = max(1, round(seconds / max(step, 1e-9)))
                return
            self.steps *= 8

    def instructions(self):
        """The instructions of a step, over the first ten."""
        def count(steps):
            with tempfile.TemporaryDirectory() as folder:
                prefix = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"]
                said = self.call(steps, prefix)[1]
            return int(re.search(r"Collected\s*:\s*(\d+)", said).group(1))
        return (count(10) - count(0)) / 10


def compiled(name, source, *flags, compiler="gcc", libraries=("-lm",)):
    """Compiles a rung in C or C++; its path, or None if that cannot be."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    program = FOLDER / re.sub(r"[^a-zA-Z0-9]+", "-", name)
    command = [compiler, *flags, "-Wno-psabi", str(RUNGS / source), "-o", str(program), *libraries]
    try:
        result = subprocess.run(command, capture_output=True, text=True)
    except OSError as error:
        return leave_out(name, error)
    if result.returncode:
        return leave_out(name, (result.stderr.splitlines() or ["it does not compile"])[0])
    return program


def has_module(python, module):
    try:
        return bool(python) and subprocess.run([python, "-c", f"import {module}"], capture_output=True).returncode == 0
    except OSError:
        return False


def rungs(start, count, width):
    """All rungs that can be had here, the engines of the lessons first."""
    def lesson(name, program=PROGRAM):
        return lambda steps: [program, name, steps, count, width]

    def program(path):
        return lambda steps: [path, start, steps]

    def script(python, *words):
        return lambda steps: [python, RUNGS / words[0], *words[1:], start, steps]

    engines = output(PROGRAM, "engines").splitlines()
    found = [Rung(name, lesson(name), counted=True, is_lesson=True) for name in engines]
    for name, source, *flags in [
        (BASE, "plain.c", "-O2"), (PLAIN_NATIVE, "plain.c", "-O3", "-march=native"),
        ("C tuned by hand, -O3", "tuned.c", "-O3"), (TUNED, "tuned.c", "-O3", "-march=native"),
    ]:
        path = compiled(name, source, *flags)
        if path:
            # Valgrind does not know every instruction of every processor.
            found.append(Rung(name, program(path), counted="native" not in name))
    path = compiled("ADOL-C, -O2", "adolc.cpp", "-O2", compiler="g++", libraries=("-ladolc", "-lm"))
    if path:
        found.append(Rung("ADOL-C, -O2", program(path), counted=True))
    system = shutil.which("python3", path="/usr/bin")
    for name, python, module, *words in [
        ("numpy, gradients by hand", PYTHON, "numpy", "arrays.py", "numpy"),
        ("JAX, jit and scan", PYTHON, "jax", "arrays.py", "jax"),
        ("PyTorch, eager", system, "torch", "arrays.py", "torch"),
        (MICROGRAD, PYTHON, "micrograd", "micrograd.py"),
    ]:
        if has_module(python, module):
            found.append(Rung(name, script(python, *words)))
        else:
            leave_out(name, f"{python or 'python3'} has no module '{module}'")
    return found


def measure(count, width, rounds, seconds, counts=True, checked=20, micrograd=True):
    """What each rung takes: a dictionary a rung."""
    with tempfile.TemporaryDirectory() as folder:
        start = pathlib.Path(folder) / "start.txt"
        subprocess.run([PROGRAM, "start", start, str(count), str(width)], check=True)
        all_rungs = [rung for rung in rungs(start, count, width) if micrograd or rung.name != MICROGRAD]
        base = next((rung for rung in all_rungs if rung.name == BASE), None)
        if base is None:
            raise SystemExit("without a C compiler there is nothing to compare with: install gcc")
        losses = {steps: base.run(steps)[0] for steps in (2, checked)}
        for rung in all_rungs:
            steps = 2 if rung.name == MICROGRAD else checked
            off = abs(rung.run(steps)[0] - losses[steps]) / abs(losses[steps])
            if not off <= 1e-12:
                raise SystemExit(f"{rung.name}: the loss after {steps} steps is {off:.1e} off")
            rung.settle(seconds)
            if rung.is_lesson:
                rung.run(2)
        for _ in range(rounds):
            for rung in all_rungs:
                rung.times.append(rung.run(rung.steps)[1])
        if counts and not shutil.which("valgrind"):
            leave_out("counts of instructions", "there is no valgrind")
            counts = False
        return [
            {"name": rung.name, "is_lesson": rung.is_lesson, "times": rung.times, "memory": rung.memory,
             "instructions": rung.instructions() / VALUES if counts and rung.counted else None}
            for rung in all_rungs
        ]


def ratios(entry, other):
    """How many times as long one rung takes as another, in every round."""
    return [time / reference for time, reference in zip(entry["times"], other["times"])]


def number(value):
    """Two digits that count: 0.087, 1.4, 3,600."""
    if value >= 99.5:
        return f"{float(f'{value:.2g}'):,.0f}"
    return f"{value:#.2g}" if value < 0.95 else f"{value:.1f}" if value < 9.95 else f"{value:.0f}"


def fraction(value):
    """A ratio for people: 5.3, or 1/83."""
    return number(value) if value >= 0.95 else f"1/{number(1 / value)}"


def title(entry):
    return f"**{entry['name']}**" if entry["is_lesson"] else entry["name"]


def ladder(entries):
    """All rungs, the slowest first."""
    base = next(e for e in entries if e["name"] == BASE)
    lines = ["| | instructions a value | time beside C -O2 | least–most | MB |", "|---|--:|--:|--:|--:|"]
    for e in sorted(entries, key=lambda e: -statistics.median(ratios(e, base))):
        every = ratios(e, base)
        count = number(e["instructions"]) if e["instructions"] else "–"
        spread = f"{number(min(every))}–{number(max(every))}"
        megabytes = number(max(e["memory"].values()) / 1e6)
        lines.append(f"| {title(e)} | {count} | {number(statistics.median(every))} | {spread} | {megabytes} |")
    return "\n".join(lines)


def comparison(entries):
    """How many times as long each engine of the lessons takes as every other program."""
    others = [e for e in entries if not e["is_lesson"]]
    lines = ["| time, beside that of | " + " | ".join(e["name"] for e in others) + " |", "|---|" + "--:|" * len(others)]
    for e in entries:
        if e["is_lesson"]:
            cells = [fraction(statistics.median(ratios(e, other))) for other in others]
            lines.append(f"| {title(e)} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def growth(entries):
    """How much more memory an engine of the lessons takes for all its steps than for two, in kilobytes."""
    grown = {e["name"]: (max(e["memory"].values()) - e["memory"][2]) / 1000 for e in entries if e["is_lesson"]}
    most = max(grown, key=grown.get)
    return f"After two steps no engine's memory grows by more than {grown[most]:,.0f} kB ({most})."


def versions():
    """The compilers and libraries by which all this is so."""
    swift = re.search(r"Swift version (\S+)", output("swift", "--version"))
    found = [f"Swift {swift.group(1)}" if swift else "", output("gcc", "--version").split("\n")[0]]
    for python, modules in [(PYTHON, ["numpy", "jax"]), ("/usr/bin/python3", ["torch"])]:
        for module in modules:
            version = output(python, "-c", f"import {module}; print({module}.__version__)")
            found.append(f"{module} {version}" if version else "")
    adolc = output("dpkg-query", "-W", "-f", "${Version}", "libadolc-dev")
    found.append(f"ADOL-C {adolc}" if adolc else "")
    found.append(output(PYTHON, "-c", "import platform; print('CPython', platform.python_version())"))
    return ", ".join(word for word in found if word)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.2, help="how long a rung runs in a round")
    parser.add_argument("--sizes", action="store_true", help="other batches and widths as well, without counts")
    parser.add_argument("--json", type=pathlib.Path, help="a file for the numbers")
    options = parser.parse_args()
    entries = measure(100, 16, options.rounds, options.seconds)
    print(f"The moons, batch 100, width 16, {options.rounds} rounds; a value is one of the {VALUES:,} nodes of lesson "
          f"21's loss.\n{versions()}.\n")
    print(ladder(entries))
    print(f"\n{comparison(entries)}\n\n{growth(entries)}")
    if options.json:
        options.json.write_text(json.dumps(entries, indent=1) + "\n")
    if options.sizes:
        # Micrograd would take ten gigabytes for the largest.
        for count, width in [(1_000, 16), (10_000, 16), (100, 64), (100, 256)]:
            print(f"\nBatch {count:,}, width {width}\n")
            print(ladder(measure(count, width, 3, options.seconds, counts=False, checked=2, micrograd=False)))


if __name__ == "__main__":
    main()
