"""What a reader downloads."""

from woven import EVERY_PAGE, LESSONS, PAGES, SITE, page

KILOBYTE = 1000
# What a reader loads with pages: neither the search's index nor what is said of names, which come when they are wanted.
SCRIPTS = sorted(path.name for path in SITE.glob("*.js")
                 if not path.name.startswith("search-index") and not path.name.endswith(".notes.js"))
NOTES = sorted(path.name for path in SITE.glob("*.notes.js"))


def weight(name):
    return (SITE / name).stat().st_size


def has_maps_that_move(name):
    """Returns whether the page has a film of maps, each frame of which is a drawing of its own."""
    return any(each.get("class") == "scrubber-map" for each in page(name).all("div"))


def test_a_page_weighs_at_most_120_kilobytes_and_one_with_maps_that_move_at_most_400():
    limits = {name: (400 if has_maps_that_move(name) else 120) * KILOBYTE for name in EVERY_PAGE}
    assert {name: weight(name) for name in EVERY_PAGE if weight(name) > limits[name]} == {}


def test_no_page_loads_more_than_45_kilobytes_of_scripts():
    loaded = {name: sum(weight(it["src"]) for it in page(name).all("script")) for name in PAGES}
    assert {name: bytes for name, bytes in loaded.items() if bytes > 45 * KILOBYTE} == {}


def test_no_file_of_the_searchs_index_weighs_more_than_120_kilobytes():
    """A first search waits for one of them."""
    files = [path.name for path in SITE.glob("search-index*.js")]
    assert files and max(map(weight, files)) <= 120 * KILOBYTE


def test_what_is_said_of_names_weighs_at_most_60_kilobytes_a_page():
    assert NOTES and [name for name in NOTES if weight(name) > 60 * KILOBYTE] == []


def test_the_weights_are_reported(capsys):
    with capsys.disabled():
        print("\n\n  weight      page")
        for name in [*PAGES, *SCRIPTS, *NOTES, "style.css", "search-index.js"]:
            print(f"{weight(name) / KILOBYTE:8.1f} kB  {name}")
    assert LESSONS
