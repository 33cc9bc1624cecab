"""Figures whose leaves a reader can change: by mouse, touch and keyboard, and right to the last digit.

The page is a golden of DrawingTests, so what is driven here is what the weaver draws. What it computes
is compared with the engine of the course, whose numbers a Swift test writes.
"""

import json

import pytest
from playwright.sync_api import expect

from test_accessibility import AXE, violations
from woven import PAGES, ROOT, page as woven

HOME = ROOT.as_uri() + "/"
GOLDEN = "Tests/DrawingTests/Pages/Goldens/live.html"
FIGURES = {"graph": 2, "gate": 3, "forward": 2, "sweep": 2}
LIVE = [name for name in PAGES if any("data-live" in it for it in woven(name).all("figure"))]


class Figure:
    """What a reader sees of one figure."""

    def __init__(self, page, name):
        self.page = page
        self.figure = page.locator(f"#{name}")
        self.reset = self.figure.get_by_role("button", name="Reset")

    def field(self, label):
        return self.figure.get_by_role("spinbutton", name=label, exact=True)

    def slider(self, label):
        return self.figure.get_by_role("slider", name=f"{label}, slider", exact=True)

    def type(self, label, text):
        self.field(label).fill(text)
        self.field(label).blur()

    def texts(self, selector):
        """The texts of a form of the figure, the wide one if there are two."""
        return self.figure.locator(f":is({selector}):not(.narrow-form *)").all_text_contents()

    @property
    def everything(self):
        return self.page.locator("[data-n], desc, .stepper-first :is(.graph-data, .graph-grad)").all_text_contents()


@pytest.fixture
def page(reader):
    return reader(width=1200, home=HOME).open(GOLDEN)


@pytest.fixture
def gate(page):
    return Figure(page, "gate")


def test_every_leaf_with_a_name_can_be_changed(page):
    for name, count in FIGURES.items():
        assert page.locator(f"#{name} input[type=number]").count() == count


def test_typing_changes_values_and_gradients_forward_and_backward(gate):
    gate.type("a", "0.5")
    assert gate.texts(".gate-value") == ["a = 0.5", "b = −3", "c = −1.5"]
    assert gate.texts(".gate-grad") == ["−2 × −3 = 6", "−2 × 0.5 = −1", "−2"]
    gate.type("upstream", "10")
    assert gate.texts(".gate-grad") == ["10 × −3 = −30", "10 × 0.5 = 5", "10"]
    row = gate.page.locator("#gate + .data tbody tr").first
    assert row.locator("td").all_text_contents() == ["a", "0.5", "10", "−3", "−30"]


def test_a_number_with_more_digits_than_a_figure_shows_is_rounded_to_those(gate):
    """Or the product of what is shown would not be the one that is shown."""
    gate.type("a", "1234.5678")
    assert gate.field("a").input_value() == "1235"
    assert gate.texts(".gate-value") == ["a = 1235", "b = −3", "c = −3705"]


def test_half_a_number_changes_nothing(gate):
    gate.field("a").press_sequentially("e")
    assert gate.texts(".gate-value")[0] == "a = 2"
    gate.field("a").fill("")
    assert gate.texts(".gate-value")[0] == "a = 2"


def test_both_drawings_of_a_graph_follow(page):
    graph = Figure(page, "graph")
    graph.type("x", "2")
    for drawing in graph.figure.locator("svg").all():
        leaf = drawing.locator(".graph-leaf:has(.graph-label:text-is('x'))")
        assert leaf.locator(".graph-data").text_content() == "2"
        # y = ReLU(w·x³) − x + 1/x, so at 2 the slope is 12w − 1 − 1/4.
        assert leaf.locator(".graph-grad").text_content() == "295.199"
        assert drawing.locator(".graph-output .graph-data").text_content() == "196.133"


def test_a_number_too_long_for_its_box_loses_digits_and_not_its_size(page):
    graph = Figure(page, "graph")
    for number in ["123456.78912", "-1.23456e-9", "-4e30", "7"]:
        graph.type("x", number)
        room = page.evaluate("JSON.parse(document.querySelector('#graph').dataset.live).room")
        for text in graph.texts("svg [data-n]"):
            assert len(text) <= room
        boxes = page.evaluate("""() => [...document.querySelectorAll('#graph svg .graph-node')].flatMap(it => {
            const box = it.querySelector('.graph-box').getBBox();
            return [...it.querySelectorAll('[data-n]')].map(text => text.getBBox())
              .filter(it => it.width && (it.x < box.x || it.x + it.width > box.x + box.width)); })""")
        assert boxes == []


def test_a_box_is_dragged_by_the_mouse(page):
    graph = Figure(page, "forward")
    graph.figure.scroll_into_view_if_needed()
    box = graph.figure.locator("[data-free='0'] .graph-box").first.bounding_box()
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 30, box["y"] + 12)
    page.mouse.up()
    # One pixel is a hundredth of the slider's half: −2 and twenty times 0.05.
    assert graph.field("a").input_value() == "-1"
    assert page.url.endswith("?forward=-1_3#forward")
    page.mouse.move(box["x"] + 90, box["y"] + 12)
    assert graph.field("a").input_value() == "-1"


def test_a_box_is_dragged_by_a_finger(reader):
    page = reader(width=360, home=HOME, has_touch=True).open(GOLDEN)
    graph = Figure(page, "forward")
    graph.figure.scroll_into_view_if_needed()
    box = graph.figure.locator("[data-free='0'] .graph-box").first.bounding_box()
    client = page.context.new_cdp_session(page)
    x, y = box["x"] + 20, box["y"] + 8
    for kind, points in [("touchStart", [(x, y)]), ("touchMove", [(x + 10, y)]), ("touchMove", [(x + 20, y)]), ("touchEnd", [])]:
        client.send("Input.dispatchTouchEvent", {
            "type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]})
    assert graph.field("a").input_value() == "-1"
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_both_forms_of_a_gate_follow_and_a_telephone_shows_the_one_that_fits(reader):
    page = reader(width=360, home=HOME).open(GOLDEN)
    gate = Figure(page, "gate")
    gate.type("a", "-123.456")
    shown = gate.figure.locator(".narrow-form .gate-value")
    assert shown.all_text_contents() == gate.texts(".gate-value") == ["a = −123.5", "b = −3", "c = 370.5"]
    assert [it.is_visible() for it in gate.figure.locator("svg").all()] == [False, True]
    box = gate.figure.locator(".scroll").first
    assert box.evaluate("(it) => it.scrollWidth <= it.clientWidth")
    svg = gate.figure.locator(".narrow-form svg")
    assert svg.evaluate("""(svg) => [...svg.querySelectorAll('text')].every((it) => {
      const [{ x, right }, whole] = [it, svg].map((it) => it.getBoundingClientRect());
      return x >= whole.x && right <= whole.right; })""")


def test_the_keyboard_changes_and_resets(page, gate):
    gate.slider("a").focus()
    page.keyboard.press("ArrowRight")
    assert gate.field("a").input_value() == "2.05"
    gate.field("b").focus()
    page.keyboard.press("ArrowUp")
    assert gate.texts(".gate-value") == ["a = 2.05", "b = −2", "c = −4.1"]
    gate.reset.focus()
    page.keyboard.press("Enter")
    assert gate.texts(".gate-value") == ["a = 2", "b = −3", "c = −6"]
    expect(gate.reset).to_be_focused()
    expect(gate.reset).to_have_attribute("aria-disabled", "true")


def test_reset_brings_back_every_text_of_the_lesson(page):
    before = page.content().replace(' aria-disabled="true"', "")
    texts = Figure(page, "graph").everything
    for name in FIGURES:
        figure = Figure(page, name)
        label = figure.figure.locator("input[type=number]").first
        label.fill("0.125")
        label.blur()
    assert Figure(page, "graph").everything != texts
    for name in FIGURES:
        Figure(page, name).reset.click()
    assert Figure(page, "graph").everything == texts
    assert "?" not in page.url
    assert before.count("data-n") == page.content().count("data-n")


def test_a_shared_address_keeps_the_numbers(page, gate):
    gate.type("a", "0.1")
    Figure(page, "sweep").type("b", "-7")
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert gate.field("a").input_value() == "0.1"
    assert gate.texts(".gate-value")[2] == "c = −0.3"
    assert Figure(page, "sweep").texts(".stepper-first .graph-data") == ["−2", "−7", "14", "−9", "−126"]


@pytest.mark.parametrize("query", ["gate=1", "gate=1_2_x", "gate=1_2_3_4", "gate=NaN_1_1", "gate=", "nothing=1"])
def test_an_address_that_says_nothing_useful_leaves_the_lessons_numbers(reader, query):
    page = reader(width=1200, home=HOME).open(f"{GOLDEN}?{query}")
    assert Figure(page, "gate").texts(".gate-value") == ["a = 2", "b = −3", "c = −6"]


def test_a_sweep_follows_in_its_drawing_and_in_its_words(page):
    sweep = Figure(page, "sweep")
    for _ in range(3):
        sweep.figure.get_by_role("button", name="Next").click()
    sweep.type("a", "-4")
    # f = d·e with d = ab = −12 and e = a + b = −1; e's turn: a and b have e's gradient so far.
    assert sweep.texts(".stepper-first .graph-data") == ["−4", "3", "−12", "−1", "12"]
    assert sweep.texts(".stepper-first .graph-grad") == ["−12", "−12", "−1", "−12", "1"]
    shown = sweep.figure.locator("li[aria-current=step]")
    assert shown.locator("b").text_content() == "Turn of e: its gradient is −12"
    assert shown.locator(".stepper-arithmetic").text_content() == "∂f/∂a = 0 + −12 × 1 = −12\n∂f/∂b = 0 + −12 × 1 = −12"
    sweep.figure.get_by_role("button", name="Next").click()
    assert sweep.texts(".stepper-first .graph-grad")[:2] == ["−15", "−8"]


def test_a_pass_forward_follows_and_keeps_its_blanks(page):
    forward = Figure(page, "forward")
    forward.figure.get_by_role("button", name="Next").click()
    forward.type("a", "5")
    assert forward.texts(".stepper-first .graph-data") == ["5", "3", "15", "", ""]
    assert forward.texts("li[aria-current=step] .stepper-arithmetic") == ["5 × 3 = 15"]


def test_what_changed_is_said(gate):
    gate.type("a", "1")
    assert gate.texts(".live-words") == [
        "With other numbers: a is 1, gradient 6; b is −3, gradient −2; c is −3, gradient −2."]
    assert gate.texts("svg desc") == gate.texts(".live-words")
    gate.reset.click()
    assert gate.texts(".live-words") == ["The lesson's numbers"]


def test_without_script_there_is_nothing_to_change_and_everything_to_read(reader):
    page = reader(width=1200, home=HOME, script=False).open(GOLDEN)
    assert page.locator("input, button").count() == 0
    assert Figure(page, "gate").texts(".gate-value") == ["a = 2", "b = −3", "c = −6"]


def test_on_paper_the_controls_are_gone(page, gate):
    page.emulate_media(media="print")
    expect(gate.figure.locator(".live-controls")).to_be_hidden()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_is_wider_than_the_page(reader, width):
    page = reader(width=width, home=HOME).open(GOLDEN)
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.skipif(not LIVE, reason="no page of the site has figures that follow")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_once_a_number_was_changed(reader, theme):
    visitor = reader(theme=theme, inject=AXE, reduced_motion="reduce")
    page = visitor.open(LIVE[0])
    visitor.unfold()
    field = page.locator("figure.live input[type=number]:visible").first
    field.fill("0.25")
    field.blur()
    assert violations(page) == []


FOLLOWING = "09-multiplication.html"
follows = pytest.mark.skipif(FOLLOWING not in PAGES, reason="the site is another course's")


class Follower(Figure):
    """A figure of a lesson and the numbers in prose that follow it."""

    def __init__(self, page):
        prose = page.locator("p [data-follows]")
        super().__init__(page, prose.first.get_attribute("data-follows").replace(".", "\\."))
        self.prose = prose

    @property
    def numbers(self):
        return dict(self.prose.evaluate_all("all => all.map(it => [it.dataset.node, it.textContent])"))

    def shown(self, label):
        return self.figure.locator(f".graph-node:has(.graph-label:text-is('{label}')) .graph-grad").first.text_content()


@pytest.fixture
def follower(reader):
    visitor = reader(width=1200)
    page = visitor.open(FOLLOWING)
    visitor.unfold()
    return Follower(page)


@follows
def test_numbers_in_prose_follow_their_figure_and_go_back_with_it(follower):
    before = follower.numbers
    assert before == {"a": "1000", "b": "−2"}
    follower.type("b", "7.5")
    assert follower.numbers == {"a": "7.5", "b": "−2"} == {it: follower.shown(it) for it in "ab"}
    follower.reset.click()
    assert follower.numbers == before


@follows
def test_numbers_in_prose_show_what_a_shared_address_says(follower, reader):
    follower.type("a", "0.25")
    again = Follower(reader(width=1200).open(FOLLOWING + follower.page.url.split(FOLLOWING)[1]))
    assert again.numbers == {"a": "1000", "b": "0.25"}


@follows
def test_numbers_in_prose_are_the_lessons_without_script(reader):
    page = reader(width=1200, script=False).open(FOLLOWING)
    assert page.locator("p [data-follows]").all_text_contents() == ["1000", "−2"]


@follows
def test_a_number_in_prose_lights_up_with_its_node(follower):
    follower.prose.first.hover()
    lit = follower.page.locator(".lit")
    assert lit.and_(follower.prose).count() == 1
    assert follower.figure.locator(".wide-form .graph-node.lit .graph-label").all_text_contents() == ["a"]


@pytest.mark.parametrize("lesson", LIVE)
def test_the_script_computes_the_lessons_own_numbers(reader, lesson):
    """At the lesson's numbers script and engine agree in every place, but for the last digit shown."""
    page = reader().open(lesson)
    wrong = page.evaluate("""() => [...document.querySelectorAll('figure[data-live]')].flatMap(figure => {
        const live = JSON.parse(figure.dataset.live);
        const numbers = liveGraph(live)({}, live.seed);
        return [...figure.querySelectorAll('[data-n]')].filter(it => !it.closest('.stepper-steps, tspan'))
          .map(it => [figure.id, it.dataset.n, it.textContent, liveText(it.dataset.n, numbers)])
          .filter(([, , shown, computed]) => {
            const [a, b] = [shown, computed].map(it => Number(it.replaceAll('−', '-').replace(/[\u00a0\u202f]/g, '')));
            return shown !== computed && !(Math.abs(a - b) <= 1.01e-4 * Math.max(1, Math.abs(a))); }); })"""
    )
    assert wrong == []


@pytest.fixture
def cases(written):
    """Random graphs at random points, with the numbers of the course's engine."""
    return json.loads((written / "live.json").read_text(encoding="utf-8"))


def test_script_and_engine_agree_on_random_graphs_at_random_points(page, cases):
    assert len(cases["cases"]) > 100
    worst = page.evaluate("""(cases) => Math.max(...cases.flatMap(({ live, points }) => {
        const compute = liveGraph(live);
        return points.flatMap(({ leaves, data, grads }) => {
          const changed = {};
          live.free.forEach(({ nodes }, place) => { changed[nodes[0]] = leaves["abc".indexOf(live.free[place].label)]; });
          const numbers = compute(changed, 1);
          const apart = (a, b) => a.map((x, i) => Math.abs(x - b[i]) / Math.max(1, Math.abs(x), Math.abs(b[i])));
          return [...apart(numbers.data, data), ...apart(numbers.grads, grads)];
        });
      }))""", cases["cases"])
    assert worst <= 1e-12


def test_script_writes_numbers_as_the_pages_do_but_for_the_last_digit(page, cases):
    written = page.evaluate("(numbers) => numbers.map((it) => readerNumber(it))", cases["numbers"])
    for number, here, there in zip(cases["numbers"], written, cases["texts"]):
        assert value(here) == pytest.approx(value(there), rel=0.01), (here, there)
        assert value(here) == pytest.approx(number, rel=0.01), here
    assert sum(here == there for here, there in zip(written, cases["texts"])) > 10


def test_what_is_no_number_is_said(page):
    assert page.evaluate("[NaN, Infinity, -Infinity, 0, -0].map((it) => readerNumber(it))") == [
        "NaN", "∞", "−∞", "0", "0"]


def value(text):
    return float(text.replace("−", "-"))
