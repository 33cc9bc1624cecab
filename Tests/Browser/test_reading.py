"""Reading: where things stand on a page, at the widths of a telephone, a tablet and a desk."""

import base64

import pytest

from visit import wait_for_paint
from woven import LESSONS
from woven import page as woven

WIDTHS = [360, 768, 1440]
# A lesson with a table that is longer than any window.
LONG = "21-training.html"

# What is measured of a page.
MEASURE = """() => {
  const box = (it) => it.getBoundingClientRect();
  const isCut = (it) => it.scrollWidth > it.clientWidth;
  const menu = document.querySelector('.menu nav'), here = document.querySelector('.menu [aria-current]');
  return {
    isInMenu: box(here).top >= box(menu).top && box(here).bottom <= Math.min(box(menu).bottom, innerHeight),
    // What scrolls and takes no tab stop, and the other way round.
    wrongStops: [...document.querySelectorAll('pre, .scroll, .formula')]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }))
      .filter((it) => (it.scrollWidth > it.clientWidth || it.scrollHeight > it.clientHeight)
        !== (it.tabIndex === 0))
      .map((it) => it.outerHTML.slice(0, 90)),
    // Notes and their paragraphs, the top and the bottom of both.
    noted: [...document.querySelectorAll('main > .noted')].map((pair) =>
      [...pair.children].map((it) => [box(it).top, box(it).bottom])),
    // Notes that belong to no paragraph, and stand beside whatever comes next.
    loose: [...document.querySelectorAll('main > :is(.aside, .history)')].map((it) => it.textContent.trim().slice(0, 60)),
    // Words in drawings, by how high they are on the screen.
    small: [...document.querySelectorAll('figure svg text')].filter((it) => it.checkVisibility({ visibilityProperty: true }))
      .map((it) => parseFloat(getComputedStyle(it).fontSize) * it.getScreenCTM().a).filter((size) => size < 10.9),
    // Words that stand out of their drawings, where they are cut off.
    outside: [...document.querySelectorAll('figure svg text')].filter((it) => it.checkVisibility({ visibilityProperty: true }))
      .filter((it) => box(it).width > 0)
      .filter((it) => box(it).left < box(it.ownerSVGElement).left - 0.5
        || box(it).right > box(it.ownerSVGElement).right + 0.5)
      .map((it) => it.textContent),
    scales: [...document.querySelectorAll('.chart .narrow-form svg')]
      .map((svg) => box(svg).width / svg.viewBox.baseVal.width),
    // Charts that have to be scrolled to be seen, though they are light enough to be on the page twice.
    cut: [...document.querySelectorAll('figure.chart .scroll:not(:has(.chart-once))')]
      .filter(isCut).map((it) => it.closest('figure').id),
    // Gates and graphs by how many leaves they have, and whether they have to be scrolled.
    drawn: [...document.querySelectorAll(':is(figure.gate, figure.graph) .scroll')]
      .filter((it) => it.checkVisibility())
      .map((it) => [it.closest('figure').id, it.querySelector('svg').querySelectorAll('.graph-leaf').length, isCut(it)]),
    // Code that is wider than its box, by its longest line.
    wide: [...document.querySelectorAll('.chunk > pre')].filter(isCut)
      .map((it) => it.textContent.split('\\n').reduce((a, b) => (b.length > a.length ? b : a))),
    // Tables of slopes beside measured ones, and whether they have to be scrolled.
    checks: [...document.querySelectorAll('figure.table .scroll')]
      .filter((it) => it.checkVisibility() && /central difference/.test(it.querySelector('thead').textContent))
      .map((it) => [it.closest('figure').id, isCut(it)]),
  };
}"""


@pytest.fixture(scope="module")
def measured(visitors):
    """Returns what is measured of every lesson in a window, in one visit of each, with the answers opened."""
    known = {}

    def measured(**window):
        key = tuple(window.items())
        if key not in known:
            known[key] = {}
            for name in LESSONS:
                page = visitors(**window).open(name)
                page.evaluate("document.querySelectorAll('.answer').forEach((it) => { it.open = true; })")
                wait_for_paint(page)
                known[key][name] = page.evaluate(MEASURE)
        return known[key].items()

    return measured


@pytest.mark.parametrize("window", [{"height": 600}, {"height": 1000}, {}], ids=str)
def test_the_menu_shows_the_lesson_that_is_read(measured, window):
    assert [name for name, page in measured(width=1440, **window) if not page["isInMenu"]] == []


def test_an_address_is_arrived_at_without_a_flight(visitors):
    page = visitors(width=1440).open(LESSONS[0])
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("width", WIDTHS)
def test_only_what_scrolls_takes_a_tab_stop(measured, width):
    assert [(name, page["wrongStops"]) for name, page in measured(width=width) if page["wrongStops"]] == []


def test_a_note_stands_beside_its_paragraph(measured):
    notes = 0
    for name, page in measured(width=1440):
        notes += len(page["noted"])
        assert page["loose"] == [], name
        # A note may have to wait until one before it in the margin has ended.
        beside = [abs(note[0] - paragraph[0]) < 12 for note, paragraph in page["noted"]]
        assert beside.count(False) <= len(beside) // 3, name
    assert notes > 10


@pytest.mark.parametrize("width", [360, 768])
def test_a_note_follows_its_paragraph_where_there_is_no_margin(measured, width):
    for name, page in measured(width=width):
        assert all(note[0] >= paragraph[1] for note, paragraph in page["noted"]), name


def test_words_in_charts_are_large_enough_on_a_telephone(measured):
    """Of charts that are drawn for it; larger ones scroll, and are not shrunk either."""
    # The smallest words of a chart are 12 pixels high where it is as wide as it was drawn.
    scales = {name: [it for it in page["scales"] if it > 0] for name, page in measured(width=360)}
    assert sum(map(len, scales.values())) > 10
    assert [name for name, all_of_it in scales.items() if any(12 * it < 10.9 for it in all_of_it)] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_of_a_drawing_is_cut_off(measured, width):
    assert {name: page["outside"] for name, page in measured(width=width) if page["outside"]} == {}


def test_no_chart_has_to_be_scrolled_on_a_telephone_unless_it_is_too_heavy_to_be_drawn_twice(measured):
    assert {name: page["cut"] for name, page in measured(width=360) if page["cut"]} == {}
    assert sum(woven(name).text.count('"chart-once"') for name in LESSONS) <= 1


@pytest.mark.parametrize("width", WIDTHS)
def test_no_gate_and_no_graph_of_two_leaves_has_to_be_scrolled(measured, width):
    """What would be cut off is the output."""
    drawn = [it for _, page in measured(width=width) for it in page["drawn"]]
    small = {name: is_cut for name, leaves, is_cut in drawn if leaves <= 2}
    assert len(small) > 8 and not any(small.values()), small


@pytest.mark.parametrize("width", [768, 1440])
def test_no_code_has_to_be_scrolled_on_a_tablet_or_a_desk(measured, width):
    assert {name: page["wide"] for name, page in measured(width=width) if page["wide"]} == {}


def test_no_table_of_a_check_has_to_be_scrolled_on_a_telephone(measured):
    tables = dict(it for _, page in measured(width=360) for it in page["checks"])
    assert len(tables) > 15 and not any(tables.values()), tables


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_in_a_drawing_is_smaller_than_eleven_pixels(measured, width):
    assert {name: sorted(page["small"])[:3] for name, page in measured(width=width) if page["small"]} == {}


@pytest.mark.skipif(LONG not in LESSONS, reason="the site is another course's")
def test_the_header_of_a_long_table_stays_in_sight(visitors):
    page = visitors(width=1440).open(LONG)
    table = page.locator("figure.table table:has(tbody > :nth-child(50))")
    table.locator("tbody > tr").nth(49).scroll_into_view_if_needed()
    head, row = table.locator("th").first.bounding_box(), table.locator("tbody > tr").nth(49).bounding_box()
    bar = page.locator("header.site").bounding_box()
    assert bar["y"] + bar["height"] <= head["y"] + 2 and head["y"] + head["height"] <= row["y"]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_copy_button_covers_code_where_nothing_hovers(reader, width):
    page = reader(width=width, has_touch=True, is_mobile=True).open("06-the-value-class.html")
    assert page.evaluate("matchMedia('(hover: none)').matches")
    covered = page.evaluate("""() => [...document.querySelectorAll('figure.chunk > .copy')].filter((button) => {
      const [box, code] = [button, button.parentElement.querySelector('pre')].map((it) => it.getBoundingClientRect());
      return button.checkVisibility() && box.height && code.height
        && box.bottom > code.top + 1 && box.top < code.bottom - 1; }).length""")
    assert covered == 0


@pytest.mark.parametrize("scale", [1, 1.25, 1.5])
def test_what_does_not_scroll_has_no_hairline_of_a_shadow(reader, scale):
    """The paper that slides over the shadows covers them, however the two are rounded."""
    visitor = reader(width=720, device_scale_factor=scale)
    page = visitor.open("04-the-chain-rule.html" if "04-the-chain-rule.html" in LESSONS else LESSONS[0])
    boxes = page.evaluate("""() => [...document.querySelectorAll('.formula, figure.table .scroll')]
      .filter((it) => it.checkVisibility({ visibilityProperty: true }) && it.scrollWidth <= it.clientWidth)
      .map((it) => [it, it.querySelector('semantics > :first-child, table').getBoundingClientRect().right])
      .map(([it, end]) => [end, it.getBoundingClientRect()])
      .filter(([end, box]) => box.right - end > 20)
      .map(([, box]) => ({ x: box.right - 14, y: box.top + scrollY, width: 14, height: box.height }))""")
    assert len(boxes) > 3
    paper = visitor.context.new_page()
    for box in boxes:
        shot = base64.b64encode(page.screenshot(clip=box, full_page=True)).decode()
        colours = paper.evaluate("""async (shot) => {
          const image = new Image();
          image.src = `data:image/png;base64,${shot}`;
          await image.decode();
          const { width, height } = image;
          const canvas = new OffscreenCanvas(width, height).getContext("2d");
          canvas.drawImage(image, 0, 0);
          const words = new Uint32Array(canvas.getImageData(0, 0, width, height).data.buffer);
          return new Set(words).size;
        }""", shot)
        assert colours == 1, box
