"""Drives the boxes that ask for a prediction: answers are hidden until the reader asks.

    python3 Tests/Browser/test_predict.py

The page is written here, in the markup that lessons are woven to, around the real scripts.
"""

import os
import tempfile
import unittest
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = (ROOT / "Sources/Weaving/Resources").as_uri()
DRIVER = os.environ.get("CHROMEDRIVER", "/usr/bin/chromedriver")

BOX = """<aside class="callout predict"><p class="callout-title">Predict</p>
<p>What comes out?</p></aside>"""
CODE = '<figure class="chunk run"><pre><code>code()</code></pre></figure>'
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Predict</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src file:; script-src file:">
<link rel="stylesheet" href="{RESOURCES}/style.css"><link rel="stylesheet" href="{RESOURCES}/code.css">
<script src="{RESOURCES}/course.js"></script><script src="{RESOURCES}/predict.js" defer></script>
</head><body><main id="lesson">
<h2 id="one">One</h2>
<p class="before">Before.</p>
{BOX}
{CODE}
<pre class="output"><samp>forty-two</samp></pre>
<figure class="exhibit table" id="figure-1"><table><tr><td>42</td></tr></table></figure>
<p class="explains">It is forty-two.</p>
{CODE}
<p class="more">Because of the mice.</p>
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
ANSWERS = [".output", "#figure-1", ".explains", ".more"]


class Predictions(unittest.TestCase):
    def open(self, script=True, address=""):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        file = Path(folder.name) / "page.html"
        file.write_text(PAGE, encoding="utf-8")
        self.address = file.as_uri()
        options = webdriver.ChromeOptions()
        options.add_argument("--headless=new")
        options.add_argument("--no-sandbox")
        options.add_argument("--force-prefers-reduced-motion")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        if not script:
            setting = {"profile.managed_default_content_settings.javascript": 2}
            options.add_experimental_option("prefs", setting)
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        self.addCleanup(self.driver.quit)
        self.driver.get(self.address + address)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def sees(self, selector):
        """Whether something can be seen: it is there, and not in what is hidden until found."""
        return self.driver.execute_script(
            "return arguments[0].checkVisibility({contentVisibilityAuto: true})"
            " && !arguments[0].hidden", self.one(selector))

    def seen(self, selectors=tuple(ANSWERS)):
        return [self.sees(selector) for selector in selectors]

    def buttons(self):
        return self.driver.find_elements(By.CSS_SELECTOR, ".predict-tools button")

    def test_answers_are_hidden_and_code_is_not(self):
        self.open()
        self.assertEqual(self.seen(), [False] * 4)
        self.assertEqual(self.seen([".before", ".chunk", ".tests", ".between"]), [True] * 4)
        for code in self.driver.find_elements(By.CSS_SELECTOR, "main > .chunk"):
            self.assertTrue(code.is_displayed())
        self.assertEqual(self.one(".explains").rect["height"], 0)
        self.assertEqual([b.text for b in self.buttons()], ["Show what happens"] * 3)
        self.assertEqual(self.driver.get_log("browser"), [])

    def test_an_answer_that_is_a_sentence_is_hidden_up_to_the_next_box(self):
        self.open()
        self.assertEqual(self.seen([".sentence", ".last"]), [False, False])
        self.buttons()[1].click()
        self.assertEqual(self.seen([".sentence", ".last"]), [True, False])
        self.assertEqual(self.seen([".introduced", ".pages"]), [True, True])

    def test_the_button_shows_all_of_its_answer_and_goes_there(self):
        self.open()
        button = self.buttons()[0]
        self.assertEqual(button.get_attribute("aria-expanded"), "false")
        for name in button.get_attribute("aria-controls").split():
            self.assertTrue(self.driver.find_elements(By.ID, name))
        button.send_keys(Keys.ENTER)
        self.assertEqual(self.seen(), [True] * 4)
        self.assertFalse(self.sees(".sentence"))
        self.assertEqual(button.get_attribute("aria-expanded"), "true")
        self.assertIn("output", self.driver.switch_to.active_element.get_attribute("class"))

    def test_the_button_hides_it_again(self):
        self.open()
        self.buttons()[0].click()
        self.buttons()[0].click()
        self.assertEqual(self.seen(), [False] * 4)
        self.assertEqual(self.driver.switch_to.active_element, self.buttons()[0])

    def test_always_show_is_remembered_and_can_be_taken_back(self):
        self.open()
        self.driver.find_elements(By.CSS_SELECTOR, ".predict-tools input")[1].click()
        self.assertEqual(self.seen(), [True] * 4)
        self.driver.get(self.address)
        self.assertEqual(self.seen([*ANSWERS, ".sentence", ".last"]), [True] * 6)
        self.assertEqual([b.is_displayed() for b in self.buttons()], [False] * 3)
        self.driver.find_elements(By.CSS_SELECTOR, ".predict-tools input")[0].click()
        self.assertEqual(self.seen([*ANSWERS, ".sentence", ".last"]), [False] * 6)

    def test_a_link_into_an_answer_shows_it(self):
        self.open()
        self.one(".link").click()
        self.assertEqual(self.seen(), [True] * 4)
        self.assertEqual(self.buttons()[0].text, "Hide it again")

    def test_an_address_in_an_answer_shows_it(self):
        self.open(address="#figure-1")
        self.assertEqual(self.seen([*ANSWERS, ".sentence"]), [True] * 4 + [False])

    def test_the_address_of_a_section_shows_no_answer(self):
        self.open(address="#one")
        self.assertEqual(self.seen(), [False] * 4)

    def test_the_search_of_the_page_shows_what_it_finds(self):
        self.open()
        self.assertTrue(self.driver.execute_script("return 'onbeforematch' in document.body"))
        self.driver.execute_script(
            "arguments[0].dispatchEvent(new Event('beforematch', {bubbles: true}))",
            self.one(".more"))
        self.assertEqual(self.seen(), [True] * 4)

    def test_a_search_of_the_course_shows_what_it_has_found_once(self):
        self.open()
        self.driver.execute_script("localStorage.setItem('sought', 'Sparrow')")
        self.driver.get(self.address + "?again#two")
        self.assertEqual(self.seen([*ANSWERS, ".sentence", ".last"]), [False] * 5 + [True])
        self.driver.get(self.address)
        self.assertFalse(self.sees(".last"))

    def test_on_paper_everything_is_there(self):
        self.open()
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        for selector in [*ANSWERS, ".sentence", ".last"]:
            self.assertGreater(self.one(selector).rect["height"], 10)
        self.assertFalse(self.one(".predict-tools").is_displayed())

    def test_without_script_everything_is_there(self):
        self.open(script=False)
        for selector in [*ANSWERS, ".sentence", ".last"]:
            self.assertGreater(self.one(selector).rect["height"], 10)
        self.assertEqual(self.buttons(), [])


if __name__ == "__main__":
    unittest.main()
