"""The switch between light and dark."""

import pytest

PAPER = {"light": "rgb(253, 252, 249)", "dark": "rgb(23, 23, 26)"}


def paper(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def switch(page):
    return page.get_by_role("combobox", name="Theme")


def shown(page):
    return switch(page).evaluate("(it) => it.selectedOptions[0].text"), paper(page)


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_switch_goes_from_system_to_light_to_dark_and_back(reader, system):
    page = reader(theme=system).open("index.html")
    for words, theme in [("system", system), ("light", "light"), ("dark", "dark"), ("system", system)]:
        switch(page).select_option(words)
        assert shown(page) == (f"Theme: {words}", PAPER[theme])


def test_the_choice_is_remembered_after_a_reload_and_on_other_pages(reader):
    page = reader(theme="light").open("index.html")
    assert shown(page) == ("Theme: system", PAPER["light"])
    switch(page).select_option("dark")
    page.reload()
    assert shown(page) == ("Theme: dark", PAPER["dark"])
    page.get_by_role("link", name="Begin").click()
    assert shown(page) == ("Theme: dark", PAPER["dark"])


def test_the_switch_works_by_keyboard(reader):
    page = reader().open("index.html")
    switch(page).focus()
    for words in ["light", "dark"]:
        page.keyboard.press("ArrowDown")
        assert shown(page)[0] == f"Theme: {words}"


def test_where_nothing_can_be_remembered_the_switch_still_works(reader):
    forgetful = """Object.defineProperty(window, 'localStorage', {
      get() { throw new DOMException('no', 'SecurityError'); } })"""
    page = reader(inject=forgetful).open("index.html")
    switch(page).select_option("light")
    assert shown(page) == ("Theme: light", PAPER["light"])


def test_the_chosen_theme_is_there_before_the_page_is_drawn(reader):
    """A page that is first light and then dark flashes."""
    page = reader(theme="light").open("index.html")
    page.evaluate("localStorage.setItem('theme', 'dark')")
    page.add_init_script("""addEventListener('DOMContentLoaded', () => {
      window.early = document.documentElement.dataset.theme; }, { capture: true })""")
    page.reload()
    assert page.evaluate("early") == "dark"
