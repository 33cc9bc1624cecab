"""On paper: everything that was folded is there, and nothing that only a screen needs."""

import pytest
from playwright.sync_api import expect

from visit import FOLDER
from woven import LESSONS

LESSON = LESSONS[len(LESSONS) // 2]


@pytest.fixture(params=["light", "dark"])
def printed(request, visitors):
    visitor = visitors(width=800, theme=request.param, home=FOLDER)
    page = visitor.open(LESSON)
    page.emulate_media(media="print")
    yield page
    page.emulate_media(media="screen")


def test_the_bar_the_menu_and_the_buttons_are_not_printed(printed):
    for selector in ("header.site", ".menu", "nav.pages", ".copy >> nth=0", ".skip"):
        expect(printed.locator(selector)).to_be_hidden()


def test_solutions_are_printed_though_they_are_folded_and_of_tests_what_they_prove(printed):
    solutions, tests = printed.locator("details.solution"), printed.locator("details.tests")
    assert solutions.count() > 0 and tests.count() > 0
    for fold in solutions.all():
        expect(fold.locator("pre").first).to_be_visible()
    for fold in tests.filter(has=printed.locator("ul")).all():
        expect(fold.locator("li").first).to_be_visible()
        expect(fold.locator("pre").first).to_be_hidden()


def test_paper_is_light_whatever_the_screen_is(printed):
    ink = printed.evaluate("getComputedStyle(document.querySelector('main p')).color")
    assert max(int(part) for part in ink[4:-1].split(",")[:3]) < 128


def test_no_line_of_code_is_cut_off(printed):
    cut = printed.evaluate("""[...document.querySelectorAll('main pre')].filter((pre) =>
      pre.checkVisibility() && pre.scrollWidth > pre.clientWidth + 1).length""")
    assert cut == 0


def test_code_may_go_on_on_the_next_page(printed):
    """A box that scrolls moves to a new page as a whole, and leaves the rest of this one blank."""
    assert printed.evaluate("""[...document.querySelectorAll('main pre')].filter((pre) =>
      pre.checkVisibility() && getComputedStyle(pre).overflowX !== 'visible').length""") == 0


def test_no_page_ends_with_what_only_names_what_follows(printed):
    loose = printed.evaluate("""[...document.querySelectorAll(
      'main :is(h2, h3, summary, .exercise-kind, .stepper-moment, .chunk > figcaption:first-child)')].filter((it) =>
      it.checkVisibility() && getComputedStyle(it).breakAfter !== 'avoid').map((it) => it.outerHTML.slice(0, 80))""")
    assert loose == []
    # Behind the padding of a box or the margin of its caption a page may end in spite of that.
    apart = printed.evaluate("""[...document.querySelectorAll('main .chunk:not(.run) > figcaption + pre')].filter((it) =>
      it.checkVisibility()).map((it) => [it.previousElementSibling, it].map((part) => getComputedStyle(part)))
      .map(([caption, code]) => parseFloat(caption.marginBottom) + parseFloat(code.paddingTop))""")
    assert apart and not any(apart)


def test_the_first_line_of_code_stands_off_its_frame(printed):
    close = printed.evaluate("""[...document.querySelectorAll('main .chunk')].filter((it) => it.checkVisibility())
      .map((it) => [it, it.querySelector('pre')]).filter(([, code]) => code?.checkVisibility())
      .map(([box, code]) => code.querySelector('code').getBoundingClientRect().top - box.getBoundingClientRect().top)""")
    assert close and min(close) > 8


def test_no_foot_line_needs_a_page_of_its_own(printed):
    """Chromium keeps it with nothing, so there is none, but for a licence."""
    expect(printed.locator("footer.site")).to_be_hidden()


def test_an_answer_with_figures_may_go_on_on_the_next_page(printed):
    answers = printed.evaluate("""[...document.querySelectorAll('main .answer:has(figure)')].map((it) =>
      getComputedStyle(it).breakInside)""")
    assert answers and set(answers) == {"auto"}


def test_a_stepper_is_printed_with_every_step(visitors):
    page = visitors(width=800, theme="light", home=FOLDER).open("12-the-backward-pass.html")
    page.emulate_media(media="print")
    stepper = page.locator("figure.stepper").first
    for step in stepper.locator(".stepper-steps > li[data-node]").all():
        expect(step).to_be_visible()
    expect(stepper.locator(".stepper-last svg")).to_be_visible()
    expect(stepper.get_by_text("Before the first step").last).to_be_hidden()
    page.emulate_media(media="screen")


def test_nothing_that_stays_together_needs_a_page_of_its_own(visitors, name):
    """What may not be torn and is as high as a page leaves the page before it blank."""
    page = visitors(width=680, height=1009, theme="light", home=FOLDER).open(name)
    page.emulate_media(media="print")
    high = page.evaluate("""[...document.querySelectorAll('main *')].filter((it) =>
      it.checkVisibility() && getComputedStyle(it).breakInside.startsWith('avoid') &&
      it.getBoundingClientRect().height > 900).map((it) => it.outerHTML.slice(0, 80))""")
    page.emulate_media(media="screen")
    assert high == []


def test_every_page_becomes_a_pdf(visitors, name):
    visitor = visitors(width=800, theme="light", home=FOLDER)
    pdf = visitor.open(name).pdf(format="A4")
    assert pdf.startswith(b"%PDF-") and len(pdf) > 5000
    assert visitor.problems == []
