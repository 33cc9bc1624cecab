"""Measures how the toolkit grows with a course: 20, 200, 2,000 and 10,000 lessons.

The lessons are synthetic. Each has prose with formulas, links, a list and a table, code that uses the lesson
before it, a chunk that runs and shows a chart, computed values, tests, and an exercise; twenty make a part, whose first
lesson uses the first of the course. Nothing is run: what running costs is each lesson's own affair. Their results are
made up and kept where `weave` looks for results of earlier runs. What grows with the course is everything else, and
that is measured here, with the tool as `swift run weave` builds it, without optimisation.

    .ci/benchmarks growth

Prints a Markdown table. Times are of processors, children included, unless they say otherwise; `--compile` also
compiles the module, which is most of the work at 2,000.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / ".build/benchmarks/scaling"
BIN = ROOT / ".build/debug"
PORT = 18730
# How many lessons make a part.
PART = 20

WORK.mkdir(parents=True, exist_ok=True)
# What the commands say; it is of interest when one fails.
LOG = (WORK / "log").open("w")

PROSE = """A paragraph of *ordinary* prose with `code`, a [link]({link}) and a formula,
$`\\frac{{\\partial L}}{{\\partial a}} = \\sum_i \\frac{{\\partial L}}{{\\partial u_i}}`$, that speaks of lesson {n} for a
few lines, as the paragraphs of a lesson do, until word{n} and term{m} have been said and it has said what it wanted.

"""


def lesson(number, count):
    """The text of a lesson."""
    last = f"{number - 1:04}-lesson.md" if number > 1 else "#what-it-does"
    used = number - 1 if number % PART != 1 else 1
    uses = f"Type{used}().value + 1" if number > 1 else "1"
    text = f"# Lesson {number}\n\n"
    text += PROSE.format(link=last, n=number, m=number % 97) * 2
    if number == 1:
        text += "## Glossary\n\n"
        terms = range(max(40, count // 2))
        text += "".join(f"- **term{m}**: the meaning of it, in a few words.\n" for m in terms) + "\n"
    text += f"## What it is\n\n```swift\nstruct Type{number} {{\n  var value = {number}\n"
    text += f"  func first(_ x: Int) -> Int {{\n    let y = x * value + {uses}\n    return y * y\n  }}\n}}\n```\n\n"
    text += PROSE.format(link=last, n=number, m=(number + 31) % 97)
    text += "| word | meaning |\n|---|---|\n" + "".join(f"| row {k} | of lesson {number} |\n" for k in range(4))
    text += f"\n- one\n- two, of {number}\n\n## What it does\n\n"
    text += PROSE.format(link=last, n=number, m=(number + 7) % 97)
    text += f"```swift run\nlet a = Type{number}()\nprint(a.value)\ntry show(\n  LineChart(\"Lesson {number}\", x: \"x\", y: \"y\", series: [Series(\"rising\", [1, 2, 3])]))\n```\n\n"
    text += "It is `{swift %d} a.value`, from two it makes `{swift %d} a.first(2)`, and from three "
    text += "`{swift %d} a.first(3)`.\n\n"
    text += f"```swift test\n@Test func `lesson {number} works`() {{ #expect(Type{number}().value == {number}) }}\n```\n\n"
    text += f"```swift exercise\nfunc answer{number}() -> Int {{ 0 }}\n```\n\n"
    text += f"```swift solution\nfunc answer{number}() -> Int {{ {number} }}\n```\n\n"
    text += f"```swift test\n@Test func `answer {number} is right`() {{ #expect(answer{number}() == {number}) }}\n```\n"
    return text


def write(count):
    """A folder with the lessons of a course, and nothing else."""
    folder = WORK / str(count)
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "lessons").mkdir(parents=True)
    for number in range(1, count + 1):
        (folder / f"lessons/{number:04}-lesson.md").write_text(lesson(number, count))
    manifest = folder / "lessons/Course.swift"
    shutil.copy(ROOT / "Tests/Fixtures/prose/lessons/Course.swift", manifest)
    # Older than the program that is built from it: the preview would build it anew.
    os.utime(manifest, (1, 1))
    # What is known of a course lies beside its program; each of these has a link of its own to the same one.
    (folder / "prose").symlink_to(BIN / "prose")
    return folder


def environment(folder):
    return dict(os.environ, COURSE_PROGRAM=str(folder / "prose"))


def helper():
    """The program with what benchmarks need of the inside of the toolkit."""
    names = [ROOT / f".build/benchmarks/programs/{kind}/benchmarks" for kind in ("release", "debug")]
    return next((str(name) for name in names if name.exists()), None) or sys.exit("build it: .ci/benchmarks growth")


def run(folder, program, *arguments):
    """Runs a command: its seconds of processors, and the most memory of its largest process in megabytes."""
    command = [program if "/" in program else str(BIN / program), *arguments]
    process = subprocess.Popen(command, cwd=folder, env=environment(folder), stdout=subprocess.DEVNULL, stderr=LOG)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed in {folder}: see {LOG.name}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def fetch(path):
    with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/{path}", timeout=5) as answer:
        return answer.read().decode()


def until(condition, limit=600):
    start = time.monotonic()
    while time.monotonic() - start < limit:
        try:
            if condition():
                return time.monotonic() - start
        except OSError:
            pass
        time.sleep(0.02)
    sys.exit("the preview did not come to it")


def serve(folder, count):
    """Seconds on the clock until the preview shows a page, until it is in step with the lessons, and from a saved edit
    of prose to its page."""
    log = (folder / "serve.log").open("w+")
    start = time.monotonic()
    process = subprocess.Popen(
        [str(BIN / "weaver"), "serve", "--port", str(PORT)], cwd=folder, env=environment(folder), stdout=log, stderr=log)
    try:
        until(lambda: fetch(f"{count:04}-lesson.html"))
        shown = time.monotonic() - start
        until(lambda: "changed, " in Path(log.name).read_text() or ".html, " in Path(log.name).read_text())
        began = time.monotonic() - start
        page = folder / f"lessons/{count // 2:04}-lesson.md"
        edits = []
        for number in range(5):
            page.write_text(page.read_text() + f"\nEdited {number} times.\n")
            edits.append(until(lambda: f"Edited {number} times" in fetch(f"{count // 2:04}-lesson.html")))
        return shown, began, sorted(edits)[2]
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def compiled(folder):
    """Seconds of processors, on the clock, and megabytes that the module takes to compile, as SwiftPM does it."""
    plain = folder / "plain"
    run(folder, "tangle", "--lessons", "lessons", "--output", str(plain), "--module", "Plain")
    start = time.monotonic()
    process = subprocess.Popen(["swift", "build", "--package-path", str(plain)], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{plain} does not compile")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def seconds(time):
    return f"{time:.2f} s" if time < 1 else f"{time:.1f} s" if time < 10 else f"{time:.0f} s"


def measure(count, arguments):
    folder = write(count)
    size = sum(path.stat().st_size for path in (folder / "lessons").glob("*.md"))
    tangled, _ = run(folder, "tangler", "module", ".", "lessons", "Plain", "tangled")
    run(folder, helper(), "keep-results")
    all_pages, memory = run(folder, "weaver", "--skip-build")
    known, _ = run(folder, "weaver", "--skip-build")
    page = folder / f"lessons/{count // 2:04}-lesson.md"
    page.write_text(page.read_text() + "\nOne more line.\n")
    edit, _ = run(folder, "weaver", "--skip-build")
    shown, began, preview = serve(folder, count)
    site = folder / "site"
    pages = [path.stat().st_size for path in site.glob("[0-9]*-lesson.html")]
    search = sorted(path.stat().st_size for path in site.glob("search-*.js"))
    cells = [
        f"{count:,}", f"{size / 1e6:.2f} MB", seconds(tangled), seconds(all_pages), seconds(edit), seconds(known),
        f"{memory:.0f} MB", seconds(shown), seconds(began), f"{preview:.2f} s",
        f"{sorted(pages)[count // 2] / 1e3:.0f} kB", f"{(site / 'index.html').stat().st_size / 1e3:,.0f} kB",
        f"{sum(search) / 1e6:.2f} MB in {len(search)}", f"{search[-1] / 1e3:.0f} kB",
    ]
    if arguments.compile:
        spent, clock, peak = compiled(folder)
        cells += [f"{spent:.0f} s", f"{clock:.0f} s", f"{peak:.0f} MB"]
    print("| " + " | ".join(cells) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("lessons", nargs="*", type=int, default=[20, 200, 2000, 10000])
    parser.add_argument("--compile", action="store_true", help="compile the module, too")
    arguments = parser.parse_args()
    heads = [
        "lessons", "text", "tangle", "all pages", "an edit", "nothing new", "memory", "first page", "in step",
        "edit shown", "a page", "index", "search", "a file of it",
    ] + (["compiled", "on the clock", "memory"] if arguments.compile else [])
    print("| " + " | ".join(heads) + " |\n|" + "--:|" * len(heads))
    for count in arguments.lessons:
        measure(count, arguments)


if __name__ == "__main__":
    main()
