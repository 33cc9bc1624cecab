"""Tabs: one below the other without script and on paper, behind each other with it, and remembered.

The page is written here, in the markup that lessons are woven to, beside the real scripts.
"""

import pytest
from playwright.sync_api import expect

from visit import wait_for_paint
from woven import ROOT

RESOURCES = ROOT / "Sources/Pages/Resources"
SHEETS = ("style", "code", "tabs")


def tabs(*panels):
    sections = "\n".join(
        f'<details class="tab" open="">\n<summary class="tab-label">{label}</summary>\n{content}\n</details>'
        for label, content in panels
    )
    return f'<div class="tabs">\n{sections}\n</div>'


PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Tabs</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
<link rel="stylesheet" href="style.css">
<script src="course.js"></script><script src="predict.js" defer></script><script src="tabs.js" defer></script>
</head><body><main id="page.lesson">
<h2>One</h2>
{tabs(("Linux", '<p>apt</p>'), ("macOS", '<p>brew</p>'), ("Windows", '<p id="deep">winget</p>'))}
<p><a class="link" href="#deep">There</a></p>
{tabs(("Swift", '<p>let</p>'), ("C", '<p>int</p>'))}
{tabs(("Windows", '<p>cmd</p>'), ("macOS", '<p>zsh</p>'))}
</main></body></html>"""


@pytest.fixture
def open_page(reader, tmp_path):
    """Returns a function that opens one of two pages that are alike, by a reader who has read neither."""
    style = "\n".join((RESOURCES / f"{name}.css").read_text() for name in SHEETS)
    (tmp_path / "style.css").write_text(style, encoding="utf-8")
    for name in ("course", "predict", "tabs"):
        (tmp_path / f"{name}.js").write_bytes((RESOURCES / f"{name}.js").read_bytes())
    for name in ("one", "two"):
        (tmp_path / f"{name}.html").write_text(PAGE, encoding="utf-8")
    readers = {}

    def opened(address="one.html", script=True):
        if script not in readers:
            readers[script] = reader(home=tmp_path.as_uri() + "/", script=script)
        page = readers[script].open(address)
        if script:
            wait_for_paint(page)
        return page

    return opened


ALL = ["apt", "brew", "winget", "let", "int", "cmd", "zsh"]


def seen(page):
    return [text for text in ALL if page.get_by_text(text, exact=True).evaluate(
        "(it) => it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })")]


def label(page, words, place=0):
    return page.locator("summary").get_by_text(words, exact=True).nth(place)


def test_the_first_tab_is_shown_and_a_choice_holds_wherever_there_is_such_a_tab(open_page):
    page = open_page()
    assert seen(page) == ["apt", "let", "cmd"]
    label(page, "macOS").click()
    assert seen(page) == ["brew", "let", "zsh"]
    label(page, "macOS").click()
    assert seen(page) == ["brew", "let", "zsh"], "one is always open"
    label(page, "C").click()
    page = open_page("two.html")
    assert seen(page) == ["brew", "int", "zsh"]


def test_labels_stand_in_a_row_over_what_is_open(open_page):
    page = open_page()
    boxes = [label(page, words).bounding_box() for words in ("Linux", "macOS", "Windows")]
    assert len({box["y"] for box in boxes}) == 1
    assert boxes[0]["x"] < boxes[1]["x"] < boxes[2]["x"]
    top = page.get_by_text("apt").bounding_box()["y"]
    assert top > boxes[0]["y"] + boxes[0]["height"]
    label(page, "macOS").click()
    assert page.get_by_text("brew").bounding_box()["y"] == top


def test_keys_go_from_tab_to_tab(open_page):
    page = open_page()
    label(page, "Linux").focus()
    page.keyboard.press("Tab")
    expect(label(page, "macOS")).to_be_focused()
    page.keyboard.press("Enter")
    assert seen(page) == ["brew", "let", "zsh"]
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert seen(page) == ["winget", "let", "cmd"]


def test_a_link_opens_the_tab_that_it_leads_into(open_page):
    page = open_page()
    page.locator("a.link").click()
    page.wait_for_function("document.querySelector('#deep').closest('details').open")
    assert seen(page)[0] == "winget"
    assert seen(open_page("two.html#deep"))[0] == "winget"


def test_without_script_and_on_paper_all_are_there(open_page):
    page = open_page()
    page.emulate_media(media="print")
    assert seen(page) == ALL
    tops = [page.get_by_text(text, exact=True).bounding_box()["y"] for text in ALL]
    assert tops == sorted(set(tops)), "one below the other"
    expect(page.locator(".tab-label").first).to_be_visible()
    assert seen(open_page(script=False)) == ALL
