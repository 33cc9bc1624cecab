"""Versions side by side: from each page to the same page in the others, and a remark on pages that are not of the newest.

The pages are written here, in the markup that lessons are woven to, beside the real script.
"""

import pytest

from woven import ROOT

RESOURCES = ROOT / "Sources/Pages/Resources"
LIST = """window.courseVersions = {"newest":"0.2","versions":[
{"name":"0.2","lacks":["02-gone.html"]},{"name":"0.1","lacks":[]}]};"""


def page(version, name):
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{name}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
<script src="course.js"></script><script src="../versions.js" defer></script><script src="version.js" defer></script>
</head><body><details class="versions" data-version="{version}" data-page="{name}"><summary>Version {version}</summary>
<ul><li><a href="../latest/{name}">The newest version</a></li></ul></details><main></main></body></html>"""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("versions")
    for version in ("0.1", "0.2"):
        (folder / version).mkdir()
        for name in ("01-one.html", "02-gone.html"):
            (folder / version / name).write_text(page(version, name))
        for script in ("course.js", "version.js"):
            (folder / version / script).write_bytes((RESOURCES / script).read_bytes())
    (folder / "versions.js").write_text(LIST)
    return folder


@pytest.mark.parametrize("path, links, leads", [
    ("0.1/01-one.html", ["../latest/01-one.html", "../0.1/01-one.html"], ["../latest/01-one.html"]),
    ("0.1/02-gone.html", ["../latest/index.html", "../0.1/02-gone.html"], ["../latest/index.html"]),
    ("0.2/01-one.html", ["../latest/01-one.html", "../0.1/01-one.html"], []),
])
def test_every_version_is_led_to_and_an_old_page_says_so_from_the_disk(chromium, course, path, links, leads):
    opened = chromium.new_page()
    opened.goto((course / path).as_uri())
    addresses = "(links) => links.map((link) => link.getAttribute('href'))"
    assert opened.eval_on_selector_all(".versions a", addresses) == links
    assert opened.eval_on_selector_all(".outdated a", addresses) == leads
    opened.click(".versions summary")
    opened.keyboard.press("Escape")
    assert opened.evaluate("[document.querySelector('.versions').open, document.activeElement.tagName]") == [False, "SUMMARY"]
    opened.close()
