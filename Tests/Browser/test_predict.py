"""The boxes that ask for a prediction: what follows is hidden until the reader asks.

The page is written here, in the markup that lessons are woven to, around the real scripts.
"""

import pytest
from playwright.sync_api import expect

from test_accessibility import AXE, violations
from woven import ROOT

RESOURCES = (ROOT / "Sources/Weaving/Resources").as_uri()

BOX = """<aside class="callout predict" role="note"><p class="callout-title">Predict</p>
<p>What comes out?</p></aside>"""
CODE = '<figure class="chunk run"><pre><code>code()</code></pre></figure>'
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Predict</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src file:; script-src file:">
<link rel="stylesheet" href="{RESOURCES}/style.css"><link rel="stylesheet" href="{RESOURCES}/code.css">
<script src="{RESOURCES}/course.js"></script><script src="{RESOURCES}/predict.js" defer></script>
</head><body><main id="lesson">
<h1>Predictions</h1>
<h2 id="one">One</h2>
<p class="before">Before.</p>
{BOX}
{CODE}
<pre class="output"><samp>forty-two</samp></pre>
<figure class="exhibit table" id="figure-1"><table><tr><td>42</td></tr></table></figure>
<details class="data"><summary>The data</summary><p>42</p></details>
<p class="explains">It is forty-two.</p>
{CODE}
<p class="more">Because of the mice.</p>
<details class="tests"><summary>1 test</summary>{CODE}</details>
<h2 id="two">Two</h2>
<p class="between">Another section. <a class="link" href="#figure-1">The figure</a></p>
{BOX}
<p class="sentence">Nothing does.</p>
{BOX}
<p class="last">A sparrow does.</p>
<section class="introduced"><h2>Introduced here</h2></section>
<nav class="pages"><a href="#one">Next</a></nav>
</main></body></html>
"""
ANSWERS = [".output", "#figure-1", ".data", ".explains", ".more"]
OTHERS = [".sentence", ".last"]


class Lesson:
    """What a reader sees of the page."""

    def __init__(self, page):
        self.page = page
        self.boxes = page.locator(".predict-tools input")

    def box(self, number):
        return self.page.locator(".predict").nth(number)

    def button(self, number):
        return self.box(number).locator("button")

    def sees(self, *selectors):
        return [self.page.locator(it).first.is_visible() for it in selectors]


@pytest.fixture
def address(tmp_path):
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    return file.as_uri().removeprefix("file:///")


@pytest.fixture
def visitor(reader):
    return reader(home="file:///")


@pytest.fixture
def lesson(visitor, address):
    return Lesson(visitor.open(address))


def test_answers_are_hidden_and_code_is_not(lesson):
    assert lesson.sees(*ANSWERS, *OTHERS) == [False] * 7
    assert lesson.sees(".before", ".tests", ".between", ".introduced", ".pages") == [True] * 5
    for code in lesson.page.locator("main > .chunk").all():
        expect(code).to_be_visible()
    for number in range(3):
        expect(lesson.button(number)).to_have_text("Show what happens")


def test_the_button_shows_all_of_its_answer_and_goes_there(lesson):
    button = lesson.button(0)
    expect(button).to_have_attribute("aria-expanded", "false")
    for name in button.get_attribute("aria-controls").split():
        assert lesson.page.locator(f"#{name}").count() == 1
    button.press("Enter")
    assert lesson.sees(*ANSWERS, *OTHERS) == [True] * 5 + [False] * 2
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(lesson.page.locator(".output")).to_be_focused()


def test_an_answer_may_be_a_sentence_and_ends_at_the_next_box(lesson):
    lesson.button(1).click()
    assert lesson.sees(*ANSWERS, *OTHERS) == [False] * 5 + [True, False]


def test_the_button_hides_it_again_and_keeps_the_focus(lesson):
    lesson.button(0).click()
    lesson.button(0).click()
    assert lesson.sees(*ANSWERS) == [False] * 5
    expect(lesson.button(0)).to_be_focused()


def test_hidden_answers_take_no_room(lesson):
    code, more = (lesson.page.locator("main > .chunk").nth(place) for place in (0, 1))
    first, second = code.bounding_box(), more.bounding_box()
    assert second["y"] - first["y"] - first["height"] < 60


def test_always_show_is_remembered_and_can_be_taken_back(visitor, lesson, address):
    lesson.boxes.nth(1).check()
    assert lesson.sees(*ANSWERS, *OTHERS) == [True] * 7
    visitor.open(address)
    assert lesson.sees(*ANSWERS, *OTHERS) == [True] * 7
    for number in range(3):
        expect(lesson.button(number)).to_be_hidden()
    lesson.boxes.nth(0).uncheck()
    assert lesson.sees(*ANSWERS, *OTHERS) == [False] * 7
    expect(lesson.boxes.nth(2)).not_to_be_checked()


def test_a_link_into_an_answer_shows_it(lesson):
    lesson.page.locator(".link").click()
    expect(lesson.page.locator("#figure-1")).to_be_in_viewport()
    assert lesson.sees(*ANSWERS) == [True] * 5
    expect(lesson.button(0)).to_have_text("Hide it again")


def test_an_address_in_an_answer_shows_it(visitor, address):
    lesson = Lesson(visitor.open(address + "#figure-1"))
    assert lesson.sees(*ANSWERS, *OTHERS) == [True] * 5 + [False] * 2


def test_the_address_of_a_section_shows_no_answer(visitor, address):
    assert Lesson(visitor.open(address + "#one")).sees(*ANSWERS) == [False] * 5


def test_what_the_browser_finds_is_shown(lesson):
    assert lesson.page.locator(".more").evaluate("(it) => it.hidden") == "until-found"
    lesson.page.locator(".more").evaluate(
        "(it) => it.dispatchEvent(new Event('beforematch', { bubbles: true }))")
    assert lesson.sees(*ANSWERS) == [True] * 5


def test_what_a_search_of_the_course_finds_is_shown_once(visitor, lesson, address):
    lesson.page.evaluate("localStorage.setItem('sought', 'Sparrow')")
    visitor.open(address + "?again#two")
    assert lesson.sees(*ANSWERS, *OTHERS) == [False] * 6 + [True]
    visitor.open(address)
    assert lesson.sees(".last") == [False]


def test_on_paper_everything_is_there(lesson):
    lesson.page.emulate_media(media="print")
    for selector in [*ANSWERS[:2], *ANSWERS[3:], *OTHERS]:
        assert lesson.page.locator(selector).bounding_box()["height"] > 10
    expect(lesson.page.locator(".predict-tools").first).to_be_hidden()


def test_without_script_everything_is_there(reader, address):
    lesson = Lesson(reader(home="file:///", script=False).open(address))
    assert lesson.sees(*ANSWERS, *OTHERS) == [True] * 7
    expect(lesson.page.locator("button")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_before_and_after(visitors, address, theme):
    page = visitors(theme=theme, home="file:///", inject=AXE).open(address)
    before = violations(page)
    Lesson(page).button(0).click()
    assert (before, violations(page)) == ([], [])
