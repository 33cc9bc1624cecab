"""Measures 1,000 training steps of the flagship's GPT beside programs that do the same.

`.ci/benchmarks gpt` calls it. The programs in Python and C are in `GPT`, the one in Swift is the lessons'
own code, built as they are. All must print the same losses; CPython takes only as many steps as a minute
has room for. Seconds are those of the processor, the least of several runs.
"""

import resource
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HERE = ROOT / "Tests/Benchmarks/GPT"
BUILD = ROOT / ".build/benchmarks"
NAMES = ROOT / "lessons/data/names.txt"
STEPS = 1000


def call(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True)


def measured(command, steps, runs):
    """The least processor time of several runs, in seconds, and the losses."""
    best, losses = float("inf"), []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        losses = [float(line) for line in call(*command, NAMES, steps).stdout.split()]
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = min(best, spent)
    return best, losses


def instructions(command):
    """Instructions for each step, by callgrind; nothing where there is no valgrind."""
    counts = []
    for steps in (1, 51):
        try:
            text = call("valgrind", "--tool=none", "true") and call(
                "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command, NAMES, steps
            ).stderr
        except (OSError, subprocess.CalledProcessError):
            return None
        counts.append(int(text.split("Collected :")[1].split()[0]))
    return (counts[1] - counts[0]) / 50


def knows_torch(python):
    """Whether a Python has PyTorch."""
    try:
        return subprocess.run([python, "-c", "import torch"], capture_output=True).returncode == 0
    except OSError:
        return False


def main():
    BUILD.mkdir(parents=True, exist_ok=True)
    package = ["--package-path", ROOT / "Tests/Benchmarks", "--scratch-path", BUILD / "programs"]
    # As `.ci/benchmarks` builds the package.
    call("env", "SWIFT_SYNTAX=package", "swift", "build", *package, "--product", "gpt")
    call("cc", "-O2", HERE / "tape.c", "-lm", "-o", BUILD / "gpt-tape")
    call("cc", "-O3", "-march=native", HERE / "matrices.c", "-lm", "-o", BUILD / "gpt-matrices")
    swift = [BUILD / "programs/debug/gpt"]
    rows = [
        ("CPython, an object for each number, no collector", [sys.executable, HERE / "scalar.py"], 50, 1),
        ("lesson 42, the tape in Swift", swift, STEPS, 5),
        ("C, the same tape", [BUILD / "gpt-tape"], STEPS, 5),
        ("C, gradients by hand, `-O3 -march=native`", [BUILD / "gpt-matrices"], STEPS, 5),
    ]
    print("| 1,000 steps | seconds | beside the tape in Swift |")
    print("| --- | ---: | ---: |")
    torch = next((p for p in (sys.executable, "/usr/bin/python3") if knows_torch(p)), None)
    if torch:
        rows.insert(1, ("PyTorch, tensors, one thread", [torch, HERE / "tensors.py"], STEPS, 2))
    else:
        print("No PyTorch to measure: `apt-get install python3-torch`", file=sys.stderr)
    results = {}
    for name, command, steps, runs in rows:
        nothing = measured(command, 1, runs)[0]
        spent, losses = measured(command, steps, runs)
        results[name] = (max(spent - nothing, 1e-4) * STEPS / (steps - 1), losses, steps)
    base, losses, _ = results["lesson 42, the tape in Swift"]
    for name, (seconds, own, steps) in results.items():
        # With fewer steps the rate falls faster, so only the first loss is the same.
        pairs = zip(own, losses) if steps == STEPS else [(own[0], losses[0])]
        if any(abs(a - b) > 1e-9 for a, b in pairs):
            sys.exit(f"{name}: other losses")
        print(f"| {name} | {seconds:.3g} | {seconds / base:.3g} |")
    count = instructions(swift)
    if count:
        print(f"\nThe tape in Swift executes {count / 1e6:.2f} million instructions for each step.")


if __name__ == "__main__":
    main()
