"""A name that is pointed at lights up wherever its passage has it."""

import pytest

from visit import wait_for_paint
from woven import PAGES

LESSON = "09-multiplication.html"
pytestmark = pytest.mark.skipif(LESSON not in PAGES, reason="the site is another course's")


@pytest.fixture
def page(reader):
    visitor = reader(width=1440)
    page = visitor.open(LESSON)
    visitor.unfold()
    return page


def lit(page):
    """The texts and tags of everything that is lit."""
    return page.evaluate("""() => [...document.querySelectorAll('.lit')].map(it =>
        [it.closest('figure, pre, table, math')?.tagName ?? it.parentElement.tagName, it.dataset.name.split(' ')[1]])""")


def test_a_graphs_label_lights_formula_code_and_gate(page):
    gate = page.locator("figure.gate .gate-value[data-name$=' a']").first
    gate.hover()
    found = lit(page)
    assert {name for _, name in found} == {"a"}
    assert len({tag for tag, _ in found}) >= 3, found


def test_the_keyboard_lights_by_the_field_of_a_leaf(page):
    page.get_by_role("spinbutton", name="a", exact=True).first.focus()
    assert {name for _, name in lit(page)} == {"a"}


def test_what_is_left_goes_dark(page):
    page.locator("figure.gate .gate-value[data-name$=' a']").first.hover()
    page.locator("h1").hover()
    assert lit(page) == []


def test_one_passage_does_not_light_another(page):
    page.locator("figure.graph .graph-node[data-name$=' a']").first.hover()
    passages = page.evaluate("""() => new Set([...document.querySelectorAll('.lit')].map(it => {
        let part = it.closest('main > *');
        while (part && !/^H\\d$/.test(part.tagName)) part = part.previousElementSibling;
        return part?.id ?? ''; })).size""")
    assert passages == 1


def test_copied_code_and_text_stay_as_they_were(reader):
    texts = [reader(script=script).open(LESSON).locator("main pre code").all_text_contents()
             for script in (True, False)]
    assert texts[0] == texts[1]


PLACE = """async (code) => {
  await load();
  const [start, end, card] = codeNotes.code[code.closest('figure').id]
    .find(([, , card]) => codeNotes.cards[card].length === 3) ?? [];
  const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  let left = start;
  while (texts.nextNode() && left >= texts.currentNode.length) left -= texts.currentNode.length;
  const name = new Range();
  name.setStart(texts.currentNode, left);
  name.setEnd(texts.currentNode, left + 1);
  const { x, y, width, height } = name.getBoundingClientRect();
  const [text, where, words] = codeNotes.cards[card];
  return [x + width / 2, y + height / 2, [text, words.replaceAll('`', ''), codeNotes.places[where]]];
}"""
DOCUMENTED = """() => codeNotes && Object.keys(codeNotes.code).find((id) =>
  codeNotes.code[id].some(([, , card]) => codeNotes.cards[card].length === 3))"""


def scroll_to(code):
    """Shows code; what scrolls says so only with the next frame, and a card under the pointer goes with it."""
    code.evaluate("(it) => it.scrollIntoView({ block: 'center', behavior: 'instant' })")
    wait_for_paint(code.page)


def test_a_name_in_code_says_what_it_is_what_for_and_of_which_lesson(page):
    assert page.evaluate("window.codeNotes") is None, "nobody has pointed at code"
    page.locator("figure.run pre code").first.hover()
    page.wait_for_function("window.codeNotes")
    code = page.locator(f"[id='{page.evaluate(DOCUMENTED)}'] pre code")
    scroll_to(code)
    x, y, texts = code.evaluate(PLACE)
    page.mouse.move(x, y)
    note = page.locator(".name-note")
    note.wait_for()
    assert note.text_content() == "".join(texts) and all(texts)
    box = note.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 1440
    page.keyboard.press("Escape")
    assert not note.is_visible()
    page.mouse.move(x, y + 1)
    note.wait_for()
    page.locator("h1").hover()
    note.wait_for(state="hidden")


def test_a_tap_shows_a_card_also_in_code_that_takes_the_focus_for_it_scrolls(reader):
    page = reader(width=360, has_touch=True).open(LESSON)
    page.evaluate("load()")
    page.wait_for_function("window.codeNotes")
    code = page.locator(f"[id='{page.evaluate(DOCUMENTED)}'] pre code")
    scroll_to(code)
    assert code.evaluate("(it) => it.parentElement.tabIndex") == 0
    x, y, texts = code.evaluate(PLACE)
    page.touchscreen.tap(x, y)
    note = page.locator(".name-note")
    note.wait_for()
    assert note.text_content() == "".join(texts)
    box = note.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360


def test_a_link_in_code_that_takes_the_focus_shows_its_card_wherever_it_scrolls(page):
    link = page.locator("figure.chunk pre a[title]").last
    title = link.get_attribute("title")
    assert link.bounding_box()["y"] > 2000, "it scrolls into the window"
    link.focus()
    page.wait_for_function("scrollY > 0")
    wait_for_paint(page)
    note = page.locator(".name-note")
    note.wait_for()
    assert link.get_attribute("title") == "" and link.get_attribute("aria-description") == title
    assert link.text_content() in note.text_content()
