"""The blocks of a text as a page shows them: each with its address, its leaf and its markup.

A body in the text profile (`fonds.records.text`) stands in a page beside others, so its ids get
the text's own prefix: paragraph p4 of text 12 is `#t12-p4`, for ever. Gaps are told in words, so
that a reader who hears the page, or prints it, misses nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _
from lxml import etree

from fonds.records.text_profile.vocabulary import (
    BREAKS,
    HEADINGS,
    ILLEGIBLE,
    NOTE,
    NOTE_REF,
    REDACTED,
)
from fonds.web.shown.scans import Turn

Way = Callable[[Turn], str]
"""The address of the page image that begins at a turn, "" where none is known."""

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
_PARAGRAPH = re.compile(r"p([0-9]+)")


@dataclass(frozen=True, slots=True)
class Note:
    """A note to the text. by: whose it is ("paper", "translator", "editor"), "" not recorded.

    back: the id of the place that refers to it, "" when none does.
    """

    id: str
    label: str
    by: str
    back: str
    markup: SafeString


@dataclass(frozen=True, slots=True)
class Block:
    """One block: a paragraph, a heading, a list, a table. number "" has no address of its own.

    turn: the leaf or page that begins with it, None when it begins none. notes: those that are
    first referred to in it.
    """

    id: str
    number: str
    turn: Turn | None
    heading: bool
    table: bool
    markup: SafeString
    notes: tuple[Note, ...] = ()

    @property
    def leaf(self) -> str:
        """The leaf or page that begins with it, in words."""
        return self.turn.label if self.turn else ""


@dataclass(frozen=True, slots=True)
class Body:
    """All of a text: its blocks in order, then its notes."""

    blocks: tuple[Block, ...]
    notes: tuple[Note, ...]


def body(markup: str, prefix: str, way: Way | None = None) -> Body:
    """The body of a text, with ids that are unique in the page: "t12" makes p4 into t12-p4.

    way: where the marks of leaves within paragraphs lead.
    """
    root = etree.fromstring(f"<text>{markup}</text>", _PARSER)
    referred = _address(root, prefix)
    _tell_gaps(root, way)
    _tell_hands(root)
    _lower_headings(root)
    elements = [element for element in root if isinstance(element.tag, str)]
    apart = [element for element in elements if _is_note(element)]
    notes = tuple(_note(element, place, referred) for place, element in enumerate(apart, 1))
    by_place = {note.back: note for note in notes if note.back}
    others = [element for element in elements if not _is_note(element)]
    return Body(tuple(_blocks(others, by_place)), notes)


def _address(root: etree._Element, prefix: str) -> dict[str, str]:
    """Prefixes ids and the links to them; returns the first place that refers to each note."""
    referred: dict[str, str] = {}
    for element in root.iter(etree.Element):
        own = element.get("id")
        if own:
            element.set("id", f"{prefix}-{own}")
        target = element.get("href", "")
        if target.startswith("#"):
            element.set("href", f"#{prefix}-{target[1:]}")
        if element.get("class") == NOTE_REF:
            to = element.get("href", "")[1:]
            if to not in referred:
                referred[to] = f"{to}-ref"
                element.set("id", referred[to])
    return referred


def _tell_gaps(root: etree._Element, way: Way | None) -> None:
    for span in list(root.iter("span")):
        role = span.get("class")
        if role in BREAKS:
            _tell_turn(span, way)
        elif role == REDACTED:
            _tell_withheld(span)
        elif role == ILLEGIBLE:
            _tell_illegible(span)


def _tell(span: etree._Element, words: str) -> None:
    """Words of the page, in its language, within a text that may be in another."""
    span.text = words
    span.set("lang", get_language() or "en")
    span.set("dir", "rtl" if get_language_bidi() else "ltr")


def _tell_turn(span: etree._Element, way: Way | None) -> None:
    """The leaf in brackets, leading to its image where one is known."""
    turn = _turn(span)
    address = way(turn) if way else ""
    _tell(span, "" if address else f"[{turn.label}]")
    if address:
        etree.SubElement(span, "a", {"href": address}).text = f"[{turn.label}]"


def _tell_withheld(span: etree._Element) -> None:
    """In the words the source gives in its place, else in ours."""
    words = _words(span)
    if words.startswith("["):
        span.set("class", f"{REDACTED} bracketed")
    elif not words:
        _tell(span, _withheld(span))


def _withheld(span: etree._Element) -> str:
    """What was blacked out, as far as it is recorded: how much, under which exemption."""
    told = (span.get(f"data-{name}", "") for name in ("extent", "code", "overprint"))
    known = ", ".join(part for part in told if part)
    return _("withheld: %(known)s") % {"known": known} if known else _("withheld")


def _tell_illegible(span: etree._Element) -> None:
    """An empty one is a gap; words in it were read with doubt."""
    extent = span.get("data-extent")
    if _words(span):
        etree.SubElement(span, "span", {"class": "query"}).text = " [?]"
        span.set("class", "doubtful")
    else:
        _tell(span, f"[{_('illegible')}: {extent}]" if extent else f"[{_('illegible')}]")


def _tell_hands(root: etree._Element) -> None:
    """Whose hand wrote in or struck out, and where on the paper."""
    for change in root.iter("ins", "del"):
        told = (change.get("data-hand"), change.get("data-place"))
        known = ", ".join(part for part in told if part)
        if known:
            etree.SubElement(change, "span", {"class": "hand"}).text = f" [{known}]"


def _words(element: etree._Element) -> str:
    return "".join(element.itertext()).strip()


def _lower_headings(root: etree._Element) -> None:
    """The page's own headings stand above those of a text."""
    deeper = dict(zip(HEADINGS, (*HEADINGS[1:], HEADINGS[-1]), strict=True))
    for element in list(root.iter(*HEADINGS)):
        element.tag = deeper[str(element.tag)]


def _is_note(element: etree._Element) -> bool:
    return element.tag == "aside" and element.get("class") == NOTE


def _blocks(elements: list[etree._Element], notes: dict[str, Note]) -> Iterator[Block]:
    turn: Turn | None = None
    for element in elements:
        if element.get("class") in BREAKS:
            turn = _turn(element)
            continue
        _number_items(element)
        own = element.get("id", "")
        yield Block(
            id=own,
            number=_number(own),
            turn=turn,
            heading=element.tag in HEADINGS,
            table=element.tag == "table",
            markup=_markup(element),
            notes=tuple(_referred_in(element, notes)),
        )
        turn = None
    if turn:  # a break with nothing behind it: the next leaf is blank, or was not copied out
        yield Block("", "", turn, heading=False, table=False, markup=SafeString())


def _referred_in(element: etree._Element, notes: dict[str, Note]) -> Iterator[Note]:
    """The notes whose first reference stands in the element, in the order of the references."""
    if not notes:
        return
    for link in element.iter("a"):
        note = notes.get(link.get("id", ""))
        if note is not None:
            yield note


def _number_items(block: etree._Element) -> None:
    """Each item of a list gets its number, as a paragraph has beside it."""
    for item in block.iter("li"):
        number = _number(item.get("id", ""))
        if number:
            link = etree.Element("a", {"class": "place", "href": f"#{item.get('id')}"})
            link.text, link.tail, item.text = number, item.text, None
            item.insert(0, link)


def _number(identifier: str) -> str:
    found = _PARAGRAPH.fullmatch(identifier.rpartition("-")[2])
    return found[1] if found else ""


def _turn(element: etree._Element) -> Turn:
    leaf, page = element.get("data-leaf", ""), element.get("data-page", "")
    label = _("new page")
    if leaf:
        label = _("leaf %(leaf)s") % {"leaf": leaf}
    elif page:
        label = _("page %(page)s") % {"page": page}
    return Turn(label, leaf, page, element.get("data-scan", ""))


def _note(element: etree._Element, place: int, referred: dict[str, str]) -> Note:
    own = element.get("id", "")
    label = element.get("data-label") or str(place)
    inside = SafeString("".join(_markup(child) for child in element))
    return Note(own, label, element.get("data-by", ""), referred.get(own, ""), inside)


def _markup(element: etree._Element) -> SafeString:
    # As HTML, since an empty element must not close itself there.
    return mark_safe(etree.tostring(element, encoding="unicode", method="html"))  # noqa: S308
