"""Search, by mouse and by keyboard alone, from the disk and from a server."""

import re

import pytest
from playwright.sync_api import expect

from visit import FOLDER


@pytest.fixture(params=["disk", "server"])
def page(request, reader, server):
    # Who follows a result leaves the page, and breaks off what is still on its way: its icon, more of the index.
    home = {"disk": FOLDER, "server": server}[request.param]
    return reader(home=home, ignored=r"^failed: .*/(icon\.svg|search-index\S*)$").open("index.html")


def search(page, words):
    """Types the words as a person would, and returns what was found."""
    page.get_by_role("searchbox", name="Search the course").click()
    page.keyboard.type(words)
    expect(page.get_by_role("search").get_by_role("status")).to_have_text(re.compile("found"))
    return page.get_by_role("group", name="Found in the course").get_by_role("link")


def test_a_word_leads_to_a_lesson_by_mouse(page):
    found = search(page, "pullback")
    assert re.search("pullback", found.first.inner_text(), re.IGNORECASE)
    found.first.click()
    expect(page).to_have_url(re.compile(r"/\d\d-[a-z-]+\.html"))
    expect(page.get_by_role("main")).to_contain_text("pullback")


def test_slash_arrows_and_enter_lead_to_a_lesson_by_keyboard_alone(page):
    page.keyboard.press("/")
    box = page.get_by_role("searchbox")
    expect(box).to_be_focused()
    page.keyboard.type("gradient")
    links = page.get_by_role("group", name="Found in the course").get_by_role("link")
    expect(links.nth(2)).to_be_visible()
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(links.nth(1)).to_be_focused()
    # While the box had the focus more of the index may have come, and with it others; now they stay.
    address = links.nth(1).get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))


def test_enter_alone_takes_the_first_that_was_found(page):
    address = search(page, "relu").first.get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))


def test_escape_closes_and_comes_back_to_the_box(page):
    found = search(page, "value")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(found).to_have_count(0)
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_what_is_not_there_is_said_not_to_be_found(page):
    assert search(page, "xyzzyplugh").count() == 0
    expect(page.get_by_text("Nothing found")).to_be_visible()
    address = page.url
    page.keyboard.press("Enter")
    assert page.url == address


def test_leaving_the_box_closes_what_it_found(page):
    found = search(page, "value")
    page.get_by_role("heading", level=1).click()
    expect(found).to_have_count(0)


def test_every_result_leads_to_a_page_that_has_it(page):
    found = search(page, "backward")
    addresses = [it.get_attribute("href") for it in found.all()]
    assert len(addresses) > 2
    for address in addresses:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + address)
        anchor = address.partition("#")[2]
        assert not anchor or page.locator(f'[id="{anchor}"]').count() == 1


def test_a_slash_typed_into_the_box_is_a_slash(page):
    page.keyboard.press("/")
    page.keyboard.type("1/2")
    expect(page.get_by_role("searchbox")).to_have_value("1/2")


def test_the_list_of_what_was_found_fits_a_telephone(reader):
    page = reader(width=360, height=640).open("06-the-value-class.html")
    search(page, "value")
    box = page.get_by_role("group", name="Found in the course").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") == 360
