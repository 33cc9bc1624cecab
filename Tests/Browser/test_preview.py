"""The live preview: `weave serve` on a copy of the lessons, edited while a browser shows a page."""

import os
import re
import shutil
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
WEAVE = Path(os.environ.get("WEAVE", ROOT / ".build/debug/weave"))
LESSON = "08-addition"
SENTENCE = "The sum changes by exactly as much as the input did."


class Preview:
    """A server on lessons of its own. `edit` changes the lesson as an editor does."""

    def __init__(self, folder):
        self.lessons = folder / "lessons"
        # With their times: the program is newer than they are, and so need not be built.
        shutil.copytree(ROOT / "lessons", self.lessons)
        self.file = self.lessons / f"{LESSON}.md"
        self.original = self.file.read_text()
        # In the place of the system's: an opener that stays for as long as the browser does.
        self.opened = folder / "opened"
        for name in ["open", "xdg-open"]:
            opener = folder / "bin" / name
            opener.parent.mkdir(exist_ok=True)
            opener.write_text(f'#!/bin/sh\necho $$ "$1" >"{self.opened}"\nexec sleep 3600\n')
            opener.chmod(0o755)
        self.process = subprocess.Popen(
            [WEAVE, "serve", "--open", "--editor", "code", "--lessons", self.lessons, "--site", folder / "site"],
            cwd=ROOT, stdout=subprocess.PIPE, text=True,
            env=os.environ | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}"})
        self.home = re.search(r"http://\S+/", self.process.stdout.readline()).group()
        while "pages" not in (line := self.process.stdout.readline()):
            assert line, "the preview ended before the first pages were there"
        self.first_page = self._fetch()
        assert self.first_page

    def edit(self, old, new):
        assert old in self.original
        self._write(self.original.replace(old, new, 1))

    def mend(self):
        self._write(self.original)

    def wait_for_first_page(self):
        """Waits until the page is served as it was at first: one opened earlier would still be loaded anew."""
        deadline = time.monotonic() + 30
        while self._fetch() != self.first_page:
            assert time.monotonic() < deadline, "the preview does not serve the mended page"
            time.sleep(0.05)

    def _fetch(self):
        with urllib.request.urlopen(f"{self.home}{LESSON}.html", timeout=30) as answer:
            # The head names the page's version, which grows.
            return answer.read().partition(b"</head>")[2]

    def _write(self, text):
        copy = self.file.with_suffix(".new")
        copy.write_text(text)
        copy.rename(self.file)

    def close(self):
        self.process.terminate()
        assert self.process.wait(timeout=5) == 0
        if self.opened.exists():
            os.kill(int(self.opened.read_text().split()[0]), signal.SIGKILL)


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    assert WEAVE.exists(), f"{WEAVE} is not built: swift build --product weave"
    preview = Preview(tmp_path_factory.mktemp("preview"))
    yield preview
    preview.close()


def test_the_browser_is_opened_and_not_waited_for(preview):
    deadline = time.monotonic() + 30
    while not preview.opened.exists() or not preview.opened.read_text().endswith("\n"):
        assert time.monotonic() < deadline, "nothing was opened"
        time.sleep(0.05)
    process, address = preview.opened.read_text().split()
    assert address == preview.home
    os.kill(int(process), 0)


@pytest.fixture
def page(preview, reader):
    preview.mend()
    preview.wait_for_first_page()
    visitor = reader(home=preview.home)
    page = visitor.open(f"{LESSON}.html")
    # Whole machines have been busy with other things.
    page.set_default_timeout(30_000)
    page.locator("main").get_by_text(SENTENCE).wait_for(state="attached")
    page.get_by_role("alert").wait_for(state="detached")
    page.evaluate("window.isFirst = true")
    yield page
    preview.mend()
    # A page that is left lets go of what it listened to.
    visitor.problems[:] = [it for it in visitor.problems if "/-preview/" not in it]


def top(page, selector):
    return page.eval_on_selector(selector, "it => it.getBoundingClientRect().top")


def test_prose_is_swapped_in_place_and_the_page_stays_where_it_was(preview, page):
    page.evaluate("scrollTo({top: 2500, behavior: 'instant'})")
    before = top(page, "#the-rule-in-code")
    start = time.monotonic()
    preview.edit(SENTENCE, "Two steps, and a zebra. It walks as far as the input did.")
    page.get_by_text("Two steps, and a zebra.").wait_for(state="attached")
    print(f"preview: prose on the page after {1000 * (time.monotonic() - start):.0f} ms")
    assert page.evaluate("window.isFirst") is True
    assert abs(top(page, "#the-rule-in-code") - before) < 2
    preview.mend()
    page.get_by_text(SENTENCE).wait_for(state="attached")
    assert page.get_by_text("zebra").count() == 0


def test_another_lesson_leaves_the_page_alone(preview, page):
    other = preview.lessons / "09-multiplication.md"
    text = other.read_text()
    try:
        other.write_text(text + "\nA last word.\n")
        page.wait_for_timeout(1500)
        assert page.evaluate("window.isFirst") is True
    finally:
        other.write_text(text)


def test_a_new_heading_loads_the_page_anew_at_the_same_place(preview, page):
    mark = "#never-trust-a-gradient-that-you-have-not-measured"
    page.eval_on_selector(mark, "it => it.scrollIntoView({behavior: 'instant'})")
    page.evaluate("scrollBy({top: 120, behavior: 'instant'})")
    before = top(page, mark)
    preview.edit("## The rule in code", "A new paragraph.\n\n## The rule as code")
    page.get_by_role("heading", name="The rule as code").wait_for(state="attached")
    page.wait_for_function("document.readyState == 'complete'")
    assert page.evaluate("window.isFirst") is None
    page.wait_for_function(
        "([mark, before]) => Math.abs(document.querySelector(mark).getBoundingClientRect().top - before) < 2",
        arg=[mark, before], timeout=5000)


def test_a_fault_lies_over_the_page_with_its_line_until_it_is_mended(preview, page):
    preview.edit(SENTENCE, SENTENCE + "\n\n```swift tset\n```")
    box = page.get_by_role("alert")
    box.wait_for()
    words = box.inner_text()
    line = preview.file.read_text().split("\n").index("```swift tset") + 1
    assert f"{LESSON}.md:{line}:10" in words
    link = box.get_by_title("Open in the editor")
    assert link.get_attribute("href") == f"vscode://file{preview.file.resolve()}:{line}:10"
    assert "did you mean 'test'?" in words
    assert "```swift tset" in box.locator("mark").inner_text()
    assert page.locator("main").get_by_text(SENTENCE).count() == 1, "the last good page stays"
    page.reload()
    page.get_by_role("alert").wait_for()
    preview.mend()
    page.get_by_role("alert").wait_for(state="detached")


def test_a_dead_link_is_a_fault_too_and_can_be_put_away(preview, page):
    preview.edit(SENTENCE, "[Nowhere](99-nowhere.md).")
    box = page.get_by_role("alert")
    box.wait_for()
    assert "99-nowhere.md" in box.inner_text()
    page.get_by_role("button", name="Close").click()
    box.wait_for(state="detached")


def test_names_in_code_that_was_edited_lead_on_soon_after_its_output_is_there(preview, page):
    """What they mean is asked of the whole course, and the page does not wait for it."""
    preview.edit("c.pullback(c.grad)\n", "c.pullback(c.grad)\nprint(Value(770).data)\n")
    chunk = page.locator("figure.chunk").filter(has_text="Value(770)")
    chunk.wait_for(state="attached")
    page.get_by_text("770.0").first.wait_for(state="attached")
    chunk.locator("a[href*='#chunk.']", has_text="Value").first.wait_for(state="attached", timeout=60_000)
