"""Reading: where things stand on a page, at the widths of a telephone, a tablet and a desk."""

import pytest

from woven import LESSONS

WIDTHS = [360, 768, 1440]


@pytest.mark.parametrize("height", [600, 800, 1000])
def test_the_menu_shows_the_lesson_that_is_read(visitors, height):
    for name in LESSONS:
        page = visitors(width=1440, height=height).open(name)
        assert page.evaluate("""() => {
          const menu = document.querySelector('.menu nav').getBoundingClientRect();
          const here = document.querySelector('.menu [aria-current]').getBoundingClientRect();
          return here.top >= menu.top && here.bottom <= Math.min(menu.bottom, innerHeight); }"""), name


def test_an_address_is_arrived_at_without_a_flight(visitors):
    page = visitors(width=1440).open(LESSONS[0])
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("width", WIDTHS)
def test_only_what_scrolls_takes_a_tab_stop(visitors, width):
    for name in LESSONS:
        page = visitors(width=width).open(name)
        page.wait_for_timeout(100)
        wrong = page.evaluate("""() => [...document.querySelectorAll('pre, .scroll, .formula')]
          .filter((box) => box.checkVisibility({ visibilityProperty: true }))
          .filter((box) => (box.scrollWidth > box.clientWidth
            || box.tagName === "PRE" && box.scrollHeight > box.clientHeight)
            !== (box.tabIndex === 0))
          .map((box) => box.outerHTML.slice(0, 90))""")
        assert wrong == [], name


def test_a_note_stands_beside_its_paragraph(visitors):
    notes = 0
    for name in LESSONS:
        page = visitors(width=1440).open(name)
        tops = page.evaluate("""() => [...document.querySelectorAll('main > .noted')].map((pair) =>
          [...pair.children].map((it) => it.getBoundingClientRect().top))""")
        notes += len(tops)
        # A note may have to wait until one before it in the margin has ended.
        beside = [abs(note - paragraph) < 12 for note, paragraph in tops]
        assert beside.count(False) <= len(beside) // 3, name
    assert notes > 10


@pytest.mark.parametrize("width", [360, 768])
def test_a_note_follows_its_paragraph_where_there_is_no_margin(visitors, width):
    for name in LESSONS:
        page = visitors(width=width).open(name)
        assert page.evaluate("""() => [...document.querySelectorAll('main > .noted')].every((pair) => {
          const [note, paragraph] = [...pair.children].map((it) => it.getBoundingClientRect());
          return note.top >= paragraph.bottom; })"""), name


def test_words_in_charts_are_large_enough_on_a_telephone(visitors):
    """Of charts that are drawn for it; larger ones scroll, and are not shrunk either."""
    charts = 0
    for name in LESSONS:
        page = visitors(width=360).open(name)
        small = page.evaluate("""() => [...document.querySelectorAll('.chart-narrow svg, .chart-once svg')]
          .map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)""")
        charts += len(small)
        # The smallest words of a chart are 12 pixels high where it is as wide as it was drawn.
        assert all(12 * scale >= 10.9 for scale in small if scale > 0), name
    assert charts > 10


@pytest.mark.parametrize("width", WIDTHS)
def test_no_copy_button_covers_code_where_nothing_hovers(reader, width):
    page = reader(width=width, has_touch=True, is_mobile=True).open("06-the-value-class.html")
    assert page.evaluate("matchMedia('(hover: none)').matches")
    covered = page.evaluate("""() => [...document.querySelectorAll('figure.chunk > .copy')].filter((button) => {
      const [box, code] = [button, button.parentElement.querySelector('pre')].map((it) => it.getBoundingClientRect());
      return button.checkVisibility() && box.height && code.height
        && box.bottom > code.top + 1 && box.top < code.bottom - 1; }).length""")
    assert covered == 0
