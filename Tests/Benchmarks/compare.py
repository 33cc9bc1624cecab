"""Measures the toolkit beside the tools a person would use instead, on one synthetic course.

Prints Markdown tables. Times are processor time (user and system, children included), because
waiting depends on what else a machine does; the contenders take turns, and medians count.
`.ci/benchmarks` installs what this needs and calls it.
"""

import argparse
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / ".build/benchmarks"
BIN = Path(sys.executable).parent
TANGLER = ROOT / ".build/release/tangler"
PROGRAMS = WORK / "programs"
BENCHMARKS = PROGRAMS / "release/benchmarks"
ENGINE = PROGRAMS / "debug/engine"

ENTANGLED = """version = "2.0"
watch_list = ["*.md"]
annotation = "standard"
[[languages]]
name = "Swift"
identifiers = ["swift"]
comment = { open = "//" }
"""
MANIFEST = """import CourseRuntime

let course = CourseManifest(
  title: "A synthetic course", summary: "To measure with.", timeLimit: 60)
"""
PACKAGE = """// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "synthetic-course",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "literate-course", path: "ROOT")],
  targets: [
    .target(
      name: "Lessons",
      dependencies: [.product(name: "CourseRuntime", package: "literate-course")],
      path: "lessons",
      plugins: [.plugin(name: "TanglePlugin", package: "literate-course")]
    ),
    .executableTarget(
      name: "course",
      dependencies: ["Lessons", .product(name: "CourseCommand", package: "literate-course")],
      path: "course"
    ),
  ],
  swiftLanguageModes: [.v6]
)
"""
PROGRAM = """import CourseCommand
import Lessons

@main
struct Main {
  static func main() async { await CourseCommand(program).run() }
}
"""
PANDOC = "pandoc -s --mathml -f commonmark+tex_math_dollars -t html5 --metadata title=course -o".split()


def call(command, folder=ROOT, env=None):
    """Runs a command and returns the processor time that it took, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = subprocess.run(
        [str(word) for word in command], cwd=folder, env={**os.environ, **(env or {})},
        capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if result.returncode != 0:
        sys.exit(f"{command}: {result.stdout[-2000:]}{result.stderr[-2000:]}")
    call.output = result.stdout
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def fresh(name):
    """An empty folder."""
    folder = WORK / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def written(tool, lessons, folder):
    """The synthetic course in the notation of a tool."""
    call([BENCHMARKS, "write-course", "--lessons", lessons, "--tool", tool, folder])
    return folder


def medians(runs, *contenders):
    times = [[] for _ in contenders]
    for _ in range(runs):
        for series, contender in zip(times, contenders):
            series.append(contender())
    return [statistics.median(series) for series in times]


def seconds(time):
    if time is None:
        return "–"
    return f"{time * 1000:.0f} ms" if time < 0.1 else f"{time:.2f} s" if time < 10 else f"{time:.0f} s"


def ratio(time, own):
    return "–" if time is None else f"{time / own:.0f}" if time / own >= 10 else f"{time / own:.1f}"


def table(head, rows):
    print("| " + " | ".join(head) + " |")
    print("|" + "--:|" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print(flush=True)


def tangling(counts, runs):
    """Whole commands that read a folder and write Swift files, each time into a new folder."""
    rows = []
    for count in counts:
        folder = fresh(f"tangling-{count}")
        copies = iter(range(1000))

        def copy(tool):
            return written(tool, count, folder / f"{next(copies)}")

        def toolkit():
            own = copy("toolkit")
            return call([TANGLER, "module", own, own, "Lessons", own / "out"])

        def entangled():
            other = copy("entangled")
            (other / "entangled.toml").write_text(ENTANGLED)
            return call([BIN / "entangled", "tangle"], other)

        def noweb():
            return call(["noweb", "-t", "course.nw"], copy("noweb"))

        times = medians(runs if count < 1000 else 1, toolkit, entangled, noweb)
        rows.append(
            [count] + [seconds(time) for time in times]
            + [ratio(times[1], times[0]), ratio(times[2], times[0])])
    print("Tangling, as commands, into a new folder:\n")
    table(["lessons", "tangle", "entangled", "noweb", "entangled : tangle", "noweb : tangle"], rows)


def pages(counts, runs):
    """Markdown to HTML with coloured code and MathML, nothing run."""
    rows = []
    for count in counts:
        own = written("toolkit", count, fresh(f"pages-{count}") / "lessons")
        texts = sorted(written("pandoc", count, fresh(f"pandoc-{count}")).glob("*.md"))
        site, book = WORK / f"pages-{count}/site", WORK / f"pandoc-{count}/book.html"
        times = medians(
            runs if count < 1000 else 1,
            lambda: call([BENCHMARKS, "pages", own, "--output", site]),
            lambda: call(PANDOC + [book] + texts))
        rows.append([count] + [seconds(time) for time in times] + [ratio(times[1], times[0])])
    print("Pages, without running code (pandoc: all lessons as one page):\n")
    table(["lessons", "weave", "pandoc", "pandoc : weave"], rows)


class Course:
    """The synthetic course as a package that depends on this checkout."""

    def __init__(self, count, scratch):
        # One folder for all sizes, and a plan of the build made anew: else SwiftPM takes the second
        # course for the first and builds nothing.
        self.folder, self.scratch = fresh("course"), scratch
        (self.folder / "Package.swift").write_text(PACKAGE.replace("ROOT", str(ROOT)))
        (self.folder / "course").mkdir()
        (self.folder / "course/Main.swift").write_text(PROGRAM)
        written("toolkit", count, self.folder / "lessons")
        (self.folder / "lessons/Course.swift").write_text(MANIFEST)
        # What an earlier benchmark kept would make the first weave one that runs nothing.
        shutil.rmtree(scratch / "release/course-cache", ignore_errors=True)

    def build(self):
        return call(
            ["swift", "build", "-c", "release", "--package-path", self.folder,
             "--scratch-path", self.scratch, "--product", "course",
             "--disable-build-manifest-caching"])

    def weave(self):
        return call([self.scratch / "release/course"], self.folder)


class Book:
    """The same course for Jupyter Book, with a Python kernel for each lesson."""

    def __init__(self, count):
        self.folder = fresh(f"book-{count}")
        names = sorted(path.stem for path in written("notebooks", count, self.folder).glob("*.md"))
        toc = [f"- file: {name}" for name in names[1:]]
        (self.folder / "_toc.yml").write_text(
            "\n".join(["format: jb-book", f"root: {names[0]}", "chapters:"] + toc) + "\n")
        (self.folder / "_config.yml").write_text(
            "title: A synthetic course\nexecute:\n  execute_notebooks: cache\n  timeout: 300\n")

    def weave(self):
        return call([BIN / "jupyter-book", "build", "-q", self.folder])


def edit(folder, count, old, new):
    """Changes the lesson in the middle of the course."""
    path = sorted(folder.glob("*.md"))[count // 2]
    text = path.read_text()
    assert old in text, path
    path.write_text(text.replace(old, new, 1))


def execution(counts, book_counts, scratch):
    rows = []
    for count in counts:
        course = Course(count, scratch)
        course.build()
        own = [course.weave(), statistics.median(course.weave() for _ in range(3))]
        edit(course.folder / "lessons", count, "A paragraph", "The paragraph")
        own.append(course.weave())
        edit(course.folder / "lessons", count, "[1, 2, 3]", "[1, 2, 4]")
        own.append(course.build() + course.weave())
        rows.append(["this toolkit", count] + [seconds(time) for time in own])
        if count not in book_counts:
            continue
        book = Book(count)
        other = [book.weave(), book.weave()]
        edit(book.folder, count, "A paragraph", "The paragraph")
        other.append(book.weave())
        edit(book.folder, count, "[1, 2, 3]", "[1, 2, 4]")
        other.append(book.weave())
        rows.append(["Jupyter Book", count] + [seconds(time) for time in other])
        rows.append(["ratio", count] + [ratio(b, a) for a, b in zip(own, other)])
    print("Pages with the output of their code; `swift build` counts where code has changed:\n")
    table(["", "lessons", "all run", "nothing changed", "prose changed", "code changed"], rows)


def engine():
    """The published training run: the lessons' engine beside CPython's micrograd."""
    call([ENGINE, 100])
    steps, nodes, own = call.output.split()
    step = float(own) / int(steps)

    def micrograd(*options):
        call([sys.executable, ROOT / "Tests/Benchmarks/micrograd_steps.py", 10, *options])
        done, time = call.output.split()
        return float(time) / int(done)

    # How long the cycle collector takes depends on where objects happen to lie.
    others = medians(3, micrograd, lambda: micrograd("--no-gc"))
    print(f"A step of the published training run, {nodes} nodes:\n")
    table(
        ["engine", "ms a step", "100 steps", "nodes a second", "ratio"],
        [["lesson 21", f"{step * 1000:.0f}", seconds(step * 100),
          f"{int(nodes) / step / 1e6:.1f} million", "1"]]
        + [[name, f"{time * 1000:.0f}", seconds(time * 100), "", ratio(time, step)]
           for name, time in zip(("micrograd", "micrograd, `gc.disable()`"), others)])


def versions():
    def version(command):
        text = subprocess.run(command, capture_output=True, text=True)
        return (text.stdout + text.stderr).splitlines()[0].strip()

    cpu = platform.processor() or platform.machine()
    if Path("/proc/cpuinfo").exists():
        found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
        cpu = found.group(1) if found else cpu
    needs = (ROOT / "Tests/Benchmarks/requirements.txt").read_text().split()
    print(f"{cpu}, {os.cpu_count()} cores, {platform.system()}; "
          f"{version(['swift', '--version'])}; {version(['pandoc', '--version'])}; "
          f"CPython {platform.python_version()}; {', '.join(needs)}.\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", default=["tangling", "pages", "execution", "engine"])
    parser.add_argument("--lessons", type=int, nargs="+", default=[20, 200, 2000])
    parser.add_argument("--compiled", type=int, nargs="+", default=[20, 200],
                        help="courses that are compiled and run")
    parser.add_argument("--books", type=int, nargs="+", default=[20],
                        help="courses that Jupyter Book executes, a kernel for each lesson")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--scratch", type=Path, default=WORK / "scratch")
    options = parser.parse_args()
    versions()
    if "tangling" in options.parts:
        call([BENCHMARKS, *(word for count in options.lessons for word in ("--lessons", str(count)))])
        print("Inside one process, beside cmark's bare parsing of the same bytes:\n")
        print(call.output, flush=True)
        tangling(options.lessons, options.runs)
    if "pages" in options.parts:
        pages(options.lessons, options.runs)
    if "execution" in options.parts:
        execution(options.compiled, options.books, options.scratch)
    if "engine" in options.parts:
        engine()


main()
