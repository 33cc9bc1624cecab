"""Pages with hostile texts in every place: none of them runs, and what they say can be read."""

import json
import re

import pytest

# What a text that became markup would bring in; a page has none of it but the fields of a training, whose script sets
# how thick the lines of its map are.
FOREIGN = ("img, iframe, object, embed, form:not(.training-live > form), base, style, video, audio, "
           "meta[http-equiv=refresh]")
SCRIPTS = {"course.js", "search.js", "predict.js", "player.js", "stepper.js", "scrubber.js", "live.js",
           "training.js", "names.js", "notes.js"}
ADDRESS = "https://example.org/b/"
PAGES = ["01-one.html", "02-two.html", "index.html", "404.html"]
LOOK = """(foreign) => ({
  foreign: document.querySelectorAll(foreign).length,
  scripts: [...document.querySelectorAll('script')].map((it) => it.getAttribute('src')),
  handlers: [...document.querySelectorAll('*:not(.training-map-run, .training-map-rest)')].flatMap((it) => it.getAttributeNames())
    .filter((it) => /^(on|style$)/.test(it)),
  text: document.body.textContent,
  hits: window.hits,
})"""
HIT = "window.hits = 0; window.hit = () => { window.hits += 1 };"


@pytest.fixture
def folder(written):
    """The pages that the Swift tests weave of the same texts that they check."""
    return written / "payloads"


def words(text):
    """Returns a text without blanks: lines break, and tabs and line ends are blanks."""
    return "".join(text.split())


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_no_text_runs_and_every_text_is_read(reader, folder, path, script):
    shown = json.loads((folder / "payloads.json").read_text(encoding="utf-8"))
    assert len(shown) > 30
    home = folder.as_uri() + "/"
    # A page that is not found is shown at any address, and so asks its course's own for everything.
    visitor = reader(home=home, inject=HIT, script=script, ignored=re.escape(ADDRESS) if path == "404.html" else None)
    for number, text in enumerate(shown):
        page = visitor.open(f"{number}/{path}")
        visitor.unfold()
        assert visitor.problems == [], text
        assert page.url == f"{home}{number}/{path}", text
        seen = page.evaluate(LOOK, FOREIGN)
        assert seen["foreign"] == 0, text
        assert {it.removeprefix(ADDRESS) for it in seen["scripts"]} <= SCRIPTS, text
        assert seen["handlers"] == [], text
        assert words(text) in words(seen["text"]), text
        if script:
            assert seen["hits"] == 0, text


def test_a_script_of_a_page_would_be_noticed(reader, folder):
    """The policy stops what a text brings along, and the visitor tells of it."""
    path = folder / "0" / "01-one.html"
    faulty = folder / "0" / "faulty.html"
    faulty.write_text(path.read_text(encoding="utf-8").replace(
        "<main", "<script>hit()</script><p style='color: red'></p><main"), encoding="utf-8")
    visitor = reader(home=folder.as_uri() + "/", inject=HIT)
    page = visitor.open("0/faulty.html")
    assert page.evaluate("window.hits") == 0
    assert len([it for it in visitor.problems if "Content Security Policy" in it]) == 2
    visitor.problems.clear()
