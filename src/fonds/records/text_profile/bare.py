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
    "\x00-\x20<>&\x7f-\xa0\xad\u034f\u061c\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff"
    "\uffa0\ufff0-\uffff"
)
_WORD = f"(?:[^{_SPECIAL}]|&(?:amp|lt|gt);)++"
_PARAGRAPH = f"<p>{_WORD}(?: {_WORD})*+</p>"
_BARE = re.compile(f"{_PARAGRAPH}(?:\n{_PARAGRAPH})*+")


def is_bare(xhtml: str) -> bool:
    """Whether it is surely such a text, and so canonical.

    >>> is_bare("<p>One &amp; two.</p>\\n<p>Three.</p>"), is_bare("<p>One <em>two</em></p>")
    (True, False)
    """
    return _BARE.fullmatch(xhtml) is not None


def mint(xhtml: str, highest: int) -> tuple[str, int]:
    """As `fonds.records.text.mint` does, for a text of bare paragraphs.

    >>> mint("<p>One.</p>\\n<p>Two.</p>", 4)
    ('<p id="p5">One.</p>\\n<p id="p6">Two.</p>', 6)
    """
    first, *others = xhtml.split("<p>")
    numbered = (f'<p id="p{place}">{words}' for place, words in enumerate(others, highest + 1))
    return first + "".join(numbered), highest + len(others)
