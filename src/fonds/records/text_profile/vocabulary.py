"""The closed list: which elements stand in the profile, with which attributes, made from what.

The profile itself is described, with examples, in `fonds.records.text`. To add an element: its
line in `ATTRIBUTES`, its place among the sets below, what it is read from in `SOURCES`, its words
in `words`, and an example in the description.
"""

from __future__ import annotations

from enum import Enum, auto

# --- The profile ----------------------------------------------------------------------------------

HEADINGS = ("h2", "h3", "h4", "h5", "h6")
LISTS = ("ul", "ol")
CELLS = ("th", "td")

LEAVES = frozenset({"p", *HEADINGS, "caption"})
"""Blocks that hold words and nothing but words."""

FLOW = frozenset({"text", "li", *CELLS, "blockquote", "aside"})
"""Blocks that hold other blocks; `li` and cells may hold words alone instead."""

ADDRESSABLE = frozenset({"p", *HEADINGS, "caption", "li", "tr", "aside"})
"""Blocks that a citation can point to; `mint` gives each an id."""

INLINE = frozenset(
    {"em", "strong", "u", "sup", "sub", "ins", "del", "q", "span", "a", "br"},
)

EMPTY = frozenset({"br", "hr"})

PAGE_BREAK, LEAF_BREAK = "page-break", "leaf-break"
REDACTED, ILLEGIBLE = "redacted", "illegible"
NOTE, NOTE_REF = "note", "note-ref"
BREAKS = (PAGE_BREAK, LEAF_BREAK)
GAPS = (REDACTED, ILLEGIBLE)

_DIRECTED = ("lang", "dir")

ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "p": ("id", *_DIRECTED),
    **dict.fromkeys(HEADINGS, ("id", *_DIRECTED)),
    "ul": _DIRECTED,
    "ol": ("start", "reversed", "type", *_DIRECTED),
    "li": ("id", "value", *_DIRECTED),
    "table": _DIRECTED,
    "caption": ("id", *_DIRECTED),
    "tr": ("id", *_DIRECTED),
    "th": ("scope", "colspan", "rowspan", *_DIRECTED),
    "td": ("colspan", "rowspan", *_DIRECTED),
    "blockquote": _DIRECTED,
    "aside": ("id", "class", "data-by", "data-label", *_DIRECTED),
    "hr": ("class", "data-page", "data-leaf", "data-scan"),
    "em": (),
    "strong": (),
    "u": (),
    "sup": (),
    "sub": (),
    "q": _DIRECTED,
    "ins": ("data-hand", "data-place"),
    "del": ("data-hand", "data-place"),
    "br": (),
    "a": ("class", "href"),
    "span": (
        *("class", "data-page", "data-leaf", "data-scan"),
        *("data-extent", "data-code", "data-overprint", *_DIRECTED),
    ),
}
"""What each element may carry, in the order in which it is written."""

ROLE_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    PAGE_BREAK: ("class", "data-page", "data-leaf", "data-scan"),
    LEAF_BREAK: ("class", "data-page", "data-leaf", "data-scan"),
    REDACTED: ("class", "data-extent", "data-code", "data-overprint", *_DIRECTED),
    ILLEGIBLE: ("class", "data-extent", *_DIRECTED),
}
"""What a span or rule of that class may carry; a span of no class carries lang and dir."""

ROLES: dict[str, tuple[str, ...]] = {
    "hr": BREAKS,
    "span": (*BREAKS, *GAPS),
    "aside": (NOTE,),
    "a": (NOTE_REF,),
}
"""The classes that each element may have; an aside always has its own."""

ONCE = frozenset({"data-extent", "data-overprint"})
"""Said at the first piece only, when an element that runs over several paragraphs is parted."""

# --- What it is made from -------------------------------------------------------------------------


class Treatment(Enum):
    """What becomes of an element of the source."""

    LEAF = auto()  # a block of words
    CONTAINER = auto()  # a block of blocks
    PART = auto()  # no element of its own, but it parts paragraphs
    PHRASE = auto()  # an inline element
    PLAIN = auto()  # its words stay, it goes
    NOTHING = auto()  # holds no words, goes without a trace
    BREAK = auto()
    RULE = auto()
    PICTURE = auto()
    FIELD = auto()


Source = tuple[Treatment, str]


def _all(names: str, treatment: Treatment, becomes: str = "") -> dict[str, Source]:
    return {name: (treatment, becomes or name) for name in names.split()}


SOURCES: dict[str, Source] = {
    **_all("p h2 h3 h4 h5 h6 caption", Treatment.LEAF),
    **_all("h1", Treatment.LEAF, "h2"),
    **_all("ul ol li table tr td th blockquote", Treatment.CONTAINER),
    **_all("menu dir", Treatment.CONTAINER, "ul"),
    **_all("address article aside body center dd dialog div dl dt", Treatment.PART),
    **_all("fieldset figcaption figure footer form frameset head header", Treatment.PART),
    **_all("hgroup html legend listing main nav noframes optgroup", Treatment.PART),
    **_all("option plaintext pre search section select summary details", Treatment.PART),
    **_all("xmp", Treatment.PART),
    **_all("em strong u sup sub ins del q span a", Treatment.PHRASE),
    **_all("b", Treatment.PHRASE, "strong"),
    **_all("i cite dfn var", Treatment.PHRASE, "em"),
    **_all("s strike", Treatment.PHRASE, "del"),
    **_all("bdo bdi font", Treatment.PHRASE, "span"),
    **_all("abbr acronym applet audio big blink button canvas code data iframe", Treatment.PLAIN),
    **_all("kbd label map mark marquee math meter nobr noembed noscript", Treatment.PLAIN),
    **_all("object output picture progress rb rp rt rtc ruby samp slot small", Treatment.PLAIN),
    **_all("svg tbody textarea tfoot thead time tt video colgroup", Treatment.PLAIN),
    **_all("base basefont bgsound col command frame isindex keygen link", Treatment.NOTHING),
    **_all("meta param source track wbr area", Treatment.NOTHING),
    **_all("br", Treatment.BREAK),
    **_all("hr", Treatment.RULE),
    **_all("img image embed", Treatment.PICTURE),
    **_all("input", Treatment.FIELD),
}
"""Every element of HTML, past and present; the text of others is kept and they are reported."""

VOID = frozenset(
    name
    for name, (treatment, _) in SOURCES.items()
    if treatment
    in {Treatment.NOTHING, Treatment.BREAK, Treatment.RULE, Treatment.PICTURE, Treatment.FIELD}
)
"""Elements of HTML that never hold anything and have no end tag."""

TYPED = frozenset({"pre", "listing", "xmp", "plaintext"})
"""Elements whose spaces and line ends are kept."""

EMBEDDED = frozenset({"iframe", "object", "applet", "audio", "video", "canvas", "svg", "math"})
FORM_PARTS = frozenset({"form", "button", "select", "textarea", "keygen"})
FOREIGN = frozenset({"svg", "math"})
"""Elements inside which other vocabularies hold."""
