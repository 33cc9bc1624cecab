"""Accessibility: axe-core finds no violation, whatever is open."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from visit import FOLDER, wait_for_paint
from woven import PAGES

AXE = Path(find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text("utf-8")


def violations(page, colours=True):
    """Returns what axe-core objects to: its rule, and the first elements it means."""
    # Scripts may answer to a change of size in the next frame.
    wait_for_paint(page)
    # Preloading would ask for the stylesheet a second time, which the policy forbids.
    found = page.evaluate("""(colours) => axe.run(document, {
        resultTypes: ['violations'], preload: false, rules: { 'color-contrast': { enabled: colours } },
      }).then((it) => it.violations)""", colours)
    return [f"{it['id']}: {it['help']} ({len(it['nodes'])}): "
            + " | ".join(node["html"][:160] + " " + node["failureSummary"][:220]
                         for node in it["nodes"][:3])
            for it in found]


WIDTHS = [360, 768, 1440]
THEMES = ["light", "dark"]


@pytest.fixture
def inspectors(visitors):
    """Returns a reader who brings axe-core along: the driver runs it, the page's policy stays as it is."""
    return lambda **window: visitors(home=FOLDER, inject=AXE, reduced_motion="reduce", **window)


@pytest.fixture(params=THEMES)
def inspector(request, inspectors):
    return inspectors(width=768, theme=request.param)


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_no_violation_with_every_fold_open(inspectors, name, width):
    # Contrasts take most of the time, so neighbours share them: one page is light on a telephone and dark on
    # a desk, the next the other way round. The width between has the colours of both.
    theme = THEMES[(PAGES.index(name) + WIDTHS.index(width) // 2) % 2]
    inspector = inspectors(width=width, theme=theme)
    page = inspector.open(name)
    inspector.unfold()
    assert violations(page, colours=width != 768) == []


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
