"""The steppers, by mouse and by keyboard, under the policy of a page, and without script.

The page is a golden of DrawingTests, so what is driven here is what the weaver draws.
"""

import re

import pytest
from playwright.sync_api import expect

from test_accessibility import AXE, violations
from visit import wait_for_paint
from woven import PAGES, ROOT, page as woven

HOME = ROOT.as_uri() + "/"
GOLDEN = "Tests/DrawingTests/Pages/Goldens/steppers.html"
STEPPING = [name for name in PAGES
            if any("stepper" in (it.get("class") or "").split() for it in woven(name).all("figure"))]


class Stepper:
    """What a reader sees of one stepper."""

    def __init__(self, page, name):
        self.page = page
        self.figure = page.locator(f"#{name}")

    def all(self, selector):
        return self.figure.locator(selector)

    def button(self, text):
        return self.figure.get_by_role("button", name=text)

    def texts(self, selector):
        return self.all(".stepper-first " + selector).all_text_contents()

    @property
    def slider(self):
        return self.figure.get_by_role("slider", name="Step")

    @property
    def count(self):
        return self.all(".player-count").inner_text()

    @property
    def spoken(self):
        return self.all("[aria-live=polite]").text_content()

    @property
    def shown(self):
        return [it.inner_text() for it in self.all(".stepper-steps > li").all() if seen(it)]

    @property
    def drawings(self):
        return [seen(it) for it in self.all("svg").all()]


def seen(element):
    return element.evaluate("(it) => it.checkVisibility({ visibilityProperty: true })")


@pytest.fixture
def page(reader):
    return reader(width=1200, home=HOME).open(GOLDEN)


@pytest.fixture
def sweep(page):
    return Stepper(page, "sweep")


def test_a_stepper_starts_before_the_first_step_with_one_drawing(sweep):
    assert sweep.count == "0 / 4"
    assert sweep.shown == ["Before the first step"]
    assert sweep.drawings == [True, False]
    assert sweep.texts(".graph-grad") == ["0"] * 5


def test_the_mouse_goes_forward_and_back(sweep):
    for _ in range(2):
        sweep.button("Next").click()
    assert sweep.count == "2 / 4"
    assert sweep.texts(".graph-grad") == ["0", "0", "1", "−6", "1"]
    assert sweep.texts(".stepper-changed") == ["1", "−6"]
    assert sweep.texts(".stepper-current .graph-label") == ["f"]
    sweep.button("Previous").click()
    assert sweep.texts(".graph-grad") == ["0", "0", "0", "0", "1"]


def test_the_mouse_moves_the_slider(sweep):
    box = sweep.slider.bounding_box()
    sweep.slider.click(position={"x": box["width"] - 3, "y": box["height"] / 2})
    assert sweep.count == "4 / 4"


def test_the_edges_that_the_turn_takes_are_marked(sweep):
    assert [it for it in sweep.all(".stepper-edge").all() if seen(it)] == []
    for _ in range(2):
        sweep.button("Next").click()
    marked = [it.get_attribute("data-to") for it in sweep.all(".stepper-edge").all() if seen(it)]
    assert marked == ["4", "4"]


def test_the_last_step_is_the_last_drawing_and_the_end(sweep):
    last = sweep.all(".stepper-last text").all_text_contents()
    for _ in range(9):
        sweep.button("Next").click(force=True)  # At the end it is aria-disabled, and says so.
    assert sweep.count == "4 / 4"
    assert sweep.button("Next").get_attribute("aria-disabled") == "true"
    shown = zip(sweep.texts(".graph-data"), sweep.texts(".graph-grad"))
    assert [text for pair in shown for text in pair] == last


def test_the_step_is_announced(sweep):
    sweep.button("Next").click()
    assert re.match(r"Step 1 of 4: Start at the end.*∂f/∂f = 1", sweep.spoken)
    assert sweep.slider.get_attribute("aria-valuetext") == sweep.spoken
    assert [it.inner_text() for it in sweep.all("[aria-current=step]").all()] == sweep.shown


def test_the_keyboard_reaches_everything_and_sees_where_it_is(page, sweep):
    wait_for_paint(page)
    reached = []
    for _ in range(5):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        reached.append(focused.get_attribute("aria-label") or focused.inner_text())
        expect(focused).to_have_css("outline-width", "2px")
    assert reached == ["← Previous", "Play", "Next →", "Step", "All steps"]


def test_the_keyboard_works_everything(page, sweep):
    for element, key, count in [
            (sweep.button("Next"), "Enter", 1), (sweep.button("Next"), "ArrowRight", 2),
            (sweep.all(".stepper-first .scroll"), "End", 4), (sweep.button("Play"), "ArrowLeft", 3),
            (sweep.slider, "ArrowLeft", 2), (sweep.slider, "Home", 0)]:
        element.focus()
        page.keyboard.press(key)
        assert sweep.count == f"{count} / 4"


def test_play_runs_to_the_end_and_pause_stops(reader):
    visitor = reader(width=1200, home=HOME)
    visitor.page.clock.install()
    page = visitor.open(GOLDEN)
    sweep = Stepper(page, "sweep")
    sweep.button("Play").click()
    assert sweep.count == "1 / 4"
    page.clock.run_for(2000)
    assert sweep.count == "2 / 4"
    sweep.button("Pause").click()
    page.clock.run_for(5000)
    assert sweep.count == "2 / 4"
    sweep.button("Play").click()
    page.clock.run_for(9000)
    assert (sweep.count, sweep.all(".player-play").inner_text()) == ("4 / 4", "Play")
    sweep.button("Play").click()
    assert sweep.count == "0 / 4"


def test_nothing_moves_from_step_to_step(sweep):
    def boxes():
        return [it.bounding_box() for it in
                sweep.all("svg:visible, button, input, figcaption, .stepper-steps").all()]

    sweep.button("Next").click()
    first = boxes()
    for _ in range(3):
        sweep.button("Next").click()
        assert boxes() == first


def test_all_steps_can_be_listed(sweep):
    sweep.button("All steps").click()
    assert sweep.button("All steps").get_attribute("aria-pressed") == "true"
    assert len(sweep.shown) == 5
    sweep.button("All steps").click()
    assert len(sweep.shown) == 1


def test_values_appear_one_by_one_in_a_forward_pass(page):
    forward = Stepper(page, "forward")
    assert forward.texts(".graph-data") == ["2", "−3", "10", "", "", "−2", ""]
    forward.button("Next").click()
    assert forward.texts(".stepper-changed") == ["−6"]
    assert forward.all(".graph-grad").count() == 0


def test_two_steppers_do_not_move_each_other(page, sweep):
    sweep.button("Next").click()
    assert Stepper(page, "forward").count == "0 / 3"


def test_on_a_telephone_the_turn_is_scrolled_into_view_and_the_page_does_not_scroll(reader):
    page = reader(width=360, home=HOME, reduced_motion="reduce").open(GOLDEN)
    forward = Stepper(page, "forward")
    for _ in range(3):
        forward.button("Next").click()
        box = forward.all(".stepper-first .stepper-current .graph-box").first.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_without_script_the_first_state_every_step_and_the_last_state_are_there(reader):
    page = reader(width=1200, home=HOME, script=False).open(GOLDEN)
    sweep = Stepper(page, "sweep")
    assert sweep.drawings == [True, True]
    assert len(sweep.shown) == 4
    assert sweep.all("button").count() == 0
    assert sweep.all(".stepper-last use").first.bounding_box()["width"] > 300


@pytest.mark.skipif(not STEPPING, reason="no page of the site steps")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_in_the_steppers_of_the_site_in_the_middle_of_a_step(reader, theme):
    page = reader(theme=theme, inject=AXE, reduced_motion="reduce").open(STEPPING[0])
    page.get_by_role("button", name="Next →").first.click()
    page.get_by_role("button", name="All steps").first.click()
    assert violations(page) == []


SWEEPING = "12-the-backward-pass.html"
LINES = "[...CSS.highlights.get('step') ?? []].map(String)"


@pytest.mark.skipif(SWEEPING not in PAGES, reason="the site is another course's")
def test_the_line_that_does_the_step_is_marked_in_its_chunk_and_beside_the_graph(reader):
    visitor = reader(width=1440, reduced_motion="reduce")
    page = visitor.open(SWEEPING)
    visitor.unfold()
    figure = page.locator("figure.stepper").first
    assert page.evaluate(LINES) == []
    for code in ["grad += 1", "value.pullback(value.grad)"]:
        figure.get_by_role("button", name="Next").click()
        assert page.evaluate(LINES) == [code, code]
    beside, graph = figure.locator(".stepper-code"), figure.locator(".stepper-first svg")
    assert beside.bounding_box()["x"] > graph.bounding_box()["x"] + 400
    # It looks as in its chunk: coloured, and every line is one.
    chunk = page.locator(".chunk > pre", has_text="value.pullback(value.grad)").first
    colour = "it => getComputedStyle(it).color"
    assert beside.locator("b").first.evaluate(colour) == chunk.locator("b").first.evaluate(colour)
    assert beside.evaluate("it => getComputedStyle(it).whiteSpace") == "pre"
    figure.get_by_role("slider", name="Step").focus()
    page.keyboard.press("Home")
    assert page.evaluate(LINES) == []


@pytest.mark.skipif(SWEEPING not in PAGES, reason="the site is another course's")
def test_on_a_telephone_the_code_is_not_shown_twice(reader):
    visitor = reader(width=360, reduced_motion="reduce")
    page = visitor.open(SWEEPING)
    visitor.unfold()
    figure = page.locator("figure.stepper").first
    figure.get_by_role("button", name="Next").click()
    expect(figure.locator(".stepper-code")).to_be_hidden()
