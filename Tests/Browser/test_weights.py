"""What a reader downloads."""

from woven import EVERY_PAGE, LESSONS, PAGES, SITE, page

KILOBYTE = 1000
SCRIPTS = sorted(path.name for path in SITE.glob("*.js") if not path.name.startswith("search-index"))


def weight(name):
    return (SITE / name).stat().st_size


def has_maps_that_move(name):
    """Returns whether the page has a film of maps, each frame of which is a drawing of its own."""
    return any(each.get("class") == "scrubber-map" for each in page(name).all("div"))


def test_a_page_weighs_at_most_135_kilobytes_and_one_with_maps_that_move_at_most_400():
    limits = {name: (400 if has_maps_that_move(name) else 135) * KILOBYTE for name in EVERY_PAGE}
    assert {name: weight(name) for name in EVERY_PAGE if weight(name) > limits[name]} == {}


def test_the_scripts_weigh_at_most_57_kilobytes_together():
    assert sum(map(weight, SCRIPTS)) <= 57 * KILOBYTE


def test_the_index_of_the_search_weighs_no_more_than_150_kilobytes():
    assert weight("search-index.js") <= 150 * KILOBYTE


def test_the_weights_are_reported(capsys):
    with capsys.disabled():
        print("\n\n  weight      page")
        for name in [*PAGES, *sorted(SCRIPTS), "style.css", "search-index.js"]:
            print(f"{weight(name) / KILOBYTE:8.1f} kB  {name}")
    assert LESSONS
