"""What every test of the suite shares: one browser, one server, and the pages of the site."""

import http.server
import os
import shutil
import subprocess
import threading
from functools import partial

import pytest
from playwright.sync_api import sync_playwright

from visit import Visitor
from woven import PAGES, ROOT, SITE


def pytest_generate_tests(metafunc):
    """A test that takes `name` runs for every page of the site."""
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", PAGES)


# What takes long to make: tests that share one of these run in one process, which makes it once.
SHARED = ["checked", "found", "measured", "pdf", "written"]


# Before xdist looks for the groups, or every process makes everything.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in items:
        for fixture in SHARED:
            if fixture in item.fixturenames:
                item.add_marker(pytest.mark.xdist_group(fixture))


def pytest_collection_finish(session):
    if getattr(session.config.option, "loadgroup", False):
        apart = [it.name for it in session.items if "@" not in it.nodeid and set(SHARED) & set(it.fixturenames)]
        assert not apart, "processes would make the same things"


def pytest_configure(config):
    if not PAGES:
        raise pytest.UsageError(f"there are no pages in {SITE}")


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium, started once."""
    path = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    assert path, "Chromium is not installed; .ci/browser installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files, and says nothing of it."""

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def server():
    """The address at which the site is served, as a web host would."""
    handler = partial(Quiet, directory=str(SITE))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as listener:
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listener.server_port}/"
        listener.shutdown()


@pytest.fixture(scope="session")
def written(tmp_path_factory):
    """The folder with what the Swift tests write for the browser: `payloads`, pages that they weave of hostile
    texts, and `live.json`, graphs and what the engine computes of them. SwiftPM is started once for both."""
    folder = tmp_path_factory.mktemp("written")
    subprocess.run(["swift", "test", "--quiet", "--filter", "EscapingTests|LiveGraphTests"], cwd=ROOT, check=True,
                   env={**os.environ, "PAYLOAD_SITE": str(folder / "payloads"), "LIVE_CASES": str(folder / "live.json")},
                   capture_output=True)
    return folder


@pytest.fixture(scope="session")
def visitors(chromium):
    """Returns a reader with the given window and settings; those with the same share it."""
    known = {}

    def visitor(**settings):
        key = tuple(sorted(settings.items()))
        if key not in known:
            known[key] = Visitor(chromium, **settings)
        return known[key]

    yield visitor
    for each in known.values():
        each.close()


@pytest.fixture
def reader(chromium):
    """Returns a fresh reader, who remembers nothing of other tests; at the end it must be content."""
    made = []

    def visitor(**settings):
        made.append(Visitor(chromium, **settings))
        return made[-1]

    yield visitor
    for each in made:
        problems = each.problems
        each.close()
        assert not problems
