#!/usr/bin/env python3
"""Checks the pictures of a course that was published: each page names its own, which is a PNG of 1200 × 630.

Arguments: the folder, and the address at which the course says that it is.
"""

import pathlib
import struct
import sys
from html.parser import HTMLParser

folder, address = pathlib.Path(sys.argv[1]), sys.argv[2]
faults = []


class Properties(HTMLParser):
    """What a page says of itself."""

    def __init__(self, page):
        super().__init__()
        self.values = {}
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        name = attributes.get("property") or attributes.get("name")
        if tag == "meta" and name:
            self.values[name] = attributes.get("content", "")


def size(picture):
    """The width and the height that a PNG says in its header; nothing if it is none."""
    head = picture.read_bytes()[:24]
    return struct.unpack(">II", head[16:]) if head[:8] == b"\x89PNG\r\n\x1a\n" else None


# Pages with programs and the page for dead addresses have none: nobody passes them on.
pages = [page for page in sorted(folder.glob("*.html")) if page.name != "404.html" and ".program." not in page.name]
for page in pages:
    values = Properties(page).values
    path = f"cards/{page.stem}.png"
    said = [values.get(f"og:image{it}", "") for it in ("", ":width", ":height", ":alt")]
    if said[:3] != [f"{address}/{path}", "1200", "630"] or not said[3]:
        faults.append(f"{page.name} says of its picture {said}")
    elif not (folder / path).exists() or size(folder / path) != (1200, 630):
        faults.append(f"{path} is no PNG of 1200 × 630")
if sorted(it.stem for it in folder.glob("cards/*")) != [page.stem for page in pages]:
    faults.append("there are pictures of no page")
for fault in faults:
    print(fault, file=sys.stderr)
if faults or len(pages) < 2:
    sys.exit(1)
print(f"exports: {len(pages)} pages, each with its picture")
