"""Links in the prose of the reference system: to its other records, as long as they come too.

A link to a record leads to the record here if anybody has it, and else where it led before.
"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from fonds.importing.readers import address
from fonds.importing.readers.wilson_record import SCHEME, SITE
from fonds.records.text import escaped

_HREF = re.compile(
    r"""(?P<before>\bhref\s*=\s*)(?P<mark>["'])(?P<link>.*?)(?P=mark)""", re.IGNORECASE | re.DOTALL
)
_HOSTS = {"digitalarchive.wilsoncenter.org", "www.digitalarchive.org", "digitalarchive.org"}
_RECORD = re.compile(
    r"/(?P<kind>collection|document)/(?P<number>[1-9][0-9]{0,9})(?:\.html?|/.*)?/?"
)
_SLUG = re.compile(r"/document/(?P<slug>[^/]+)/?")


def resolved(html: str) -> str:
    """The HTML with links to records of the site made soft links, and other relative ones whole.

    >>> resolved('<a href="/collection/234/china">China</a>')  # doctest: +ELLIPSIS
    '<a href="/collection/wilson%3A234?else=https%3A%2F%2Fdigitalarchive...%2Fchina">China</a>'
    """
    return _HREF.sub(_resolve, html)


def soft(link: str) -> str:
    """Where a link leads: to a record that may come, or to its whole address.

    >>> soft("mailto:a@example.org"), soft("#p3")
    ('mailto:a@example.org', '#p3')
    """
    if link.startswith("#") or not link.strip():
        return link
    try:
        whole = urljoin(f"{SITE}/", link.strip())
        parts = urlsplit(whole)
    except ValueError:  # brackets that no address has: `clean` makes words of it
        return link
    if parts.scheme not in ("http", "https") or parts.hostname not in _HOSTS:
        return whole
    path = unquote(parts.path)
    if record := _RECORD.fullmatch(path):
        return address(record["kind"], f"{SCHEME}:{record['number']}", whole)
    if slug := _SLUG.fullmatch(path):
        return address("document", f"path:/document/{slug['slug']}", whole)
    return whole


def _resolve(found: re.Match[str]) -> str:
    return f'{found["before"]}"{escaped(soft(unescape(found["link"])))}"'
