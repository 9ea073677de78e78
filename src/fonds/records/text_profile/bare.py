"""Texts of bare paragraphs: no markup within, no attributes. Most texts are; they cost little.

A text that this module knows is canonical: `clean` would change nothing. Of one that it does not
know, nothing is said. An import looks at every text, and so the plain case must be quick.
"""

from __future__ import annotations

import re

# What `clean` may take out, replace or look into: white space but the single space, controls,
# marks and overrides of direction, invisible characters, halves of characters. Written with gaps:
# whoever has them in a text pays for the slow way.
_SPECIAL = (
    "\x00-\x1f<>\x7f-\xa0\xad\u034f\u061c\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\uffff"
)
# Looked for and not matched against: possessive groups go wrong before Python 3.11.5.
_NOT_BARE = re.compile(f"[{_SPECIAL}]|  |&(?!(?:amp|lt|gt);)")


def is_bare(xhtml: str) -> bool:
    """Whether it is surely such a text, and so canonical.

    >>> is_bare("<p>One &amp; two.</p>\\n<p>Three.</p>"), is_bare("<p>One <em>two</em></p>")
    (True, False)
    """
    return all(map(_is_bare_paragraph, xhtml.split("\n")))


def _is_bare_paragraph(line: str) -> bool:
    if not (line.startswith("<p>") and line.endswith("</p>")):
        return False
    words = line[3:-4]
    at_an_edge = words[:1] in ("", " ") or words.endswith(" ")
    return not at_an_edge and _NOT_BARE.search(words) is None


def mint(xhtml: str, highest: int) -> tuple[str, int]:
    """As `fonds.records.text.mint` does, for a text of bare paragraphs.

    >>> mint("<p>One.</p>\\n<p>Two.</p>", 4)
    ('<p id="p5">One.</p>\\n<p id="p6">Two.</p>', 6)
    """
    first, *others = xhtml.split("<p>")
    numbered = (f'<p id="p{place}">{words}' for place, words in enumerate(others, highest + 1))
    return first + "".join(numbered), highest + len(others)
