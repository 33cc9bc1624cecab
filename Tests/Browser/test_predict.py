"""Predictions: covers over their answers, and boxes that take an answer.

The page is written here, in the markup that lessons are woven to, beside the real scripts.
"""

import pytest
from playwright.sync_api import expect

from woven import ROOT, SITE

RESOURCES = ROOT / "Sources/Pages/Resources"
SHEETS = ("style", "code", "predict")

CODE = '<figure class="chunk run"><pre><code>code()</code></pre></figure>'


def box(number, more='role="note"', asks=""):
    return f"""<aside class="callout predict" id="page.predict.{number}" {more}>
<p class="callout-title">Predict</p>
<p>What comes out?</p>
{asks}</aside>"""


def cover(number, content):
    return f"""<details class="answer" data-of="page.predict.{number}">
<summary>Answer <span class="answer-what">an output, a sentence</span></summary>
{content}
</details>"""


def asking(number, kind, key, asks):
    more = f'role="group" aria-label="Predict" data-asks="{kind}" data-key="{key}"'
    return box(number, more, asks)


PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Predict</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
<link rel="stylesheet" href="style.css">
<script src="course.js"></script><script src="predict.js" defer></script>
</head><body><main id="lesson">
<h2 id="one">One</h2>
{box(1)}
{CODE}
{cover(1, '<pre class="output"><samp>forty-two</samp></pre>')}
{CODE}
{cover(1, '<p class="explains" id="café">It is forty-two.</p>')}
<p class="after">And so on. <a class="link" href="#café">It</a></p>
<h2 id="two">Two</h2>
{asking(2, "number", "0.648", '''<details class="predict-key"><summary>What is right</summary>
<p>It is <b data-near="0.00648">0.648</b>.</p></details>''')}
{cover(2, '<p class="number">It is 0.648.</p>')}
{asking(3, "choice", "1", '''<ul class="choices"><li>one</li><li>two</li><li>three</li></ul>
<details class="predict-key"><summary>What is right</summary><dl>
<dt>one</dt><dd><p>It is a half.</p></dd>
<dt>two</dt><dd class="right">That is right.</dd>
<dt>three</dt><dd><p>A sentence that is so long that it takes more than a line of the narrow box, and so needs
its room before it is seen.</p></dd></dl></details>''')}
{cover(3, '<p class="choice">It is two.</p>')}
{asking(4, "order", "2 0 1", '''<ul class="choices"><li>b</li><li>c</li><li>a</li></ul>
<details class="predict-key"><summary>What is right</summary><ol><li>a</li><li>b</li><li>c</li></ol></details>''')}
{cover(4, '<p class="order">First a, then b, then c.</p>')}
<p class="last">The end.</p>
</main></body></html>
"""
ANSWERS = [".output", ".explains"]
ALL = [*ANSWERS, ".number", ".choice", ".order"]


@pytest.fixture
def open_page(reader, tmp_path):
    """Opens the page, at an address in it if one is given."""
    # The words of all scripts are in the woven one.
    for file in (SITE / "course.js", RESOURCES / "predict.js"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    sheets = "\n".join((RESOURCES / f"{name}.css").read_text() for name in SHEETS)
    (tmp_path / "style.css").write_text(sheets, encoding="utf-8")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")

    def opened(address="", script=True, **more):
        home = tmp_path.as_uri() + "/"
        visitor = reader(home=home, script=script, reduced_motion="reduce", **more)
        return visitor.open("page.html" + address)

    return opened


def seen(page, selectors=tuple(ALL)):
    """Which of some things can be seen: not those that are invisible, or in a closed fold."""
    return [
        selector for selector in selectors
        if page.locator(selector).evaluate(
            "(it) => it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })")
    ]


def places(page):
    """Where everything on the page stands that is not under a cover."""
    return page.evaluate("""() => [...document.querySelectorAll("main > *, main > aside > *")]
        .map((it) => Math.round(it.getBoundingClientRect().top + scrollY))""")


def reply(page, number):
    shown = page.locator(f"[id='page.predict.{number}'] .reply.seen")
    return shown.inner_text().strip() if shown.count() else ""


def check(page, number):
    page.locator(f"[id='page.predict.{number}'] button", has_text="Check").click()


def test_answers_are_covered_and_code_is_not(open_page):
    page = open_page()
    assert seen(page) == []
    for code in page.locator("main > .chunk").all():
        expect(code).to_be_visible()
    expect(page.locator(".after")).to_be_visible()


def test_a_cover_says_what_is_under_it_and_keeps_its_room(open_page):
    page = open_page()
    expect(page.locator(".answer summary").first).to_have_text("Answer an output, a sentence")
    before = places(page)
    page.locator(".answer summary").first.click()
    assert seen(page) == ANSWERS, "one cover opens all of its answer"
    assert places(page) == before
    page.locator(".answer summary").first.click()
    assert seen(page) == []
    assert places(page) == before


def test_what_is_covered_cannot_be_reached(open_page):
    page = open_page()
    page.locator(".explains").evaluate("(it) => it.innerHTML = '<a href=\"#x\">a link</a>'")
    page.locator(".answer summary").nth(1).focus()
    page.keyboard.press("Tab")
    expect(page.locator(".link")).to_be_focused()


def test_always_show_is_remembered_and_can_be_taken_back(open_page):
    page = open_page()
    page.locator(".predict-tools input").nth(1).click()
    assert seen(page) == ALL
    page.reload()
    assert seen(page) == ALL
    page.locator(".predict-tools input").first.click()
    assert seen(page) == []


def test_a_link_into_an_answer_shows_it(open_page):
    page = open_page()
    page.locator(".link").click()
    page.wait_for_function("document.querySelector('.answer').open")
    assert seen(page) == ANSWERS


def test_an_address_in_an_answer_shows_it_and_no_other(open_page):
    assert seen(open_page("#café")) == ANSWERS
    assert seen(open_page("#two")) == []
    assert seen(open_page("#100%")) == []


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0.65", "You said 0.65; it is 0.648."),
        ("0,648", "You said 0,648; it is 0.648."),
        ("0.7", "You said 0.7; it is 0.648. Very near."),
        ("−3", "You said −3; it is 0.648."),
        ("1/3", "You said 1/3; it is 0.648."),
        ("many", "Type a number, such as 0.5, -3 or 2e6."),
        ("", "Type a number, such as 0.5, -3 or 2e6."),
    ])
def test_a_number_is_set_beside_the_computed_one(open_page, typed, said):
    page = open_page()
    before = places(page)
    field = page.get_by_label("Your answer")
    field.fill(typed)
    field.press("Enter")
    assert reply(page, 2) == said
    assert places(page) == before
    assert seen(page) == ([".number"] if "You said" in said else [])
    given = page.locator("[id='page.predict.2']").get_attribute("data-given")
    assert given == ({"0.65": "right", "0,648": "right"}.get(typed, "wrong") if "You said" in said else None)


def test_a_wrong_choice_gets_its_reply(open_page):
    page = open_page()
    before = places(page)
    check(page, 3)
    assert reply(page, 3) == "Choose one first."
    page.get_by_label("three").check()
    assert seen(page) == []
    check(page, 3)
    assert reply(page, 3).startswith("A sentence that is so long")
    assert seen(page) == [".choice"]
    page.get_by_label("two").check()
    check(page, 3)
    assert reply(page, 3) == "That is right."
    assert places(page) == before


def test_things_are_ordered_with_the_keyboard(open_page):
    page = open_page()
    before = places(page)
    check(page, 4)
    assert reply(page, 4).startswith("The right order is:")
    page.get_by_role("button", name="Up: a").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Up: a")).to_be_focused()
    check(page, 4)
    assert reply(page, 4) == "That is the right order."
    assert places(page) == before


def test_the_score_is_kept_in_the_browser(open_page):
    page = open_page()
    scores = page.locator(".predict-score")
    expect(scores).to_have_text(["In this lesson: 0 right, 0 wrong, 3 open"] * 3)
    page.get_by_label("one").check()
    check(page, 3)
    expect(scores).to_have_text(["In this lesson: 0 right, 1 wrong, 2 open"] * 3)
    page.reload()
    page.get_by_label("Your answer").fill("0.648")
    check(page, 2)
    expect(scores).to_have_text(["In this lesson: 1 right, 1 wrong, 1 open"] * 3)


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_boxes_fit_every_width(open_page, width):
    page = open_page(width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_everything_is_there(open_page):
    page = open_page()
    page.emulate_media(media="print")
    assert seen(page) == ALL
    for control in [".predict-ask", ".predict-moves", ".predict-said"]:
        expect(page.locator(control).first).to_be_hidden()


def test_without_script_questions_and_folded_answers_are_there(open_page):
    page = open_page(script=False)
    assert seen(page) == []
    page.locator(".answer summary").first.click()
    assert seen(page) == [".output"]
    expect(page.locator(".choices li")).to_have_count(6)
    expect(page.locator("dd.right")).to_be_hidden()
    page.locator(".predict-key summary").nth(1).click()
    expect(page.locator("dd.right")).to_be_visible()
