"""The copy button: the code as it is now, without what the lesson took out."""

import re

from playwright.sync_api import expect

from visit import wait_for_paint
from woven import LESSONS, page as woven

# A clipboard that tells what was written to it: a headless browser has none of its own.
CLIPBOARD = """Object.defineProperty(navigator, 'clipboard', {
  value: { writeText(text) { window.copied = text; return Promise.resolve(); } } })"""
DENIED = """Object.defineProperty(navigator, 'clipboard', {
  value: { writeText() { return Promise.reject(new DOMException('no', 'NotAllowedError')); } } })"""
CHANGED = next(name for name in LESSONS if "<del>" in woven(name).text)


def changed(page):
    return page.locator("figure.chunk").filter(has=page.locator("del")).first


def expected(figure):
    """The lines a reader sees that are not struck out."""
    return figure.locator("pre code").evaluate("""(code) => [...code.children]
      .filter((line) => line.tagName !== 'DEL').map((line) => line.textContent)""")


def test_every_figure_with_code_can_be_copied(reader):
    page = reader().open(CHANGED)
    assert page.locator("figure.chunk").count() == page.locator("figure.chunk .copy").count() > 0


def test_the_mouse_copies_the_code_without_the_lines_that_were_removed(reader):
    page = reader(inject=CLIPBOARD).open(CHANGED)
    figure = changed(page)
    figure.hover()
    figure.get_by_role("button", name="Copy").click()
    expect(figure.locator(".copy")).to_have_text("Copied")
    copied = page.evaluate("copied")
    assert copied.split("\n") == expected(figure), "no line more, and no blank one"
    removed = figure.locator("del").first.inner_text()
    assert removed not in copied.split("\n") or removed in expected(figure)


def test_the_keyboard_copies_and_sees_where_it_is(reader):
    page = reader(inject=CLIPBOARD).open(CHANGED)
    button = changed(page).locator(".copy")
    wait_for_paint(page)
    page.keyboard.press("Tab")
    button.focus()
    expect(button).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    expect(button).to_have_text("Copied")
    assert page.evaluate("copied.length") > 0


def test_the_button_says_copy_again_after_a_while(reader):
    visitor = reader(inject=CLIPBOARD)
    visitor.page.clock.install()
    page = visitor.open(CHANGED)
    button = page.locator(".copy").first
    button.click()
    expect(button).to_have_text("Copied")
    page.clock.fast_forward(2500)
    expect(button).to_have_text("Copy")


def test_a_browser_that_forbids_copying_is_not_said_to_have_copied(reader):
    page = reader(inject=DENIED).open(CHANGED)
    button = page.locator(".copy").first
    button.click()
    expect(button).to_have_text("Not allowed")


def test_the_real_clipboard_of_a_served_page_holds_the_code(reader, server):
    visitor = reader(home=server)
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visitor.open(CHANGED)
    figure = changed(page)
    figure.locator(".copy").click()
    expect(figure.locator(".copy")).to_have_text("Copied")
    held = page.evaluate("navigator.clipboard.readText()")
    assert re.sub(r"\s+", " ", held).strip() == " ".join(" ".join(expected(figure)).split())
