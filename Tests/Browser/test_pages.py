"""Every page, in every window: nothing is reported, nothing leaves the folder, nothing scrolls sideways."""

import pytest

from visit import FOLDER

WIDTHS = [360, 768, 1440]


def overflow(page):
    """Returns how far the page scrolls sideways, and the innermost elements that make it."""
    if page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
        return []
    return page.evaluate("""() => {
      const inBox = (it) => {
        for (let box = it.parentElement; box && box !== document.body; box = box.parentElement)
          if (getComputedStyle(box).overflowX !== 'visible') return true;
        return false;
      };
      const wide = [...document.body.querySelectorAll('*')].filter((it) =>
        it.getBoundingClientRect().right > innerWidth + 0.5 && !inBox(it));
      return [document.documentElement.scrollWidth, ...wide.filter((it) =>
        !wide.some((other) => it !== other && it.contains(other))).slice(0, 5)
        .map((it) => it.outerHTML.slice(0, 160))];
    }""")


def check(visitor, name, widths=None):
    page = visitor.open(name)
    before = page.viewport_size

    def fits(folds):
        for width in widths or [before["width"]]:
            page.set_viewport_size({**before, "width": width})
            assert overflow(page) == [], f"{folds}, {width} px wide"

    fits("with its folds as they are")
    visitor.unfold()
    fits("with every fold open")
    page.set_viewport_size(before)
    assert visitor.problems == []


# A theme changes colours alone, so nothing that is looked at here. A script may look at the window as it begins.
@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_from_the_disk_is_quiet_and_fits_its_window(visitors, name, width):
    check(visitors(width=width, theme="light", script=True, home=FOLDER), name)


def test_a_page_without_script_fits_every_window_and_shows_no_control_that_does_nothing(visitors, name):
    visitor = visitors(width=1440, theme="light", script=False, home=FOLDER)
    check(visitor, name, WIDTHS)
    # The boxes of a list of tasks are no controls.
    assert visitor.page.locator("button:visible, input:not(li > [type=checkbox]:disabled):visible").count() == 0


# What a server changes is how things are loaded, in whatever window.
def test_a_page_from_a_server_is_quiet_and_fits_its_window(visitors, server, name):
    check(visitors(width=768, theme="light", script=True, home=server), name)


def test_the_theme_of_the_system_is_the_theme_of_the_page(visitors, name):
    page = visitors(width=768, theme="light", script=True, home=FOLDER).open(name)
    papers = {}
    for theme in ["dark", "light"]:
        page.emulate_media(color_scheme=theme)
        papers[theme] = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert papers == {"light": "rgb(253, 252, 249)", "dark": "rgb(23, 23, 26)"}
