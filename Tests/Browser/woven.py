"""The woven site as files: what it holds, without a browser."""

import os
import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SITE = Path(os.environ.get("SITE", ROOT / "site")).resolve()
EVERY_PAGE = sorted(path.name for path in SITE.glob("*.html"))
# Pages with programs are all alike: the first and the heaviest stand for them.
PROGRAMS = [name for name in EVERY_PAGE if name.endswith(".program.html")]
HEAVIEST = max(PROGRAMS, key=lambda name: (SITE / name).stat().st_size, default=None)
PAGES = [name for name in EVERY_PAGE if name not in PROGRAMS or name in (PROGRAMS[0], HEAVIEST)]
LESSONS = [name for name in PAGES if re.match(r"\d\d-", name) and name not in PROGRAMS]

# Where an element says what it points at.
LINKING = {"a": "href", "link": "href", "script": "src", "img": "src", "use": "href",
           "iframe": "src", "source": "src", "image": "href", "object": "data", "form": "action"}


class Page(HTMLParser):
    """The tags of one page, and what they link to."""

    def __init__(self, name):
        super().__init__()
        self.name = name
        self.text = (SITE / name).read_text(encoding="utf-8")
        self.tags = []
        self.feed(self.text)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def all(self, *names):
        """Returns the attributes of every element of these names."""
        return [attributes for tag, attributes in self.tags if tag in names]

    @property
    def ids(self):
        return [attributes["id"] for _, attributes in self.tags if "id" in attributes]

    @property
    def links(self):
        """Everything the page points at: (element, address)."""
        return [(tag, attributes[LINKING[tag]]) for tag, attributes in self.tags
                if LINKING.get(tag) in attributes]


@cache
def page(name):
    """Returns a page of the site, parsed once."""
    return Page(name)
