"""References: what they lead to is shown beside them when it is out of sight.

The page is written here, in the markup that lessons are woven to, beside the real script.
"""

import pytest
from playwright.sync_api import expect

from visit import wait_for_paint
from woven import ROOT

RESOURCES = ROOT / "Sources/Pages/Resources"
PARAGRAPHS = "\n".join("<p>Some words.</p>" for _ in range(60))
PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>References</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
<link rel="stylesheet" href="style.css">
<script src="course.js"></script><script src="references.js" defer></script>
</head><body><main id="page.lesson">
<p>See <a href="#fig.far">Figure 1</a>, <a href="#tbl.near">Table 1</a>, [<a href="#cite.1">1</a>] and
<a href="#words">some words</a>.</p>
<figure class="table" id="tbl.near"><figcaption><b>Table 1.</b> Near</figcaption></figure>
{PARAGRAPHS}
<div class="numbered" id="fig.far"><p class="figure-number">Figure 1</p><pre class="output"><samp>far</samp></pre></div>
<h2 id="words">Words</h2>
<ol><li id="cite.1"><em>A book</em>. 2020.</li></ol>
</main></body></html>"""


@pytest.fixture
def page(reader, tmp_path):
    style = "\n".join((RESOURCES / f"{name}.css").read_text() for name in ("style", "code"))
    (tmp_path / "style.css").write_text(style, encoding="utf-8")
    for name in ("course", "references"):
        (tmp_path / f"{name}.js").write_bytes((RESOURCES / f"{name}.js").read_bytes())
    (tmp_path / "one.html").write_text(PAGE, encoding="utf-8")
    page = reader(home=tmp_path.as_uri() + "/").open("one.html")
    wait_for_paint(page)
    return page


def test_what_is_out_of_sight_is_shown_beside_its_reference(page):
    preview = page.locator(".preview")
    expect(preview).to_be_hidden()
    page.get_by_role("link", name="Figure 1").hover()
    expect(preview).to_be_visible()
    expect(preview).to_contain_text("far")
    assert page.locator("[id='fig.far']").count() == 1
    link, box = page.get_by_role("link", name="Figure 1").bounding_box(), preview.bounding_box()
    assert 0 < box["y"] - link["y"] - link["height"] < 20
    page.get_by_role("link", name="1", exact=True).hover()
    expect(preview).to_have_text("A book. 2020.")
    page.get_by_role("link", name="some words").hover()
    expect(preview).to_be_hidden()


def test_what_is_in_sight_is_not_shown_twice(page):
    page.get_by_role("link", name="Table 1").hover()
    expect(page.locator(".preview")).to_be_hidden()


def test_keys_show_it_and_take_it_away(page):
    page.get_by_role("link", name="Figure 1").focus()
    expect(page.locator(".preview")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".preview")).to_be_hidden()
    page.get_by_role("link", name="Figure 1").click()
    expect(page.locator("[id='fig.far']")).to_be_in_viewport()
    expect(page.locator(".preview")).to_be_hidden()
