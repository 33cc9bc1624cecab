"""The scrubbers, by mouse and by keyboard, under the policy of a page, on paper, and without script.

The page is a golden of WeavingTests, so what is driven here is what the weaver draws.
"""

import pytest
from playwright.sync_api import expect

from test_accessibility import AXE, violations
from woven import ROOT

HOME = ROOT.as_uri() + "/"
GOLDEN = "Tests/WeavingTests/Drawing/Goldens/scrubbers.html"


class Scrubber:
    """What a reader sees of one scrubber."""

    def __init__(self, page, name):
        self.page = page
        self.figure = page.locator(f"#{name}")
        self.map = self.all(".scrubber-map")
        self.panels = self.all(".scrubber-panels")
        self.curve = self.all(".scrubber-curve svg")
        self.slider = self.figure.get_by_role("slider", name="Step")

    def all(self, selector):
        return self.figure.locator(selector)

    def button(self, text):
        return self.figure.get_by_role("button", name=text)

    @property
    def count(self):
        return self.all(".player-count").inner_text()

    @property
    def words(self):
        return self.all(".player-words").inner_text()

    @property
    def shown(self):
        return [it.get_attribute("href") for it in self.all(".scrubber-shown").all()]

    @property
    def cursor(self):
        """How far right the cursor's line is."""
        return self.all(".scrubber-curve .scrubber-shown").bounding_box()["x"]

    def point(self, share):
        """A place on the curve, as a share of its width."""
        box = self.curve.bounding_box()
        return box["x"] + share * box["width"], box["y"] + box["height"] / 2


@pytest.fixture
def page(reader):
    return reader(width=1200, home=HOME).open(GOLDEN)


@pytest.fixture
def long(page):
    return Scrubber(page, "long")


@pytest.fixture
def short(page):
    return Scrubber(page, "short")


def test_a_scrubber_starts_with_its_first_frame_large_and_stands_still(long):
    assert long.count == "1 / 14"
    assert long.shown == ["#long-frame-1", "#long-cursor-1"]
    assert long.words == "step 0: loss 4"
    expect(long.panels).to_be_hidden()
    assert long.map.locator("svg").bounding_box()["width"] > 400
    expect(long.all(".player-play")).to_have_text("Play")


def test_the_mouse_goes_forward_and_back(long):
    first = long.cursor
    for _ in range(2):
        long.button("Next").click()
    assert long.shown == ["#long-frame-3", "#long-cursor-3"]
    assert long.words == "step 4: loss 0.8"
    assert long.cursor > first
    long.button("Previous").click()
    assert long.words == "step 2: loss 1.3333"


def test_every_frame_is_another_picture(long):
    pictures = set()
    for _ in range(3):
        pictures.add(long.map.screenshot())
        long.button("Next").click()
    assert len(pictures) == 3


def test_the_ends_are_the_ends(long):
    expect(long.button("Previous")).to_have_attribute("aria-disabled", "true")
    long.slider.press("End")
    assert long.count == "14 / 14"
    expect(long.button("Next")).to_have_attribute("aria-disabled", "true")
    long.button("Next").click(force=True)
    assert long.count == "14 / 14"


def test_a_click_on_the_curve_goes_to_the_nearest_frame(page, long):
    long.curve.scroll_into_view_if_needed()
    for share, count in [(0.99, "14 / 14"), (0.01, "1 / 14")]:
        page.mouse.click(*long.point(share))
        assert long.count == count


def test_the_mouse_drags_the_cursor_along(page, long):
    long.curve.scroll_into_view_if_needed()
    page.mouse.move(*long.point(0.5))
    page.mouse.down()
    page.mouse.move(*long.point(0.99))
    assert long.count == "14 / 14"
    page.mouse.up()
    page.mouse.move(*long.point(0.2))
    assert long.count == "14 / 14"


def test_the_keyboard_reaches_and_works_everything(page, long):
    reached = []
    for _ in range(6):
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        reached.append(focus.get_attribute("aria-label") or focus.inner_text())
        assert focus.evaluate("(it) => getComputedStyle(it).outlineWidth") == "2px"
    assert reached == ["A circle grows", "The loss", "← Previous", "Play", "Next →", "Step"]
    long.button("Next").press("Enter")
    assert long.count == "2 / 14"
    long.button("Next").press("ArrowRight")
    assert long.count == "3 / 14"
    long.all(".scroll").first.press("End")
    assert long.count == "14 / 14"
    long.slider.press("ArrowLeft")
    assert long.count == "13 / 14"


def test_playing_runs_to_the_end_in_silence_and_says_where_it_is(short):
    words, play = short.all(".player-words"), short.all(".player-play")
    expect(words).to_have_attribute("aria-live", "polite")
    play.click()
    expect(words).to_have_attribute("aria-live", "off")
    expect(play).to_have_text("Play")
    assert short.count == "3 / 3"
    expect(words).to_have_attribute("aria-live", "polite")
    play.click()
    assert short.count == "1 / 3"
    play.click()
    expect(play).to_have_text("Play")


def test_what_is_seen_is_spoken(long):
    long.button("Next").click()
    expect(long.slider).to_have_attribute("aria-valuetext", long.words)


def test_two_scrubbers_do_not_move_each_other(long, short):
    long.button("Next").click()
    assert short.count == "1 / 3"


def test_on_paper_the_small_maps_are_there_and_the_controls_are_not(page, long):
    page.emulate_media(media="print")
    expect(long.panels).to_be_visible()
    expect(long.map).to_be_hidden()
    expect(long.all(".player-controls")).to_be_hidden()


def test_on_a_telephone_nothing_is_wider_than_the_window(reader):
    page = reader(width=360, home=HOME).open(GOLDEN)
    long = Scrubber(page, "long")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    long.curve.scroll_into_view_if_needed()
    page.mouse.click(*long.point(0.5))
    assert long.count in ("7 / 14", "8 / 14")


def test_without_script_some_frames_and_the_curve_are_there(reader):
    long = Scrubber(reader(width=1200, home=HOME, script=False).open(GOLDEN), "long")
    expect(long.map).to_be_hidden()
    expect(long.curve).to_be_visible()
    maps = long.all(".chart-panel")
    assert maps.count() == 12
    for small in maps.all():
        for use in small.locator("use").all():
            assert use.bounding_box()["width"] > 90
    assert long.all("button, input").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_in_a_scrubber_on_its_way(visitors, theme):
    page = visitors(theme=theme, home=HOME, inject=AXE).open(GOLDEN)
    Scrubber(page, "long").button("Next").click()
    assert [it for it in violations(page) if "heading" not in str(it)] == []
