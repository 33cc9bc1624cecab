"""Accessibility: axe-core finds no violation, whatever is open."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from visit import FOLDER, wait_for_paint
from woven import LESSONS, PAGES

AXE = Path(find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text("utf-8")


# What these rules say of an element depends on how it and what it stands in are painted, and on nothing else.
COLOURS = ["color-contrast", "link-in-text-block"]

# One of each kind of text that is painted alike: a page has thousands of names and numbers in a dozen colours, and a
# rule on colours takes some milliseconds for each of them.
SAMPLES = """() => {
  const painted = (it) => {
    const { backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode } = getComputedStyle(it);
    return [backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode].join(" ");
  };
  const written = (it) => {
    const { color, fill, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(it);
    return [color, fill, fontSize, fontWeight, textDecorationLine, textShadow].join(" ");
  };
  const samples = new Map();
  for (const it of document.body.querySelectorAll("*")) {
    if (!it.checkVisibility({ visibilityProperty: true })) continue;
    const isControl = it.matches("button, input, select, textarea");
    if (!isControl && ![...it.childNodes].some((each) => each.nodeType === Node.TEXT_NODE && each.data.trim())) continue;
    const kind = [it.localName, isControl, written(it), written(it.parentElement)];
    for (let box = it; box; box = box.parentElement) kind.push(painted(box));
    const key = kind.join("; ");
    // What an element holds is looked at with it, and of a single letter it is not said whether it can be read.
    const size = it.getElementsByTagName("*").length + (it.textContent.trim().length > 1 ? 0 : 1e6);
    if (!(samples.get(key)?.size <= size)) samples.set(key, { it, size });
  }
  return [...samples.values()].map(({ it }) => it);
}"""


def violations(page):
    """Returns what axe-core objects to: its rule, and the first elements it means."""
    return faults(page) + colours(page)


def faults(page):
    """Returns what axe-core objects to, but for colours."""
    # Scripts may answer to a change of size in the next frame.
    wait_for_paint(page)
    return told(page, "document", {"rules": {rule: {"enabled": False} for rule in COLOURS}})


def colours(page):
    """Returns what axe-core objects to in the colours of a page as they are, and where it cannot tell."""
    wait_for_paint(page)
    # Boxes that scroll have shadows at their edges, above a colour that is the same throughout.
    page.evaluate("""() => {
      for (const it of document.body.querySelectorAll("*"))
        if (getComputedStyle(it).overflowX !== "visible") it.style.backgroundImage = "none";
    }""")
    return told(page, f"({SAMPLES})()", {"runOnly": COLOURS})


# Where axe-core does not tell a contrast: of texts in drawings it does not know what is behind them, of single
# letters and signs not whether they are texts, and of what is hidden at the moment not how it is painted.
UNTOLD = ["bgOverlap", "elmPartiallyObscured", "imgNode", "nonBmp", "shortTextContent"]


def told(page, context, options):
    """Returns what axe-core objects to in a part of a page, by some of its rules, and where it cannot tell colours."""
    # Preloading would ask for the stylesheet a second time, which the policy forbids.
    found = page.evaluate(f"""([options, untold]) => {{
      const isFault = ({{ element, any: [first] }}) =>
        !element.closest("svg") && !untold.includes(first.data?.messageKey);
      const told = (faults, filter) => faults.map(({{ id, help, nodes }}) => ({{ id, help, nodes:
        nodes.filter(filter).map(({{ html, failureSummary }}) => ({{ html, failureSummary }})) }}))
        .filter(({{ nodes }}) => nodes.length > 0);
      return axe.run({context}, {{
        resultTypes: ["violations", "incomplete"], preload: false, elementRef: true, ...options,
      }}).then(({{ violations, incomplete }}) => [...told(violations, () => true),
        ...told(incomplete.filter(({{ id }}) => id === "color-contrast"), isFault)]);
    }}""", [options, UNTOLD])
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
    assert faults(page) == []
    if width != 768:
        assert colours(page) == []


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


def test_axe_does_find_a_single_name_that_is_hard_to_read(inspector):
    """Of texts that are painted alike one is looked at, and this is like no other."""
    page = inspector.open(LESSONS[0])
    inspector.unfold()
    assert colours(page) == []
    names = page.locator("main pre code b:visible")
    names.nth(names.count() // 2).evaluate("(it) => { it.style.opacity = 0.3; }")
    assert [it.split(":")[0] for it in colours(page)] == ["color-contrast"]


def test_axe_finds_in_one_text_of_each_kind_what_it_finds_in_all_of_them(inspector):
    page = inspector.open(LESSONS[0])
    # Nearly as pale as the paper.
    page.evaluate("document.body.style.opacity = 0.3")
    everything = told(page, "document", {"runOnly": COLOURS})
    assert {it.split(":")[0] for it in colours(page)} == {it.split(":")[0] for it in everything} != set()
