"""Graphs with helpers: one drawing at a time, folded or not, without any script of ours."""

import pytest
from playwright.sync_api import expect

from visit import FOLDER

LESSON = "13-helper-operations.html"


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def figures(request, visitors):
    """The figures with helpers: one that begins unfolded, and one that begins folded."""
    visitor = visitors(width=1440, theme="light", script=request.param, home=FOLDER)
    page = visitor.open(LESSON)
    # The answer to a prediction is covered until it is wanted.
    page.eval_on_selector_all("details.answer", "all => all.forEach(it => { it.open = true; })")
    yield page, page.locator("figure.graph:has(.graph-unfolded)")


def seen(figure):
    """Returns whether the drawing with helpers is seen, and whether the folded one is."""
    return [figure.locator(selector).is_visible() for selector in
            (".graph-unfolded > .scroll", ".graph-unfolded + .scroll")]


def test_an_author_says_how_a_graph_begins(figures):
    _, figure = figures
    assert figure.count() == 2
    assert [seen(it) for it in figure.all()] == [[True, False], [False, True]]


def test_a_click_folds_and_unfolds(figures):
    _, figure = figures
    first = figure.first
    first.get_by_text("Fold the 2 helpers", exact=True).click()
    assert seen(first) == [False, True]
    assert first.locator(".graph-unfolded + .scroll .graph-helper").count() == 0
    first.get_by_text("Unfold the 2 helpers").click()
    assert seen(first) == [True, False]


def test_the_keyboard_folds_and_unfolds(figures):
    page, figure = figures
    last = figure.last
    last.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert seen(last) == [True, False]
    page.keyboard.press("Space")
    assert seen(last) == [False, True]


def test_on_paper_there_is_one_drawing(figures):
    page, figure = figures
    page.emulate_media(media="print")
    assert [seen(it) for it in figure.all()] == [[True, False], [False, True]]
    expect(figure.first.locator("summary").first).to_be_hidden()
    page.emulate_media(media="screen")
