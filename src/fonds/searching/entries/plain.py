"""The bare words of a text in the profile: what is searched in, marked, and shown as a passage.

Unlike `fonds.records.text.plain` it has no words but the text's own: what is said about a gap or a
redaction stands in attributes, and the mark of a note would run into the word before it.
"""

from __future__ import annotations

import re

# Right for the profile alone: its attributes never hold a < or a >.
_NOTE_MARK = re.compile(r'<a class="note-ref"[^>]*>[^<]*</a>|</?su[bp]>')
_PARTS = re.compile(
    r"<(?:br|hr|/?(?:p|h[2-6]|li|ul|ol|table|tr|t[dh]|caption|blockquote|aside))\b[^>]*>"
)
_WITHIN = re.compile(r"<[^>]*>")


def words_of(xhtml: str) -> str:
    """The words, a paragraph a line.

    >>> words_of('<p id="p1">Top <em>se</em>cret<a class="note-ref" href="#n2">1</a> &amp; so</p>')
    'Top secret  & so'
    """
    if "<" not in xhtml and "&" not in xhtml:
        return xhtml
    words = _WITHIN.sub("", _PARTS.sub("\n", _NOTE_MARK.sub(" ", xhtml)))
    words = "\n".join(line.strip() for line in words.split("\n") if line and not line.isspace())
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
