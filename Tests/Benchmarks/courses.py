"""Measures what a second course on a machine costs, and what `weave check` does in one of sixty lessons.

The course depends on a release of the toolkit, as an author's does, whose tool is there: the first course of a
user has built it. `.ci/benchmarks courses` calls this.
"""

import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORK = ROOT / ".build/benchmarks/courses"
COURSE = WORK / "course"
TOOL = ROOT / ".build/debug/weaver"
COUNT = 60

LESSON = """# Part N

Type N holds a number, and can be added to what the part before made of it.

```swift
struct PartN {
  var value = N.0

  func sum(_ x: Double) -> Double {
    value + x
  }
}

func partN(_ x: Double) -> Double {
  PARTBEFORE
}
```

```swift run
print(partN(1))
```

The value at one is `{swift %.1f} partN(1)`.

```swift test
@Test func `part N adds N`() {
  #expect(partN(1) == PartN().sum(BEFORE(1)))
}
```

```swift exercise
func twiceN(_ x: Double) -> Double { 0 }
```

```swift solution
func twiceN(_ x: Double) -> Double { 2 * partN(x) }
```

```swift test
@Test func `twice N is twice`() {
  #expect(twiceN(1) == partN(1) + partN(1))
}
```

```swift wrong=once
func twiceN(_ x: Double) -> Double { partN(x) }
```
"""


def lesson(number):
    before = f"part{number - 1}" if number > 1 else "Double"
    text = LESSON.replace("PARTBEFORE", f"Part{number}().sum({before}(x))")
    return text.replace("BEFORE", before).replace("N", str(number))


def run(*command, folder=COURSE, status=0):
    """Runs a command that ends with a status; returns its seconds: clock, processors."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True,
                          env=os.environ | {"COURSE_TOOL": str(TOOL)})
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    if done.returncode != status:
        sys.exit(f"{' '.join(command)}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return end - start, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def size(folder):
    """The megabytes of a folder."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / 1e6


def row(name, spent, goal):
    print(f"| {name} | {spent[0]:.1f} s | {spent[1]:.1f} s | {goal} |", flush=True)


def main():
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    run("swift", "build", "--product", "weaver", folder=ROOT)
    run("git", "clone", "--quiet", ROOT, WORK / "toolkit", folder=ROOT)
    run("git", "tag", "99.0.0", folder=WORK / "toolkit")
    print(f"A second course on the machine, and one of {COUNT} lessons:\n")
    print("| what | clock | processors | to reach |")
    print("|--:|--:|--:|--:|")
    begun = run("swift", "run", "weave", "new", COURSE, "--title", "Parts", "--toolkit",
                f"file://{WORK}/toolkit", "--from", "99.0.0", folder=ROOT)
    first = run("swift", "run", "weave")
    row("`weave new`, to the first page", [a + b for a, b in zip(begun, first)], "< 60 s")
    megabytes = size(COURSE / ".build")
    for file in (COURSE / "lessons").glob("*.md"):
        file.unlink()
    # The lessons show nothing that could be a cover.
    manifest = COURSE / "lessons/Course.swift"
    manifest.write_text("".join(line for line in manifest.read_text().splitlines(True) if "cover:" not in line))
    for number in range(1, COUNT + 1):
        (COURSE / f"lessons/{number:02}-part.md").write_text(lesson(number))
    row(f"{COUNT} lessons, first weave", run("swift", "run", "weave"), "")
    row("their first `weave check`", run("swift", "run", "weave", "check"), "")
    row("`weave check`, nothing changed", run("swift", "run", "weave", "check"), "< 5 s")
    one = COURSE / "lessons/01-part.md"
    one.write_text(one.read_text().replace("value + x", "x + value"))
    # It tells of every page that shows the program.
    row("`weave check` after an edit of lesson 1", run("swift", "run", "weave", "check", status=1), "< 20 s")
    print(f"\nThe first page takes {megabytes:.0f} MB in `.build` (to reach: < 150 MB).")


if __name__ == "__main__":
    main()
