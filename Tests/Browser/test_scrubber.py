"""The scrubbers, by mouse and by keyboard, under the policy of a page, and without script.

The page is a golden of DrawingTests, so what is driven here is what the weaver draws.
"""

import pytest
from playwright.sync_api import expect

from visit import wait_for_paint
from woven import ROOT

HOME = ROOT.as_uri() + "/"
GOLDEN = "Tests/DrawingTests/Pages/Goldens/scrubbers.html"


class Scrubber:
    """What a reader sees of one scrubber."""

    def __init__(self, page, name):
        self.page = page
        self.figure = page.locator(f"#{name}")

    def all(self, selector):
        return self.figure.locator(selector)

    def one(self, selector):
        return self.all(selector).first

    def button(self, text):
        return self.figure.get_by_role("button", name=text)

    @property
    def slider(self):
        return self.one("input[type=range]")

    @property
    def curve(self):
        return self.one(".scrubber-curve svg")

    @property
    def count(self):
        return self.one(".player-count").inner_text()

    @property
    def words(self):
        return self.one(".player-words").inner_text()

    @property
    def cursor(self):
        """Where the cursor's line is, in pixels from the left of the window."""
        return self.one(".scrubber-curve .scrubber-shown").bounding_box()["x"]

    @property
    def shown(self):
        return [use.get_attribute("href") for use in self.all(".scrubber-shown").all()]


@pytest.fixture
def page(reader):
    return reader(width=1200, home=HOME, reduced_motion="reduce").open(GOLDEN)


@pytest.fixture
def long(page):
    return Scrubber(page, "long")


def test_a_scrubber_starts_with_the_first_frame_large_and_does_not_move(long):
    assert long.count == "1 / 14"
    assert long.shown == ["#long-frame-1", "#long-cursor-1"]
    assert long.words == "step 0: loss 4"
    expect(long.one(".scrubber-panels")).to_be_hidden()
    assert long.one(".scrubber-map svg").bounding_box()["width"] > 400
    assert long.one(".player-play").inner_text() == "Play"


def test_the_mouse_goes_forward_and_back(long):
    first = long.cursor
    long.button("Next").click()
    long.button("Next").click()
    assert long.shown == ["#long-frame-3", "#long-cursor-3"]
    assert long.words == "step 4: loss 0.8"
    assert long.cursor > first
    long.button("Previous").click()
    assert long.words == "step 2: loss 1.3333"


def test_the_map_shows_another_boundary_in_every_frame(long):
    pictures = set()
    for _ in range(3):
        pictures.add(long.one(".scrubber-map").screenshot())
        long.button("Next").click()
    assert len(pictures) == 3


def test_the_cursors_dot_is_on_its_line(page, long):
    long.button("Next").click()
    middles = page.evaluate("""() => {
      const cursor = document.querySelector("#long-cursor-2");
      const middle = ({ x, width }) => x + width / 2;
      return ["scrubber-cursor", "chart-point"].map((name) =>
        middle(cursor.querySelector(`.${name}`).getBBox()));
    }""")
    assert middles[0] == pytest.approx(middles[1], abs=0.1)


def test_a_map_and_a_network_go_through_the_frames_together(page):
    both = Scrubber(page, "both")
    assert both.shown == ["#both-frame-1", "#both-network-1", "#both-cursor-1"]
    picture = both.one(".scrubber-network svg").screenshot()
    both.button("Next").click()
    assert both.shown == ["#both-frame-2", "#both-network-2", "#both-cursor-2"]
    assert both.one(".scrubber-network svg").screenshot() != picture
    expect(both.one(".scrubber-panels")).to_be_hidden()


def test_the_ends_are_the_ends(page, long):
    assert long.button("Previous").get_attribute("aria-disabled") == "true"
    long.button("Previous").click(force=True)
    assert long.count == "1 / 14"
    long.slider.focus()
    page.keyboard.press("End")
    assert long.count == "14 / 14"
    assert long.button("Next").get_attribute("aria-disabled") == "true"


@pytest.mark.parametrize("share, count", [(0.99, "14 / 14"), (0.01, "1 / 14")])
def test_a_click_on_the_curve_goes_to_the_nearest_frame(long, share, count):
    box = long.curve.bounding_box()
    long.curve.click(position={"x": box["width"] * share, "y": box["height"] / 2})
    assert long.count == count


def test_the_mouse_drags_the_cursor_along(page, long):
    long.curve.scroll_into_view_if_needed()
    box = long.curve.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 100, y, steps=5)
    assert int(long.count.split()[0]) > 9
    page.mouse.up()


def test_the_keyboard_reaches_everything_and_sees_where_it_is(page, long):
    wait_for_paint(page)
    reached = []
    for _ in range(5):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        expect(focused).to_have_css("outline-width", "2px")
        reached.append(focused.get_attribute("aria-label") or focused.inner_text())
    assert reached == ["← Previous", "Play", "Next →", "Step", "The frames as a table"]


def test_the_keyboard_works_everything(page, long):
    for element, key, count in [
            (long.button("Next"), "Enter", 2), (long.button("Next"), "ArrowRight", 3),
            (long.one(".scroll"), "End", 14), (long.slider, "ArrowLeft", 13)]:
        element.focus()
        page.keyboard.press(key)
        assert long.count == f"{count} / 14"


def test_play_runs_to_the_end_in_silence_and_says_where_it_is(reader):
    visitor = reader(width=1200, home=HOME, reduced_motion="reduce")
    visitor.page.clock.install()
    page = visitor.open(GOLDEN)
    short = Scrubber(page, "short")
    words = short.one(".player-words")
    expect(words).to_have_attribute("aria-live", "polite")
    short.button("Play").click()
    expect(words).to_have_attribute("aria-live", "off")
    page.clock.run_for(10000)
    assert (short.count, short.one(".player-play").inner_text()) == ("3 / 3", "Play")
    expect(words).to_have_attribute("aria-live", "polite")
    short.button("Play").click()
    assert short.count == "1 / 3"
    short.button("Pause").click()
    page.clock.run_for(10000)
    assert (short.count, short.one(".player-play").inner_text()) == ("1 / 3", "Play")


def test_what_is_seen_is_announced(long):
    told = []
    for _ in range(3):
        shown = long.one(".scrubber-shown").evaluate(
            "(it) => document.querySelector(it.getAttribute('href')).querySelector('title').textContent")
        assert long.slider.get_attribute("aria-valuetext") == long.words == shown
        told.append(shown)
        long.button("Next").click()
    assert len(set(told)) == 3


def test_two_scrubbers_do_not_move_each_other(page, long):
    long.button("Next").click()
    assert Scrubber(page, "short").count == "1 / 3"


def test_on_paper_the_small_maps_are_there_and_the_controls_are_not(page, long):
    page.emulate_media(media="print")
    expect(long.one(".scrubber-panels")).to_be_visible()
    expect(long.one(".scrubber-map")).to_be_hidden()
    expect(long.one(".player-controls")).to_be_hidden()


def test_on_a_telephone_nothing_is_wider_than_the_window(reader):
    page = reader(width=360, home=HOME, reduced_motion="reduce").open(GOLDEN)
    long = Scrubber(page, "long")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert long.one(".scrubber-map .scroll").bounding_box()["width"] <= 360
    long.curve.click()
    assert long.count in ("7 / 14", "8 / 14")


def test_without_script_some_frames_and_the_curve_are_there(reader):
    page = reader(width=1200, home=HOME, script=False).open(GOLDEN)
    long = Scrubber(page, "long")
    expect(long.one(".scrubber-map")).to_be_hidden()
    expect(long.curve).to_be_visible()
    maps = long.all(".chart-panel").all()
    assert len(maps) == 12
    for small in maps:
        expect(small).to_be_visible()
        assert small.bounding_box()["width"] > 100
        assert all(use.bounding_box()["width"] > 90 for use in small.locator("use").all())
    assert long.all("button, input").count() == 0
