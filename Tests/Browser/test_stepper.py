"""Drives the steppers in a real browser, with mouse and keyboard, from file:// and under the CSP.

Needs Chromium with its driver, and selenium:

    apt-get install chromium chromium-driver && pip install selenium
    python3 Tests/Browser/test_stepper.py

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
PAGE = (ROOT / "Tests/WeavingTests/Drawing/Goldens/steppers.html").as_uri()
DRIVER = os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")


def browser(width=1200, script=True):
    options = webdriver.ChromeOptions()
    options.add_argument("--headless=new")
    options.add_argument("--no-sandbox")
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


class Stepper:
    """What a reader sees of one stepper."""

    def __init__(self, driver, name):
        self.driver = driver
        self.figure = driver.find_element(By.ID, name)

    def all(self, selector):
        return self.figure.find_elements(By.CSS_SELECTOR, selector)

    def button(self, text):
        return next(b for b in self.all("button") if text in b.text)

    def texts(self, selector):
        return [element.text for element in self.all(".stepper-first " + selector)]

    @property
    def slider(self):
        return self.all("input[type=range]")[0]

    @property
    def count(self):
        return self.all(".player-count")[0].text

    @property
    def spoken(self):
        return self.all("[aria-live=polite]")[0].get_property("textContent")

    @property
    def visible(self):
        return [item.text for item in self.all(".stepper-steps > li") if item.is_displayed()]


class WithScript(unittest.TestCase):
    def setUp(self):
        self.driver = browser()
        self.addCleanup(self.driver.quit)
        self.sweep = Stepper(self.driver, "sweep")

    def test_starts_before_the_first_step_with_one_drawing(self):
        self.assertEqual(self.sweep.count, "0 / 4")
        self.assertEqual(self.sweep.visible, ["Before the first step"])
        self.assertEqual([svg.is_displayed() for svg in self.sweep.all("svg")], [True, False])
        self.assertEqual(self.sweep.texts(".graph-grad"), ["0"] * 5)

    def test_nothing_is_reported_on_the_console(self):
        self.sweep.button("Next").click()
        self.assertEqual(self.driver.get_log("browser"), [])

    def test_the_mouse_goes_forward_and_back(self):
        for _ in range(2):
            self.sweep.button("Next").click()
        self.assertEqual(self.sweep.count, "2 / 4")
        self.assertEqual(self.sweep.texts(".graph-grad"), ["0", "0", "1", "−6", "1"])
        self.assertEqual(self.sweep.texts(".stepper-changed"), ["1", "−6"])
        self.assertEqual(self.sweep.texts(".stepper-current .graph-label"), ["f"])
        self.sweep.button("Previous").click()
        self.assertEqual(self.sweep.texts(".graph-grad"), ["0", "0", "0", "0", "1"])

    def test_the_last_step_is_the_last_drawing_and_the_end(self):
        last = [text.get_property("textContent") for text in self.sweep.all(".stepper-last text")]
        for _ in range(9):
            self.sweep.button("Next").click()
        self.assertEqual(self.sweep.count, "4 / 4")
        self.assertEqual(self.sweep.button("Next").get_attribute("aria-disabled"), "true")
        shown = zip(self.sweep.texts(".graph-data"), self.sweep.texts(".graph-grad"))
        self.assertEqual([text for pair in shown for text in pair], last)

    def test_the_step_is_spoken(self):
        self.sweep.button("Next").click()
        self.assertRegex(self.sweep.spoken, r"^Step 1 of 4: Start at the end.*∂f/∂f = 1")
        self.assertEqual(self.sweep.slider.get_attribute("aria-valuetext"), self.sweep.spoken)
        current = self.sweep.all("[aria-current=step]")
        self.assertEqual([item.text for item in current], self.sweep.visible)

    def test_the_keyboard_reaches_and_works_everything(self):
        keys = ActionChains(self.driver)
        reached = []
        for _ in range(7):
            keys.send_keys(Keys.TAB).perform()
            focused = self.driver.switch_to.active_element
            width = focused.value_of_css_property("outline-width")
            reached.append(focused.text or focused.get_attribute("aria-label"))
            self.assertEqual(width, "2px", f"focus on {reached[-1]} is not seen")
        self.assertEqual(
            reached[1:6], ["← Previous", "Play", "Next →", "Step", "All steps"])
        self.sweep.button("Next").send_keys(Keys.ENTER)
        self.assertEqual(self.sweep.count, "1 / 4")
        self.sweep.button("Next").send_keys(Keys.ARROW_RIGHT)
        self.assertEqual(self.sweep.count, "2 / 4")
        self.sweep.all(".scroll")[0].send_keys(Keys.END)
        self.assertEqual(self.sweep.count, "4 / 4")
        self.sweep.button("Play").send_keys(Keys.ARROW_LEFT)
        self.assertEqual(self.sweep.count, "3 / 4")
        self.sweep.slider.send_keys(Keys.ARROW_LEFT)
        self.assertEqual(self.sweep.count, "2 / 4")
        self.sweep.slider.send_keys(Keys.HOME)
        self.assertEqual(self.sweep.count, "0 / 4")

    def test_play_runs_to_the_end_and_pause_stops(self):
        self.sweep.button("Play").click()
        self.assertEqual(self.sweep.count, "1 / 4")
        WebDriverWait(self.driver, 5).until(lambda _: self.sweep.count == "2 / 4")
        self.sweep.button("Pause").click()
        self.assertEqual(self.sweep.button("Play").text, "Play")
        self.sweep.button("Play").click()
        play = self.sweep.all(".player-play")[0]
        WebDriverWait(self.driver, 12).until(lambda _: play.text == "Play")
        self.assertEqual(self.sweep.count, "4 / 4")
        self.sweep.button("Play").click()
        self.assertEqual(self.sweep.count, "0 / 4")

    def test_nothing_moves_from_step_to_step(self):
        def boxes():
            parts = self.sweep.all("rect, button, figcaption, .stepper-steps")
            return [part.rect for part in parts]

        self.sweep.button("Next").click()
        first = boxes()
        for _ in range(3):
            self.sweep.button("Next").click()
            self.assertEqual(boxes(), first)

    def test_all_steps_can_be_listed(self):
        self.sweep.button("All steps").click()
        self.assertEqual(self.sweep.button("All steps").get_attribute("aria-pressed"), "true")
        self.assertEqual(len(self.sweep.visible), 5)
        self.sweep.button("All steps").click()
        self.assertEqual(len(self.sweep.visible), 1)

    def test_values_appear_one_by_one_in_a_forward_pass(self):
        forward = Stepper(self.driver, "forward")
        self.assertEqual(forward.texts(".graph-data"), ["2", "−3", "10", "", "", "−2", ""])
        forward.button("Next").click()
        self.assertEqual(forward.texts(".stepper-changed"), ["−6"])
        self.assertEqual(forward.all(".graph-grad"), [])

    def test_two_steppers_do_not_move_each_other(self):
        self.sweep.button("Next").click()
        self.assertEqual(Stepper(self.driver, "forward").count, "0 / 3")


class OnATelephone(unittest.TestCase):
    def test_the_turn_is_scrolled_into_view_and_the_page_does_not_scroll(self):
        driver = browser(width=360)
        self.addCleanup(driver.quit)
        forward = Stepper(driver, "forward")
        for _ in range(3):
            forward.button("Next").click()
            node = forward.all(".stepper-current .graph-box")[0].rect
            self.assertGreaterEqual(node["x"], 0)
            self.assertLessEqual(node["x"] + node["width"], 360)
        self.assertEqual(driver.execute_script("return document.body.scrollWidth"), 360)


class WithoutScript(unittest.TestCase):
    def test_first_state_every_step_and_last_state_are_there(self):
        driver = browser(script=False)
        self.addCleanup(driver.quit)
        sweep = Stepper(driver, "sweep")
        self.assertEqual([svg.is_displayed() for svg in sweep.all("svg")], [True, True])
        self.assertEqual(len(sweep.visible), 4)
        self.assertEqual(sweep.all("button"), [])
        drawn = sweep.all(".stepper-last use")[0].rect
        self.assertGreater(drawn["width"], 300)


if __name__ == "__main__":
    unittest.main()
