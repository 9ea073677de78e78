"""A text paragraph by paragraph: for the parallel reading view, for marks and for plain words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from fonds.records.text_profile.numbering import markers
from fonds.records.text_profile.tree import Node, inner
from fonds.records.text_profile.vocabulary import BREAKS, GAPS, LEAVES, LISTS, NOTE_REF, PAGE_BREAK
from fonds.records.text_profile.words import words_in, words_of


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One passage that can be shown, cited and marked by itself.

    id: "" before `mint`.
    kind: p, h2 to h6, li, tr or caption as in the profile; quotation (in a blockquote); note.
    xhtml: what stands in it, safe to print: inline elements; for tr its cells; for notes and for
    cells with several paragraphs, blocks.
    plain: its words.
    lang, dir: its own or those around it, "" where the text's own hold.
    leaf, page, scan: the leaf, the page and the scan on which it begins, as the last break before
    it says; "" where none does.
    marker: what a list sets before it: "3.", "b.", "•".
    by: whose note it is: paper, translator, editor; "" if not recorded or no note.
    label: the note's mark: its own, or that of the first reference to it.
    """

    id: str
    kind: str
    xhtml: str
    plain: str
    lang: str = ""
    dir: str = ""
    leaf: str = ""
    page: str = ""
    scan: str = ""
    marker: str = ""
    by: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Around:
    """What holds where a block stands."""

    lang: str = ""
    dir: str = ""
    kind: str = "p"

    def within(self, node: Node) -> _Around:
        return replace(
            self,
            lang=node.attrs.get("lang", self.lang),
            dir=node.attrs.get("dir", self.dir),
            kind="quotation" if node.name == "blockquote" else self.kind,
        )


class Walk:
    """Goes through one text from its first block to its last."""

    def __init__(self, text: list[Node]) -> None:
        self._text = text
        self._place = {"leaf": "", "page": "", "scan": ""}
        self._marker = ""
        self._references: dict[str, str] = {}

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every passage, in the order of the text."""
        for block in self._text:
            for node in block.all():
                if node.role == NOTE_REF:
                    self._references.setdefault(node.attrs["href"][1:], words_in(node))
        for block in self._text:
            yield from self._block(block, _Around())

    def _block(self, node: Node, around: _Around) -> Iterator[Paragraph]:
        around = around.within(node)
        if node.name == "hr":
            self._turn(node)
        elif node.name in LISTS:
            for item, marker in zip(node.elements, markers(node), strict=True):
                self._marker = f"{self._marker} {marker}".strip()
                yield from self._block(item, around.within(item))
        elif node.name in LEAVES or node.name in {"tr", "aside"} or not _holds_blocks(node):
            yield self._passage(node, around)
        else:
            for block in node.elements:
                yield from self._block(block, around)

    def _passage(self, node: Node, around: _Around) -> Paragraph:
        later = self._turn_to_its_start(node)
        passage = Paragraph(
            id=node.attrs.get("id", ""),
            kind=_kind(node, around),
            xhtml=inner(node),
            plain=words_of(node),
            lang=around.lang,
            dir=around.dir,
            marker=self._marker,
            by=node.attrs.get("data-by", ""),
            label=self._label(node),
            **self._place,
        )
        self._marker = ""
        for mark in later:
            self._turn(mark)
        return passage

    def _label(self, node: Node) -> str:
        if node.name != "aside":
            return ""
        return node.attrs.get("data-label") or self._references.get(node.attrs.get("id", ""), "")

    def _turn_to_its_start(self, node: Node) -> list[Node]:
        """Turn at breaks before its first words; the breaks after them are returned."""
        later: list[Node] = []
        words = False
        for part in _parts(node):
            if isinstance(part, str):
                words = True
            elif words:
                later.append(part)
            else:
                self._turn(part)
        return later

    def _turn(self, mark: Node) -> None:
        """The page or leaf after a break; an unnumbered break leaves it unknown."""
        if mark.role not in BREAKS:
            return
        attrs = mark.attrs
        own = "page" if mark.role == PAGE_BREAK else "leaf"
        other = "leaf" if own == "page" else "page"
        self._place = {
            own: attrs.get(f"data-{own}", ""),
            other: attrs.get(f"data-{other}", self._place[other]),
            "scan": attrs.get("data-scan", ""),
        }


def _parts(node: Node) -> Iterator[Node | str]:
    """The words and breaks within an element, in order."""
    for child in node.children:
        if isinstance(child, str) or child.role in BREAKS:
            yield child
            continue
        if child.role in GAPS:
            yield child.role  # a gap stands on its page as words do
        yield from _parts(child)


def _kind(node: Node, around: _Around) -> str:
    if node.name == "aside":
        return "note"
    return around.kind if node.name == "p" else node.name


def _holds_blocks(node: Node) -> bool:
    return any(
        child.name in LEAVES or child.name in {*LISTS, "table", "blockquote", "aside", "hr", "tr"}
        for child in node.elements
    )


def plain_of(paragraphs: Iterable[Paragraph]) -> str:
    """The words of all passages, notes after the text; see `fonds.records.text.plain`."""
    text: list[str] = []
    notes: list[str] = []
    before = ""
    for passage in paragraphs:
        if passage.kind == "note":
            notes.append(f"{_mark(passage)} {passage.plain}".strip())
            continue
        words = f"{passage.marker} {passage.plain}".strip()
        if passage.kind in {"li", "tr"} and passage.kind == before:
            text[-1] = f"{text[-1]}\n{words}"
        elif words:
            text.append(words)
        before = passage.kind if text else ""
    return "\n\n".join(text + notes)


_WHOSE = {"paper": "", "translator": "translator’s note", "editor": "editor’s note"}


def _mark(note: Paragraph) -> str:
    """What stands before a note: [1], or [1, translator’s note]."""
    told = [note.label.strip("[]() .:"), _WHOSE.get(note.by, "")]
    return f"[{', '.join(part for part in told if part) or 'note'}]"
