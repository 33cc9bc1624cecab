"""Drives the scrubbers in a real browser, with mouse and keyboard, from file:// and under the CSP.

Needs Chromium with its driver, and selenium:

    apt-get install chromium chromium-driver && pip install selenium
    python3 Tests/Browser/test_scrubber.py

The page is a golden of WeavingTests, so it is what the weaver draws today.
"""

import os
import unittest
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "Tests/WeavingTests/Drawing/Goldens/scrubbers.html").as_uri()
DRIVER = os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")


def browser(width=1200, script=True):
    options = webdriver.ChromeOptions()
    options.add_argument("--headless=new")
    options.add_argument("--no-sandbox")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    # Smooth scrolling would let clicks miss.
    options.add_argument("--force-prefers-reduced-motion")
    if not script:
        setting = {"profile.managed_default_content_settings.javascript": 2}
        options.add_experimental_option("prefs", setting)
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    driver.get(PAGE)
    return driver


class Scrubber:
    """What a reader sees of one scrubber."""

    def __init__(self, driver, name):
        self.driver = driver
        self.name = name
        self.figure = driver.find_element(By.ID, name)

    def all(self, selector):
        return self.figure.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.all(selector)[0]

    def button(self, text):
        return next(b for b in self.all("button") if text in b.text)

    @property
    def slider(self):
        return self.one("input[type=range]")

    @property
    def count(self):
        return self.one(".player-count").text

    @property
    def words(self):
        return self.one(".player-words").text

    @property
    def cursor(self):
        """Where the cursor's line is, in pixels from the left of the window."""
        return self.one(".scrubber-curve .scrubber-shown").rect["x"]

    @property
    def shown(self):
        return [use.get_attribute("href") for use in self.all(".scrubber-shown")]


class WithScript(unittest.TestCase):
    def setUp(self):
        self.driver = browser()
        self.addCleanup(self.driver.quit)
        self.long = Scrubber(self.driver, "long")

    def test_starts_with_the_first_frame_large_and_does_not_move(self):
        self.assertEqual(self.long.count, "1 / 14")
        self.assertEqual(self.long.shown, ["#long-frame-1", "#long-cursor-1"])
        self.assertEqual(self.long.words, "step 0: loss 4")
        self.assertFalse(self.long.one(".scrubber-panels").is_displayed())
        self.assertGreater(self.long.one(".scrubber-map svg").rect["width"], 400)
        self.assertEqual(self.long.one(".player-play").text, "Play")

    def test_nothing_is_reported_on_the_console(self):
        self.long.button("Next").click()
        self.assertEqual(self.driver.get_log("browser"), [])

    def test_the_mouse_goes_forward_and_back(self):
        first = self.long.cursor
        self.long.button("Next").click()
        self.long.button("Next").click()
        self.assertEqual(self.long.shown, ["#long-frame-3", "#long-cursor-3"])
        self.assertEqual(self.long.words, "step 4: loss 0.8")
        self.assertGreater(self.long.cursor, first)
        self.long.button("Previous").click()
        self.assertEqual(self.long.words, "step 2: loss 1.3333")

    def test_the_map_shows_another_boundary_in_every_frame(self):
        pictures = set()
        for _ in range(3):
            pictures.add(self.long.one(".scrubber-map").screenshot_as_base64)
            self.long.button("Next").click()
        self.assertEqual(len(pictures), 3)

    def test_the_ends_are_the_ends(self):
        self.assertEqual(self.long.button("Previous").get_attribute("aria-disabled"), "true")
        self.long.button("Previous").click()
        self.assertEqual(self.long.count, "1 / 14")
        self.long.slider.send_keys(Keys.END)
        self.assertEqual(self.long.count, "14 / 14")
        self.assertEqual(self.long.button("Next").get_attribute("aria-disabled"), "true")

    def test_a_click_on_the_curve_goes_to_the_nearest_frame(self):
        curve = self.long.one(".scrubber-curve svg")
        for share, count in [(0.49, "14 / 14"), (-0.49, "1 / 14")]:
            x = int(curve.rect["width"] * share)
            ActionChains(self.driver).move_to_element_with_offset(curve, x, 0).click().perform()
            self.assertEqual(self.long.count, count)

    def test_the_mouse_drags_the_cursor_along(self):
        curve = self.long.one(".scrubber-curve svg")
        drag = ActionChains(self.driver).move_to_element(curve).click_and_hold()
        drag.move_by_offset(100, 0).perform()
        self.assertGreater(int(self.long.count.split()[0]), 9)
        ActionChains(self.driver).release().perform()

    def test_the_keyboard_reaches_and_works_everything(self):
        keys = ActionChains(self.driver)
        reached = []
        for _ in range(7):
            keys.send_keys(Keys.TAB).perform()
            focused = self.driver.switch_to.active_element
            self.assertEqual(focused.value_of_css_property("outline-width"), "2px")
            reached.append(focused.text or focused.get_attribute("aria-label"))
        self.assertEqual(
            reached[2:], ["← Previous", "Play", "Next →", "Step", "The frames as a table"])
        self.long.button("Next").send_keys(Keys.ENTER)
        self.assertEqual(self.long.count, "2 / 14")
        self.long.button("Next").send_keys(Keys.ARROW_RIGHT)
        self.assertEqual(self.long.count, "3 / 14")
        self.long.one(".scroll").send_keys(Keys.END)
        self.assertEqual(self.long.count, "14 / 14")
        self.long.slider.send_keys(Keys.ARROW_LEFT)
        self.assertEqual(self.long.count, "13 / 14")

    def test_play_runs_to_the_end_in_silence_and_says_where_it_is(self):
        short = Scrubber(self.driver, "short")
        words = short.one(".player-words")
        self.assertEqual(words.get_attribute("aria-live"), "polite")
        short.button("Play").click()
        self.assertEqual(words.get_attribute("aria-live"), "off")
        play = short.one(".player-play")
        WebDriverWait(self.driver, 5).until(lambda _: play.text == "Play")
        self.assertEqual(short.count, "3 / 3")
        self.assertEqual(words.get_attribute("aria-live"), "polite")
        short.button("Play").click()
        self.assertEqual(short.count, "1 / 3")
        short.button("Pause").click()
        self.assertEqual(short.button("Play").text, "Play")

    def test_what_is_seen_is_spoken(self):
        self.long.button("Next").click()
        self.assertEqual(self.long.slider.get_attribute("aria-valuetext"), self.long.words)

    def test_two_scrubbers_do_not_move_each_other(self):
        self.long.button("Next").click()
        self.assertEqual(Scrubber(self.driver, "short").count, "1 / 3")

    def test_on_paper_the_small_maps_are_there_and_the_controls_are_not(self):
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        self.assertTrue(self.long.one(".scrubber-panels").is_displayed())
        self.assertFalse(self.long.one(".scrubber-map").is_displayed())
        self.assertFalse(self.long.one(".player-controls").is_displayed())


class OnATelephone(unittest.TestCase):
    def test_nothing_is_wider_than_the_window(self):
        driver = browser(width=360)
        self.addCleanup(driver.quit)
        long = Scrubber(driver, "long")
        self.assertLessEqual(driver.execute_script("return document.body.scrollWidth"), 360)
        self.assertLessEqual(long.one(".scrubber-map .scroll").rect["width"], 360)
        curve = long.one(".scrubber-curve svg")
        ActionChains(driver).move_to_element(curve).click().perform()
        self.assertIn(long.count, ["7 / 14", "8 / 14"])


class WithoutScript(unittest.TestCase):
    def test_some_frames_and_the_curve_are_there(self):
        driver = browser(script=False)
        self.addCleanup(driver.quit)
        long = Scrubber(driver, "long")
        self.assertFalse(long.one(".scrubber-map").is_displayed())
        self.assertTrue(long.one(".scrubber-curve svg").is_displayed())
        maps = long.all(".chart-panel")
        self.assertEqual(len(maps), 12)
        for small in maps:
            self.assertTrue(small.is_displayed())
            self.assertGreater(small.rect["width"], 100)
            frame, points = small.find_elements(By.TAG_NAME, "use")
            self.assertGreater(frame.rect["width"], 90)
            self.assertGreater(points.rect["width"], 90)
        self.assertEqual(long.all("button, input"), [])


if __name__ == "__main__":
    unittest.main()
