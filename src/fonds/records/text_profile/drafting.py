"""From tokens to a draft: what each element of the source becomes."""

from __future__ import annotations

from collections.abc import Iterable

from fonds.records.text_profile.attributes import carried, link
from fonds.records.text_profile.characters import SPACES, Scrubber, collapsed, is_blank
from fonds.records.text_profile.draft import Block, Shape
from fonds.records.text_profile.footnotes import NotePlan, fragment_of
from fonds.records.text_profile.hiding import Hiding
from fonds.records.text_profile.losses import Fault, Losses
from fonds.records.text_profile.omissions import is_known, report_attributes, report_element
from fonds.records.text_profile.outline import Outline
from fonds.records.text_profile.runs import Runs
from fonds.records.text_profile.styles import NO_STYLE, Style, style_of
from fonds.records.text_profile.tokens import Dropped, End, Start, Token, Words
from fonds.records.text_profile.typed import typed_lines
from fonds.records.text_profile.vocabulary import (
    BREAKS,
    FOREIGN,
    GAPS,
    HEADINGS,
    NOTE,
    SOURCES,
    TYPED,
    VOID,
    Treatment,
)

_LONGEST_LABEL = 20
_BLOCKS = {Treatment.LEAF, Treatment.CONTAINER, Treatment.PART, Treatment.RULE}
_KEPT = frozenset({"em", "strong", "u", "sup", "sub", "ins", "del", "q"})
_ROLES = frozenset({*BREAKS, *GAPS, NOTE})
_UNKNOWN = (Treatment.PLAIN, "")


class Drafting:
    """Reads one source.

    language: of the text, canonical, "" if not known. lower: whether its headings begin at h1 and
    are to begin at h2. plan: which elements are notes.
    """

    def __init__(self, language: str, lower: bool, plan: NotePlan, losses: Losses) -> None:
        self._language = language
        self._lower = lower
        self._plan = plan
        self._losses = losses
        self._scrub = Scrubber(losses)
        self._runs = Runs(losses)
        self._outline = Outline(losses, self._runs)
        self._hiding = Hiding(losses)
        self._label: list[str] | None = None  # words of a note's label, while it is being read
        self._typed = 0  # open elements in which spaces count
        self._foreign = 0  # open drawings and formulas

    def read(self, tokens: Iterable[Token]) -> Block:
        """The draft of everything the tokens say."""
        for place, token in enumerate(tokens):
            match token:
                case Words(text):
                    self._words(text)
                case Start():
                    self._start(place, token)
                case End(name):
                    self._end(name)
                case Dropped(fault, found):
                    self._losses.add(fault, found)
        self._end_label()
        return self._outline.finished()

    # --- Words ---

    def _words(self, text: str) -> None:
        if self._hiding.active:
            self._hiding.words(text)
            return
        text = self._scrub(text)
        if self._label is not None:
            self._label.append(text)
        elif self._typed:
            self._type(text)
        elif self._outline.leaf is not None or text.strip(SPACES):
            self._runs.write(self._outline.leaf_for_words(), text)

    def _type(self, text: str) -> None:
        for line in typed_lines(text):
            if line == "\n\n":
                self._outline.end_leaf()
            elif line == "\n":
                self._line_break()
            else:
                self._runs.write(self._outline.leaf_for_words(), line)

    def _line_break(self) -> None:
        if self._outline.leaf is not None:
            self._runs.write(self._outline.leaf, Shape("br", {}))

    def _end_label(self) -> None:
        """The link back from a note has ended: its words are the note's label, or only an arrow."""
        if self._label is None:
            return
        label, self._label = collapsed("".join(self._label)).strip(" "), None
        note = self._outline.note
        if is_blank(label):
            return
        if note is not None and len(label) <= _LONGEST_LABEL and _is_fresh(note):
            note.attrs["data-label"] = label
        elif any(character.isalnum() for character in label):
            self._runs.write(self._outline.leaf_for_words(), label)

    # --- Tags ---

    def _start(self, place: int, token: Start) -> None:
        name, attributes = token.name, token.attributes
        treatment, becomes = SOURCES.get(name, _UNKNOWN)
        style = style_of(attributes["style"]) if "style" in attributes else NO_STYLE
        if self._hiding.begins(token, style, treatment in _BLOCKS):
            return
        if self._label is not None:
            if treatment not in _BLOCKS:
                return
            self._end_label()
        report_element(token, self._losses, foreign=self._foreign > 0)
        role = _role(attributes)
        if attributes:
            report_attributes(token, role, self._losses)
        self._typed += name in TYPED and not token.closed
        self._foreign += name in FOREIGN and not token.closed
        if role in BREAKS:
            self._page_break(role, token, treatment)
        elif not self._note(place, token, role):
            self._treat(treatment, becomes, token, role, style, place)
        if token.closed and name not in VOID:
            self._end(name)

    def _treat(
        self,
        treatment: Treatment,
        becomes: str,
        token: Start,
        role: str,
        style: Style,
        place: int,
    ) -> None:
        match treatment:
            case Treatment.LEAF:
                self._leaf(becomes, token, role, style)
            case Treatment.CONTAINER:
                self._container(becomes, token)
            case Treatment.PART:
                self._part(token)
            case Treatment.PHRASE | Treatment.PLAIN:
                self._phrase(becomes, token, role, style, place)
            case Treatment.BREAK:
                self._anchor(token)
                if style.new_page:
                    self._outline_break(Shape("span", {"class": "page-break"}))
                else:
                    self._line_break()
            case Treatment.RULE:
                self._outline.rule(Block("hr"))
            case Treatment.PICTURE:
                self._picture(token)
            case _:
                self._anchor(token)

    def _end(self, name: str) -> None:
        treatment, becomes = SOURCES.get(name, _UNKNOWN)
        if self._hiding.ends(name) or self._ends_in_label(name, treatment):
            return
        self._typed -= name in TYPED and self._typed > 0
        self._foreign -= name in FOREIGN and self._foreign > 0
        if treatment is Treatment.LEAF:
            self._outline.close_leaf(becomes)
        elif treatment in {Treatment.CONTAINER, Treatment.PART}:
            self._outline.end(name)
        elif treatment in {Treatment.PHRASE, Treatment.PLAIN}:
            if not self._runs.close(name) and not is_known(name):
                self._losses.add(Fault.UNKNOWN_TAG, f"</{name}>")
        elif treatment is Treatment.BREAK:
            self._line_break()

    def _ends_in_label(self, name: str, treatment: Treatment) -> bool:
        """Whether an end tag is done with, since a label is being read."""
        if self._label is None:
            return False
        if name == "a" or treatment in _BLOCKS:
            self._end_label()
        return treatment not in _BLOCKS

    # --- Blocks ---

    def _leaf(self, becomes: str, token: Start, role: str, style: Style) -> None:
        if self._outline.absorbs():
            self._anchor(token)
            assert self._outline.leaf is not None
            self._runs.write(self._outline.leaf, " ")
            return
        becomes = self._lowered(token.name, becomes)
        self._outline.end_leaf()
        self._anchor(token)
        attrs = self._carried(becomes, "", token)
        leaf = self._outline.begin_leaf(becomes, attrs) or self._outline.begin_leaf("p", attrs)
        assert leaf is not None
        shapes = [Shape(shape, {}) for shape in style.shapes if leaf.name == "p"]
        if role in GAPS:
            shapes.insert(0, Shape("span", {"class": role, **self._carried("span", role, token)}))
        if shapes:
            self._runs.push("", shapes, self._outline.depth, leaf)
            self._runs.enter(leaf)

    def _lowered(self, name: str, becomes: str) -> str:
        """Headings one level down where the source begins at h1."""
        if not self._lower or name == "h1" or becomes not in HEADINGS:
            return becomes
        return HEADINGS[min(HEADINGS.index(becomes) + 1, len(HEADINGS) - 1)]

    def _container(self, becomes: str, token: Start) -> None:
        self._outline.end_leaf()
        self._anchor(token)
        self._outline.begin(token.name, becomes, self._carried(becomes, "", token))

    def _part(self, token: Start) -> None:
        if self._outline.absorbs():
            self._anchor(token)
            return
        self._outline.end_leaf()
        self._anchor(token)
        hands_down = self._carried("blockquote", "", token)
        if token.name in {"html", "body"} and self._language:
            stated = hands_down.pop("lang", "")
            if stated and stated.split("-")[0] != self._language.split("-")[0]:
                self._losses.add(Fault.PAGE_LANGUAGE, stated)
        self._outline.begin_part(token.name, hands_down)

    def _note(self, place: int, token: Start, role: str) -> bool:
        target = self._plan.notes.get(place)
        if target is not None:
            self._outline.drop_rule()
            self._outline.name(target)
        elif token.name != "aside" or role != NOTE:
            return False
        note = self._outline.begin_note(token.name, self._carried("aside", NOTE, token))
        if note is not None:
            note.names.extend(_names(token))
        return True

    # --- Inline elements ---

    def _phrase(self, becomes: str, token: Start, role: str, style: Style, place: int) -> None:
        self._anchor(token)
        if place in self._plan.labels:
            self._label = []
            return
        shapes = self._direction(becomes, token)
        if role in GAPS:
            attrs = self._carried("span", role, token)
            shapes = [Shape("span", {"class": role, **attrs})]
        if becomes == "a":
            shapes += self._link(token)
        elif becomes in _KEPT and becomes not in style.plain:
            shapes.append(Shape(becomes, self._carried(becomes, "", token)))
        shapes += [Shape(name, {}) for name in style.shapes if becomes != "a" or name != "u"]
        leaf = self._outline.leaf_for_words() if role in GAPS else self._outline.leaf
        self._runs.push(token.name, shapes, self._outline.depth, leaf)
        if role in GAPS and leaf is not None:
            self._runs.enter(leaf)

    def _direction(self, becomes: str, token: Start) -> list[Shape]:
        """A span for lang and dir, unless the element carries them itself."""
        if not token.attributes and token.name != "bdi":
            return []
        if becomes == "q":
            return []
        attrs = self._carried("q", "", token)
        if token.name == "bdi":
            attrs.setdefault("dir", "auto")
        return [Shape("span", attrs)] if attrs else []

    def _link(self, token: Start) -> list[Shape]:
        self._runs.close_shape("a")
        href = token.attributes.get("href")
        if href is None:
            return []
        if fragment := fragment_of(token.attributes):
            return [Shape("a", {"href": f"#{fragment}"})]
        address = link(href)
        if address is None:
            if href.strip():
                self._losses.add(Fault.LINK, href)
            return []
        return [Shape("a", {"href": address})]

    def _page_break(self, role: str, token: Start, treatment: Treatment) -> None:
        attrs = {"class": role, **self._carried("span", role, token)}
        self._anchor(token)
        if treatment in _BLOCKS:
            self._outline.rule(Block("hr", attrs))
            if treatment is not Treatment.RULE:
                self._outline.begin_part(token.name, {})
            return
        self._outline_break(Shape("span", attrs))
        if treatment in (Treatment.PHRASE, Treatment.PLAIN):
            self._runs.push(token.name, (), self._outline.depth, self._outline.leaf)

    def _outline_break(self, mark: Shape) -> None:
        if self._outline.leaf is None:
            self._outline.wait(mark)
        else:
            self._runs.write(self._outline.leaf, mark)

    def _picture(self, token: Start) -> None:
        self._anchor(token)
        words = token.attributes.get("alt", "")
        self._losses.add(Fault.IMAGE, words or token.attributes.get("src", "")[:200])
        if not is_blank(words):
            self._words(f" {words} ")

    def _carried(self, name: str, role: str, token: Start) -> dict[str, str]:
        return carried(name, role, token.attributes, self._scrub, self._losses)

    def _anchor(self, token: Start) -> None:
        for name in _names(token):
            self._outline.name(name)


def _is_fresh(note: Block) -> bool:
    """Whether a note has neither words nor a label yet."""
    return "data-label" not in note.attrs and not any(
        isinstance(run.content, str) and not is_blank(run.content)
        for block in note.all()
        for run in block.runs
    )


def _names(token: Start) -> list[str]:
    """The ids by which links may point to an element."""
    if not token.attributes:
        return []
    names = [token.attributes.get("id", "")]
    if token.name == "a":
        names.append(token.attributes.get("name", ""))
    return [name for name in names if name]


def _role(attributes: dict[str, str]) -> str:
    written = attributes.get("class")
    if not written:
        return ""
    return next((word for word in written.split() if word in _ROLES), "")
