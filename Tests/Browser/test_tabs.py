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
        f'<div class="tab">\n<p class="tab-label">{label}</p>\n{content}\n</div>'
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
    return [text for text in ALL if page.get_by_text(text, exact=True).is_visible()]


def test_the_first_tab_is_shown_and_a_choice_holds_wherever_there_is_such_a_tab(open_page):
    page = open_page()
    assert seen(page) == ["apt", "let", "cmd"]
    page.get_by_role("tab", name="macOS").first.click()
    assert seen(page) == ["brew", "let", "zsh"]
    expect(page.get_by_role("tab", name="macOS").first).to_have_attribute("aria-selected", "true")
    page.get_by_role("tab", name="C", exact=True).click()
    page = open_page("two.html")
    assert seen(page) == ["brew", "int", "zsh"]


def test_arrow_keys_go_from_tab_to_tab(open_page):
    page = open_page()
    page.get_by_role("tab", name="Linux").focus()
    page.keyboard.press("ArrowLeft")
    assert seen(page) == ["winget", "let", "cmd"]
    expect(page.get_by_role("tab", name="Windows").first).to_be_focused()
    page.keyboard.press("Home")
    assert seen(page) == ["apt", "let", "cmd"]
    page.keyboard.press("ArrowRight")
    assert seen(page) == ["brew", "let", "zsh"]


def test_a_link_opens_the_tab_that_it_leads_into(open_page):
    page = open_page()
    page.locator("a.link").click()
    expect(page.get_by_text("winget")).to_be_visible()
    page = open_page("two.html#deep")
    expect(page.get_by_text("winget")).to_be_visible()


def test_without_script_and_on_paper_all_are_there(open_page):
    page = open_page()
    page.emulate_media(media="print")
    assert seen(page) == ALL
    expect(page.locator(".tab-list").first).to_be_hidden()
    expect(page.locator(".tab-label").first).to_be_visible()
    assert seen(open_page(script=False)) == ALL
