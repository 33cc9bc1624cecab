"""Finding the way: menu, skip link, previous and next, what was read, and the focus that shows where one is."""

import re

import pytest
from playwright.sync_api import expect

from visit import wait_for_paint
from woven import LESSONS

LESSON = LESSONS[len(LESSONS) // 2]


def test_the_menu_opens_on_a_telephone_by_keyboard_and_leads_on(reader):
    page = reader(width=360, height=640).open(LESSON)
    menu = page.get_by_role("navigation", name="Lessons")
    expect(menu).to_be_hidden()
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    first = menu.get_by_role("link").first
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(LESSONS[0])))


def test_the_menu_opens_on_a_telephone_by_touch(reader):
    page = reader(width=360, height=640, has_touch=True).open(LESSON)
    page.locator(".menu summary").tap()
    expect(page.get_by_role("navigation", name="Lessons")).to_be_visible()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_the_menu_stands_beside_the_lesson_on_a_wide_page(reader, script):
    page = reader(width=1440, script=script).open(LESSON)
    menu = page.get_by_role("navigation", name="Lessons")
    expect(menu).to_be_visible()
    expect(menu.locator("[aria-current=page]")).to_have_count(1)
    text = page.get_by_role("main").bounding_box()
    assert menu.bounding_box()["x"] + menu.bounding_box()["width"] <= text["x"] + 1


def test_the_first_tab_leads_past_the_menu_to_the_lesson(reader):
    page = reader().open(LESSON)
    wait_for_paint(page)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the lesson")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"#page\.lesson$"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_previous_and_next_walk_the_whole_course(reader):
    page = reader().open(LESSONS[0])
    for name in LESSONS[1:]:
        page.locator("nav.pages [rel=next]").click()
        expect(page).to_have_url(re.compile(re.escape(name) + "$"))
    assert page.locator("nav.pages [rel=next]").count() == 0
    page.locator("nav.pages [rel=prev]").click()
    expect(page).to_have_url(re.compile(re.escape(LESSONS[-2]) + "$"))


def test_a_lesson_that_was_read_to_its_end_is_marked(reader):
    page = reader().open(LESSON)
    here = page.locator(".menu a[aria-current=page]")
    expect(here).not_to_have_class(re.compile("read"))
    page.locator("nav.pages").scroll_into_view_if_needed()
    expect(here).to_have_class(re.compile("read"))
    page.goto(page.url.replace(LESSON, "index.html"))
    expect(page.locator(".lessons a.read")).to_have_count(1)


def test_the_index_begins_with_the_first_lesson_and_goes_on_with_what_was_not_read(reader):
    visitor = reader()
    start = visitor.open("index.html").locator(".start a")
    expect(start).to_have_attribute("href", LESSONS[0])
    visitor.open(LESSONS[0]).locator("nav.pages").scroll_into_view_if_needed()
    expect(visitor.page.locator(".menu a[aria-current=page]")).to_have_class(re.compile("read"))
    visitor.open("index.html")
    expect(start).to_have_text(re.compile("^Go on: "))
    start.click()
    expect(visitor.page).to_have_url(re.compile(LESSONS[1] + "$"))


def test_the_section_that_is_read_is_marked_and_one_goes_on_there(reader):
    visitor = reader(width=1440)
    page = visitor.open(LESSON)
    heading = page.locator("main h2").nth(1)
    anchor = "#" + heading.get_attribute("id")
    link = page.locator(f".menu .sections a[href='{anchor}']")
    expect(link).not_to_have_attribute("aria-current", "location")
    heading.evaluate("(it) => it.scrollIntoView()")
    expect(link).to_have_attribute("aria-current", "location")
    expect(page.locator(".menu .sections [aria-current]")).to_have_count(1)
    start = visitor.open("index.html").locator(".start a")
    expect(start).to_have_attribute("href", LESSON + anchor)
    start.click()
    expect(heading).to_be_in_viewport()


@pytest.mark.parametrize("width", [360, 1440])
def test_the_keyboard_reaches_everything_and_sees_where_it_is(reader, width):
    """Tabs through a whole lesson: focus is always seen, and never under the bar at the top."""
    visitor = reader(width=width, reduced_motion="reduce")
    page = visitor.open(LESSON)
    visitor.unfold()
    reached, stops = set(), 0
    while stops < 1500:
        page.keyboard.press("Tab")
        stops += 1
        state = page.evaluate("""() => {
          const it = document.activeElement;
          if (!it || it === document.body) return null;
          const style = getComputedStyle(it), box = it.getBoundingClientRect();
          const bar = document.querySelector('header.site');
          const low = bar.contains(it) || it.matches('.skip') || it.closest('.menu')
            || getComputedStyle(bar).position !== 'sticky' ? -1 : bar.getBoundingClientRect().bottom;
          window.stops ??= new Map();
          if (!stops.has(it)) stops.set(it, stops.size);
          return { stop: stops.get(it), what: it.outerHTML.slice(0, 90),
            seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
              && style.opacity === '1',
            free: box.bottom > low && box.top < innerHeight };
        }""")
        if state is None or state["stop"] in reached:
            break
        reached.add(state["stop"])
        assert state["seen"], f"focus is not seen on {state['what']}"
        assert state["free"], f"focus is hidden under the bar, or off the window, on {state['what']}"
    links = page.locator("main a[href]:visible, main button:visible, main summary:visible").count()
    assert len(reached) >= links, "the keyboard does not reach everything"


def test_a_link_into_a_fold_opens_it(reader):
    """A name in code leads to where it was introduced, even if that is folded away."""
    visitor = reader()
    page = visitor.open(LESSON)
    target = page.locator("details.tests figure[id]").first.get_attribute("id")
    page.evaluate("(id) => { location.hash = id }", target)
    expect(page.locator(f'[id="{target}"]')).to_be_visible()
