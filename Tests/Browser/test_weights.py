"""What a reader downloads."""

import pytest

from woven import LESSONS, PAGES, SITE, page

KILOBYTE = 1000
SCRIPTS = sorted(path.name for path in SITE.glob("*.js") if not path.name.startswith("search-index"))


def weight(name):
    return (SITE / name).stat().st_size


def has_frames(name):
    """Returns whether the page has a figure that is drawn many times over."""
    classes = [attributes.get("class") or "" for _, attributes in page(name).tags]
    return any(kind in names.split() for names in classes for kind in ("chart-panels", "scrubber"))


def test_a_page_weighs_less_than_400_kilobytes_and_one_without_frames_less_than_160(name):
    assert weight(name) < (400 if has_frames(name) else 160) * KILOBYTE


def test_the_scripts_weigh_less_than_60_kilobytes_together():
    assert sum(map(weight, SCRIPTS)) <= 60 * KILOBYTE


def test_the_index_of_the_search_weighs_no_more_than_150_kilobytes():
    assert weight("search-index.js") <= 150 * KILOBYTE


def test_the_weights_are_reported(capsys):
    with capsys.disabled():
        print("\n\n  weight      page")
        for name in [*PAGES, *sorted(SCRIPTS), "style.css", "search-index.js"]:
            print(f"{weight(name) / KILOBYTE:8.1f} kB  {name}")
    assert LESSONS
