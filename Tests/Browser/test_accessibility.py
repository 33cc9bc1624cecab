"""Accessibility: axe-core finds no violation, whatever is open."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from visit import FOLDER

AXE = Path(find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text("utf-8")


def violations(page):
    """Returns what axe-core objects to: its rule, and the first elements it means."""
    # Preloading would ask for the stylesheet a second time, which the policy forbids.
    # Scripts may answer to a change of size in the next frame.
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    found = page.evaluate(
        "() => axe.run(document, { resultTypes: ['violations'], preload: false }).then((it) => it.violations)")
    return [f"{it['id']}: {it['help']} ({len(it['nodes'])}): "
            + " | ".join(node["html"][:160] + " " + node["failureSummary"][:220]
                         for node in it["nodes"][:3])
            for it in found]


# Every width, and at the middle one both themes: colours do not depend on the width.
@pytest.fixture(params=[(360, "dark"), (768, "light"), (768, "dark"), (1440, "light")],
                ids=lambda it: f"{it[0]}-{it[1]}")
def inspector(request, visitors):
    """A reader who brings axe-core along: the driver runs it, the page's policy stays as it is."""
    width, theme = request.param
    return visitors(width=width, theme=theme, home=FOLDER, inject=AXE, reduced_motion="reduce")


def test_axe_finds_no_violation_with_every_fold_open(inspector, name):
    page = inspector.open(name)
    inspector.unfold()
    assert violations(page) == []


def test_axe_finds_no_violation_while_the_search_shows_what_it_found(inspector):
    page = inspector.open("index.html")
    page.get_by_role("searchbox").fill("pullback")
    found = page.get_by_role("group", name="Found in the course")
    found.get_by_role("link").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert violations(page) == []


def test_axe_finds_no_violation_when_nothing_was_found(inspector):
    page = inspector.open("index.html")
    page.get_by_role("searchbox").fill("xyzzyplugh")
    page.get_by_text("Nothing found").wait_for()
    assert violations(page) == []


def test_axe_does_find_violations(inspector):
    """A checker that finds nothing anywhere would prove nothing."""
    page = inspector.open("index.html")
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    assert any(it.startswith("image-alt") for it in violations(page))
