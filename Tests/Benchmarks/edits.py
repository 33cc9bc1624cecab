"""Measures what an edit of the flagship costs: files compiled, seconds on the clock and of processors.

Works on a copy of the repository, which is built first; `.ci/benchmarks edits` calls it. What SwiftPM
takes by itself, with nothing to do, is told beside it.
"""

import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPY = ROOT / ".build/benchmarks/flagship"
LESSON = COPY / "lessons/08-addition.md"
PAGE = "08-addition.html"
RUN = "c.pullback(c.grad)\n"
BODY = "    a.grad += upstream\n"


def run(*command):
    """Runs a command in the copy; returns what it printed, and its seconds: clock, processors."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    done = subprocess.run(command, cwd=COPY, capture_output=True, text=True)
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout + done.stderr, end - start, spent


def swift(*arguments):
    """Calls SwiftPM; returns how many of the lessons' files it says to compile, and the seconds."""
    text, clock, spent = run("swift", *arguments)
    return len(set(re.findall(r"Compiling (MicrogradLessons\S*) (\S+\.swift)", text))), clock, spent


def build(*arguments):
    return swift("build", *arguments)


def edited(old, new):
    """Edits the lesson, each time in another way."""
    edited.count += 1
    text = edited.text
    assert old in text, old
    LESSON.write_text(text.replace(old, new.replace("N", str(10**6 + edited.count)), 1))


def row(name, files, clock, spent, goal):
    spent = "" if spent is None else f"{spent:.1f} s"
    print(f"| {name} | {files} | {clock:.2f} s | {spent} | {goal} |", flush=True)


def median(values):
    return sorted(values)[len(values) // 2]


def page(port):
    return urllib.request.urlopen(f"http://127.0.0.1:{port}/{PAGE}").read().decode().replace(",", "")


def serve(edits):
    """The time from an edit to the page that a browser is given, for each of some edits."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = open(COPY / ".build/serve.log", "w+")
    server = subprocess.Popen(
        [COPY / ".build/debug/weave", "serve", "--port", str(port)], cwd=COPY, stdout=log,
        stderr=log)
    try:
        while " s" not in (COPY / ".build/serve.log").read_text().replace("Serving", ""):
            time.sleep(0.2)
        for name, old, new, goal in edits:
            times = []
            for _ in range(5):
                edited(old, new)
                mark, start = str(10**6 + edited.count), time.time()
                while mark not in page(port):
                    if time.time() - start > 120:
                        sys.exit(f"{name}: the page never came")
                    time.sleep(0.005)
                times.append(time.time() - start)
                time.sleep(6)  # SwiftPM builds behind it.
            row(name, "", median(times), None, goal)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def main():
    shutil.rmtree(COPY, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", ROOT, COPY], check=True)
    first = run("swift", "run", "weave")
    tests = run("swift", "build", "--build-tests")
    edited.text, edited.count = LESSON.read_text(), 0
    print("An edit of the course, lesson 8 of the flagship (in `serve`, the median of five):\n")
    print("| edit | lessons' files compiled | clock | processors | to reach |")
    print("|--:|--:|--:|--:|--:|")
    row("first command from a clone: build, weave", "", *first[1:], "< 3 min")
    row("second: what the tests need besides", "", *tests[1:], "< 5 min")
    build()
    row("nothing, `swift build`", *build(), "SwiftPM's own")
    # The first call of each kind makes SwiftPM compile its manifests and plugins.
    swift("test", "--filter", "Chapter08")
    edited("The gradient of `c` is invented", "N.\n\nThe gradient of `c` is invented")
    row("a line of prose, `swift test --filter Chapter08`", *swift("test", "--filter", "Chapter08"),
        "1 (≤ 3), < 5 s of processors")
    build("--build-tests")
    edited("let c = a + b\n", "let c = a + b\n_ = N\n")
    row("a line in a `run` chunk, `swift build --product weave`", *build("--product", "weave"), "1")
    edited("```swift replaces=plus id=plus-with-pullback\n",
           "```swift replaces=plus id=plus-with-pullback\n// N\n")
    row("a line in a `swift` chunk that others use, likewise", *build("--product", "weave"), "< 3 s")
    LESSON.write_text(edited.text)
    run("swift", "build", "--product", "weave")
    serve([
        ("a line of prose, `weave serve`", "The gradient of `c` is invented", "N. The gradient of `c` is invented", "< 0.3 s"),
        ("a line added to a `run` chunk, likewise", RUN, RUN + "print(N)\n", "< 1 s"),
        ("a line changed in a `run` chunk, likewise", "let b: Value = 3\n",
         "let b: Value = 3; print(N)\n", "< 1 s"),
    ])
    LESSON.write_text(edited.text)


if __name__ == "__main__":
    main()
