"""A reader's browser window, which notes everything it should not have seen."""

from woven import SITE

FOLDER = SITE.as_uri() + "/"


class Visitor:
    """One window. `problems` are console messages, errors, and requests that leave the site."""

    def __init__(self, chromium, width=1440, height=900, theme="light", script=True,
                 home=FOLDER, inject=None, **settings):
        self.home = home
        self.problems = []
        self.context = chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=theme,
            java_script_enabled=script, **settings)
        self.context.set_default_timeout(5000)
        if inject:
            self.context.add_init_script(inject)
        self.page = self.context.new_page()
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        self.page.on("request", self._asked)
        self.page.on("requestfailed", self._fail)

    def _heard(self, message):
        if message.type in ("error", "warning"):
            self.problems.append(f"console: {message.text}")

    def _asked(self, request):
        if not request.url.startswith(self.home):
            self.problems.append(f"request outside: {request.url}")

    def open(self, name):
        """Goes to a page of the site and returns the page; forgets what was noted before."""
        self.problems.clear()
        self.page.goto(self.home + name, wait_until="load")
        return self.page

    def _fail(self, request):
        # A page that is left breaks off what it still waited for, its icon say.
        if "ERR_ABORTED" not in (request.failure or ""):
            self.problems.append(f"failed: {request.url}")

    def unfold(self):
        """Opens every fold of the page, as one would who wants to see it all."""
        self.page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true })")

    def close(self):
        self.context.close()
