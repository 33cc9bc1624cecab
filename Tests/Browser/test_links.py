"""Links and anchors: every one of them leads somewhere."""

from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from woven import PAGES, SITE, page


def test_every_link_leads_to_a_file_or_an_anchor_that_exists(name):
    dead = []
    for tag, address in page(name).links:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            continue
        target = unquote(parts.path) or name
        anchor = unquote(parts.fragment)
        if not (SITE / target).is_file():
            dead.append(f"<{tag}> {address}: no such file")
        elif anchor and anchor not in page(target).ids:
            dead.append(f"<{tag}> {address}: no such anchor")
    assert not dead


def test_links_to_other_sites_are_https_or_mail_and_only_links(name):
    outside = [(tag, address) for tag, address in page(name).links if ":" in address.split("/")[0]]
    assert [it for it in outside if it[0] not in ("a", "link") or not it[1].startswith(("https://", "mailto:"))] == []


def test_every_reference_by_id_finds_its_element(name):
    ids = set(page(name).ids)
    lost = []
    for tag, attributes in page(name).tags:
        for key in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            lost += [f"<{tag} {key}={it}>" for it in attributes.get(key, "").split() if it not in ids]
    assert not lost


def test_ids_are_unique(name):
    ids = page(name).ids
    assert sorted(ids) == sorted(set(ids))


def test_every_page_of_the_site_is_reached_from_the_index():
    reached, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in reached or not name.endswith(".html"):
            reached.add(name)
            continue
        reached.add(name)
        paths = [urlsplit(it).path for _, it in page(name).links if not urlsplit(it).scheme]
        from_here = [normpath(join(dirname(name), unquote(it))) for it in paths if it]
        # The guide's pages lead back to the course's, which are a site of their own.
        waiting += [it for it in from_here if not it.startswith("..")]
    # Only the server finds 404.html.
    assert set(PAGES) - reached == {"404.html"}
