"""Search, by mouse and by keyboard alone, from the disk and from a server."""

import re

import pytest
from playwright.sync_api import expect

from visit import FOLDER


@pytest.fixture(params=["disk", "server"])
def page(request, reader, server):
    return reader(home={"disk": FOLDER, "server": server}[request.param]).open("index.html")


def search(page, words):
    """Types the words as a person would, and returns what was found."""
    box = page.get_by_role("combobox", name="Search the course")
    box.click()
    page.keyboard.type(words)
    expect(page.get_by_role("listbox")).to_be_visible()
    return page.get_by_role("option")


def test_a_word_leads_to_a_lesson_by_mouse(page):
    found = search(page, "pullback")
    assert re.search("pullback", found.first.inner_text(), re.IGNORECASE)
    found.first.click()
    expect(page).to_have_url(re.compile(r"/\d\d-[a-z-]+\.html"))
    expect(page.get_by_role("main")).to_contain_text("pullback")


def test_slash_arrows_and_enter_lead_to_a_lesson_by_keyboard_alone(page):
    page.keyboard.press("/")
    box = page.get_by_role("combobox")
    expect(box).to_be_focused()
    page.keyboard.type("gradient")
    expect(page.get_by_role("option").nth(2)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id") == "page.found.1"
    address = chosen.get_attribute("data-address")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))


def test_enter_alone_takes_the_first_that_was_found(page):
    found = search(page, "relu")
    address = found.first.get_attribute("data-address")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))


def test_escape_closes_and_the_box_says_whether_it_is_open(page):
    search(page, "value")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    assert box.get_attribute("aria-activedescendant") is None


def test_what_is_not_there_is_said_not_to_be_found(page):
    found = search(page, "xyzzyplugh")
    expect(found).to_have_text(["Nothing found"])
    address = page.url
    page.keyboard.press("Enter")
    assert page.url == address


def test_leaving_the_box_closes_what_it_found(page):
    search(page, "value")
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_every_result_leads_to_a_page_that_has_it(page):
    found = search(page, "backward")
    addresses = [it.get_attribute("data-address") for it in found.all()]
    assert len(addresses) > 2
    for address in addresses:
        page.goto(page.url.rsplit("/", 1)[0] + "/" + address)
        anchor = address.partition("#")[2]
        assert not anchor or page.locator(f'[id="{anchor}"]').count() == 1


def test_a_slash_typed_into_the_box_is_a_slash(page):
    page.keyboard.press("/")
    page.keyboard.type("1/2")
    expect(page.get_by_role("combobox")).to_have_value("1/2")


def test_the_list_of_what_was_found_fits_a_telephone(reader):
    page = reader(width=360, height=640).open("06-the-value-class.html")
    search(page, "value")
    box = page.get_by_role("listbox").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") == 360
