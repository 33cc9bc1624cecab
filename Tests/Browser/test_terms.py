"""A term of the glossary says what it means: to a pointer, to a finger and to who goes on by keyboard."""

import pytest

from woven import PAGES

LESSON = "01-what-is-this.html"
pytestmark = pytest.mark.skipif(LESSON not in PAGES, reason="the site is another course's")


def first(page):
    """The first term of a page, and what it means."""
    term = page.locator("main p a.term").first
    return term, term.get_attribute("aria-description") or term.get_attribute("title")


def says(page, term, meaning):
    note = page.locator(".name-note")
    note.wait_for()
    assert note.text_content() == term.text_content() + meaning.replace("`", "")
    box = note.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]


def test_a_pointer_and_the_focus_show_what_a_term_means(reader):
    page = reader(width=1440).open(LESSON)
    term, meaning = first(page)
    term.hover()
    says(page, term, meaning)
    page.locator("h1").hover()
    page.locator(".name-note").wait_for(state="hidden")
    term.focus()
    says(page, term, meaning)
    page.keyboard.press("Escape")
    assert not page.locator(".name-note").is_visible()
    assert term.get_attribute("title") == "", "it would lie over the card"


def test_a_first_tap_shows_what_a_term_means_and_a_second_one_goes_there(reader):
    page = reader(width=360, has_touch=True).open(LESSON)
    term, meaning = first(page)
    term.tap()
    says(page, term, meaning)
    assert page.url.endswith(LESSON)
    term.tap()
    page.wait_for_url("**/*#term.*")


def test_without_script_a_term_has_its_title(reader):
    page = reader(width=1440, script=False).open(LESSON)
    assert first(page)[1]
