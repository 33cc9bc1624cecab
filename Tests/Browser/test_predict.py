"""The boxes that ask for a prediction: answers are hidden until the reader asks.

The page is written here, in the markup that lessons are woven to, beside the real scripts.
"""

import pytest
from playwright.sync_api import expect

from woven import ROOT

RESOURCES = ROOT / "Sources/Pages/Resources"

BOX = """<aside class="callout predict"><p class="callout-title">Predict</p>
<p>What comes out?</p></aside>"""
CODE = '<figure class="chunk run"><pre><code>code()</code></pre></figure>'
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Predict</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
<link rel="stylesheet" href="style.css"><link rel="stylesheet" href="code.css">
<script src="course.js"></script><script src="predict.js" defer></script>
</head><body><main id="lesson">
<h2 id="one">One</h2>
<p class="before">Before.</p>
{BOX}
{CODE}
<pre class="output"><samp>forty-two</samp></pre>
<figure class="exhibit table" id="figure-1"><table><tr><td>42</td></tr></table></figure>
<details class="data"><summary>The figure as a table</summary><p>42</p></details>
<p class="explains">It is forty-two.</p>
{CODE}
<p class="more" id="café">Because of the mice.</p>
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
LATER = [".sentence", ".last"]


@pytest.fixture
def open_page(reader, tmp_path):
    """Opens the page, at an address in it if one is given."""
    for file in ("style.css", "code.css", "course.js", "predict.js"):
        (tmp_path / file).write_bytes((RESOURCES / file).read_bytes())
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")

    def opened(address="", script=True):
        home = tmp_path.as_uri() + "/"
        visitor = reader(home=home, script=script, reduced_motion="reduce")
        return visitor.open("page.html" + address)

    return opened


def sees(page, selector):
    """Whether something can be seen: it is there, and not in what is hidden until found."""
    return page.locator(selector).first.evaluate(
        "(it) => it.checkVisibility({ contentVisibilityAuto: true }) && !it.hidden")


def seen(page, selectors=tuple(ANSWERS)):
    return [selector for selector in selectors if sees(page, selector)]


def buttons(page):
    return page.locator(".predict-tools button")


def test_answers_are_hidden_and_code_is_not(open_page):
    page = open_page()
    assert seen(page) == []
    visible = [".before", ".chunk", ".tests", ".between"]
    assert seen(page, visible) == visible
    for code in page.locator("main > .chunk").all():
        expect(code).to_be_visible()
    assert page.locator(".explains").evaluate("(it) => it.getBoundingClientRect().height") == 0
    expect(buttons(page)).to_have_text(["Show what happens"] * 3)


def test_an_answer_that_is_a_sentence_is_hidden_up_to_the_next_box(open_page):
    page = open_page()
    assert seen(page, LATER) == []
    buttons(page).nth(1).click()
    assert seen(page, LATER) == [".sentence"]
    assert seen(page, [".introduced", ".pages"]) == [".introduced", ".pages"]


def test_the_button_shows_all_of_its_answer_and_goes_there(open_page):
    page = open_page()
    button = buttons(page).first
    expect(button).to_have_attribute("aria-expanded", "false")
    for name in button.get_attribute("aria-controls").split():
        expect(page.locator(f"[id='{name}']")).to_have_count(1)
    button.focus()
    page.keyboard.press("Enter")
    assert seen(page) == ANSWERS
    assert not sees(page, ".sentence")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(".output")).to_be_focused()


def test_the_button_hides_it_again(open_page):
    page = open_page()
    buttons(page).first.click()
    buttons(page).first.click()
    assert seen(page) == []
    expect(buttons(page).first).to_be_focused()


def test_always_show_is_remembered_and_can_be_taken_back(open_page):
    page = open_page()
    page.locator(".predict-tools input").nth(1).click()
    assert seen(page) == ANSWERS
    page.reload()
    assert seen(page, ANSWERS + LATER) == ANSWERS + LATER
    for button in buttons(page).all():
        expect(button).to_be_hidden()
    page.locator(".predict-tools input").first.click()
    assert seen(page, ANSWERS + LATER) == []


def test_a_link_into_an_answer_shows_it(open_page):
    page = open_page()
    page.locator(".link").click()
    expect(buttons(page).first).to_have_text("Hide it again")
    assert seen(page) == ANSWERS


def test_an_address_in_an_answer_shows_it(open_page):
    assert seen(open_page("#figure-1"), [*ANSWERS, ".sentence"]) == ANSWERS


def test_an_address_in_an_answer_may_have_any_letters(open_page):
    """Also where the browser does not tell of what it reveals, as some do not."""
    page = open_page()
    page.evaluate("addEventListener('beforematch', (event) => event.stopPropagation(), true)")
    page.evaluate("location.hash = 'café'")
    expect(buttons(page).first).to_have_text("Hide it again")
    assert seen(page) == ANSWERS


def test_an_address_that_means_nothing_shows_no_answer(open_page):
    page = open_page("#100%")
    assert seen(page) == []
    expect(buttons(page)).to_have_text(["Show what happens"] * 3)


def test_the_address_of_a_section_shows_no_answer(open_page):
    assert seen(open_page("#one")) == []


def test_the_search_of_the_browser_shows_what_it_finds(open_page):
    page = open_page()
    assert page.evaluate("'onbeforematch' in document.body")
    page.locator(".more").evaluate(
        "(it) => it.dispatchEvent(new Event('beforematch', { bubbles: true }))")
    assert seen(page) == ANSWERS


def test_a_search_of_the_course_shows_what_it_has_found_once(open_page):
    page = open_page()
    page.evaluate("localStorage.setItem('sought', 'Sparrow')")
    page.goto(page.url + "?again#two")
    assert seen(page, ANSWERS + LATER) == [".last"]
    page.goto(page.url.split("?")[0])
    assert not sees(page, ".last")


def test_on_paper_everything_is_there(open_page):
    page = open_page()
    page.emulate_media(media="print")
    for selector in [it for it in ANSWERS + LATER if it != ".data"]:
        assert page.locator(selector).bounding_box()["height"] > 10
    expect(page.locator(".data")).to_be_hidden()
    expect(page.locator(".predict-tools").first).to_be_hidden()


def test_without_script_everything_is_there(open_page):
    page = open_page(script=False)
    for selector in ANSWERS + LATER:
        assert page.locator(selector).bounding_box()["height"] > 10
    assert buttons(page).count() == 0
