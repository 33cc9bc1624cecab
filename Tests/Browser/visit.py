"""A reader's browser window, which notes everything it should not have seen."""

import re

from woven import SITE

FOLDER = SITE.as_uri() + "/"


def wait_for_paint(page):
    """Waits until the page has been painted: the browser drops keys that are pressed before that."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


class Visitor:
    """One window. `problems` are console messages, errors, and requests that leave the site.

    What the pattern `ignored` is found in is no problem.
    """

    def __init__(self, chromium, width=1440, height=900, theme="light", script=True,
                 home=FOLDER, inject=None, ignored=None, **settings):
        self.home = home
        self.ignored = ignored
        self.problems = []
        self.context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme,
            java_script_enabled=script, **settings)
        self.context.set_default_timeout(5000)
        if inject:
            self.context.add_init_script(inject)
        self.page = self.context.new_page()
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self._note(f"error: {error}"))
        self.page.on("request", self._asked)
        self.page.on("requestfailed", lambda it: self._note(f"failed: {it.url}"))

    def _note(self, problem):
        if not self.ignored or not re.search(self.ignored, problem):
            self.problems.append(problem)

    def _heard(self, message):
        if message.type in ("error", "warning"):
            self._note(f"console: {message.text}")

    def _asked(self, request):
        if not request.url.startswith(self.home):
            self._note(f"request outside: {request.url}")

    def open(self, name):
        """Goes to a page of the site and returns the page; forgets what was noted before."""
        self.problems.clear()
        self.page.goto(self.home + name, wait_until="load")
        return self.page

    def unfold(self):
        """Opens every fold of the page, as one would who wants to see it all."""
        self.page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true })")

    def close(self):
        self.context.close()
