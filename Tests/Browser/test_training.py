"""Networks that a reader trains: by mouse and keyboard, and digit for digit the lesson's run.

The page is a golden of DrawingTests; the runs that are compared are those of the site's own pages too.
"""

import re

import pytest
from playwright.sync_api import expect

from test_accessibility import AXE, violations
from woven import PAGES, ROOT, page as woven

HOME = ROOT.as_uri() + "/"
GOLDEN = "Tests/DrawingTests/Pages/Goldens/training.html"
TRAINING = [name for name in PAGES if any("data-training" in it for it in woven(name).all("figure"))]

# The losses of a figure's settings, as the script computes them, beside those of the page.
APART = """() => [...document.querySelectorAll('figure.training')].map(figure => {
    const { examples, settings, losses, start } = JSON.parse(figure.dataset.training);
    const layers = trainingLayers(settings, start);
    return losses.map((loss, k) => Math.abs(
      trainingStep(layers, examples, settings, k, losses.length).loss - loss) / loss);
  })"""


class Training:
    """What a reader sees of the figure."""

    def __init__(self, page):
        self.page = page
        self.figure = page.locator("figure.training")

    def field(self, name):
        return self.figure.get_by_label(name)

    def type(self, name, text):
        self.field(name).fill(text)
        self.field(name).blur()

    def press(self, name):
        self.figure.get_by_role("button", name=name).click()

    @property
    def slider(self):
        return self.figure.get_by_role("slider", name="Step")

    @property
    def words(self):
        return self.figure.locator(".player-words").text_content()

    @property
    def paths(self):
        return [self.figure.locator(f".training-{it}-run").get_attribute("d") for it in ("map", "curve")]


@pytest.fixture
def training(reader):
    return Training(reader(width=1200, home=HOME).open(GOLDEN))


def test_the_script_makes_the_lessons_run_digit_for_digit(training):
    apart = training.page.evaluate(APART)
    assert len(apart) == 1 and len(apart[0]) == 30
    assert max(apart[0]) <= 1e-9


@pytest.mark.parametrize("lesson", TRAINING)
def test_every_run_of_the_site_is_made_again_digit_for_digit(reader, lesson):
    for losses in reader().open(lesson).evaluate(APART):
        assert len(losses) >= 2 and max(losses) <= 1e-9


def test_buttons_keys_and_slider_go_through_the_steps(training):
    assert training.words.startswith("After 0 steps: loss")
    training.press("Next")
    assert training.words.startswith("After 1 steps: loss")
    training.slider.focus()
    training.page.keyboard.press("End")
    assert training.words.startswith("After 30 steps: loss")
    training.page.keyboard.press("Home")
    assert training.words.startswith("After 0 steps: loss")


def test_at_the_lessons_settings_the_losses_are_the_lessons(training):
    training.slider.focus()
    training.page.keyboard.press("End")
    training.page.keyboard.press("ArrowLeft")
    loss, _, lessons = training.words.removeprefix("After 29 steps: loss ").partition(", the lesson's ")
    assert lessons.startswith(loss + ";")


@pytest.mark.parametrize("setting,text", [
    ("learning rate", "0.1"), ("decay", "0"), ("L2", "0.01"), ("width", "2"), ("seed", "8")])
def test_every_setting_makes_another_run_and_reset_the_lessons(training, setting, text):
    training.slider.focus()
    training.page.keyboard.press("End")
    before, words = training.paths, training.words
    training.type(setting, text)
    assert training.words.startswith("After 30 steps") and training.words != words
    assert all(a != b for a, b in zip(training.paths, before))
    training.press("Reset")
    assert (training.paths, training.words) == (before, words)


def test_the_rows_of_the_area_touch_and_do_not_overlap(training):
    training.slider.focus()
    training.page.keyboard.press("End")
    area = training.figure.locator(".training-map-run")
    rest = training.figure.locator(".training-map-rest")
    rows = sorted({float(it) for it in re.findall(r"M\S+ ([\d.]+)", area.get_attribute("d"))})
    assert len(rows) > 10
    # Both sides of the boundary together fill the map: no row of it is longer or shorter than another.
    lengths = {}
    for path in (area, rest):
        for start, row, end in re.findall(r"M(\S+) ([\d.]+)H([\d.]+)", path.get_attribute("d")):
            lengths[row] = lengths.get(row, 0) + float(end) - float(start)
    assert len(lengths) == 93 and max(lengths.values()) == pytest.approx(min(lengths.values()))
    apart = min(b - a for a, b in zip(rows, rows[1:]))
    width = area.evaluate("(it) => parseFloat(getComputedStyle(it).strokeWidth)")
    assert width == pytest.approx(apart, abs=1e-3)


def test_without_zero_grad_the_gradients_add_up(training):
    training.press("Next")
    one = training.words
    training.field("zeroGrad").uncheck()
    assert training.words == one
    training.press("Next")
    two = training.words
    training.field("zeroGrad").check()
    assert training.words != two


@pytest.mark.parametrize("setting,text", [("width", "0"), ("width", "65"), ("seed", "-1"), ("learning rate", "")])
def test_a_setting_that_cannot_be_changes_nothing(training, setting, text):
    before = training.words
    training.type(setting, text)
    assert training.words == before


def test_play_takes_thirty_steps_and_more_a_second(reader):
    visitor = reader(width=1200, home=HOME)
    visitor.page.clock.install()
    training = Training(visitor.open(GOLDEN))
    training.press("Play")
    visitor.page.clock.run_for(1000)
    assert training.words.startswith("After 30 steps")


def test_without_script_the_lessons_run_is_there(reader):
    training = Training(reader(width=1200, home=HOME, script=False).open(GOLDEN))
    assert training.figure.locator("input, button").count() == 0
    expect(training.figure.locator(".chart-area").first).to_be_visible()
    expect(training.figure.locator(".training-curve .chart-line")).to_be_visible()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_is_wider_than_the_page(reader, width):
    page = reader(width=width, home=HOME).open(GOLDEN)
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.skipif(not TRAINING, reason="no page of the site trains")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_in_the_middle_of_a_run(reader, theme):
    visitor = reader(theme=theme, inject=AXE, reduced_motion="reduce")
    page = visitor.open(TRAINING[0])
    visitor.unfold()
    page.locator("figure.training").get_by_role("button", name="Next").click()
    assert violations(page) == []
