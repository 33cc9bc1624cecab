"""The book on paper: `weave export pdf` of a short course, as a reader's program finds it."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / ".build/debug"
COURSE = ROOT / "Tests/Fixtures/hashing"
LESSONS = sorted((COURSE / "lessons").glob("??-*.md"))


def export(folder):
    """Returns the PDF of the course."""
    result = subprocess.run(
        [BUILT / "weaver", "export", "pdf", "--skip-build", "--output", folder],
        cwd=COURSE, env=os.environ | {"COURSE_PROGRAM": str(BUILT / "hashing")},
        capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    (pdf,) = folder.glob("*.pdf")
    return pdf.read_bytes()


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    return export(tmp_path_factory.mktemp("paper"))


def test_it_has_pages_a_language_tags_and_a_title(pdf):
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) > 2 * len(LESSONS)
    assert b"/StructTreeRoot" in pdf and b"/Lang (en)" in pdf
    assert b"/Title (Hash tables)" in pdf


def test_its_bookmarks_name_every_lesson(pdf):
    # What is not ASCII is written in another way, and no title of this course is.
    marks = re.findall(rb"/Title \(((?:[^()\\]|\\.)*)\)\s*/Dest", pdf)
    for lesson in LESSONS:
        title = lesson.read_text().splitlines()[0].removeprefix("# ")
        assert title.encode() in marks


def test_every_lesson_can_be_led_to(pdf):
    for lesson in LESSONS:
        assert re.search(rb"/" + re.escape(lesson.stem).encode() + rb" \[\d+ 0 R /XYZ", pdf)


def test_the_same_course_gives_the_same_bytes(pdf, tmp_path):
    assert export(tmp_path) == pdf
