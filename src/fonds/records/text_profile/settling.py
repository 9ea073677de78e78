"""From a pruned draft to the canonical tree: the same words, the same tree.

Languages that go without saying are dropped, neighbours that say the same are joined, what holds
for a whole paragraph is said by the paragraph, and bold, italic and underlined nest in one order.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import groupby

from fonds.records.text_profile.draft import Block, Run, Shape, Shapes
from fonds.records.text_profile.tree import Node
from fonds.records.text_profile.vocabulary import NOTE_REF

_FORMATTING = {"strong": 0, "em": 1, "u": 2}


def settled(text: Block, language: str) -> list[Node]:
    """The tree of a text whose own language is `language` ("" if not known)."""
    return [_settle(block, language) for block in text.blocks]


def _settle(block: Block, around: str) -> Node:
    own = block.attrs.get("lang", around)
    runs = _Tidying(own).runs(block.runs) if block.runs else []
    runs = _raise_span(block, runs)
    language = block.attrs.get("lang", around)
    if language == around:
        block.attrs.pop("lang", None)
    children: list[Node | str] = list(_grown(runs, 0))
    children += [_settle(inner, language) for inner in block.blocks]
    return Node(block.name, block.attrs, children)


def _raise_span(block: Block, runs: list[Run]) -> list[Run]:
    """A language or direction that holds for the whole paragraph is the paragraph's own."""
    while runs and runs[0].shapes:
        first = runs[0].shapes[0]
        if not _is_plain_span(first) or any(
            not run.shapes or _key(run.shapes[0]) != _key(first) for run in runs
        ):
            break
        if (
            "dir" in first.attrs
            and block.attrs.get("dir", first.attrs["dir"]) != first.attrs["dir"]
        ):
            break
        block.attrs = {**block.attrs, **first.attrs}
        runs = [Run(run.content, run.shapes[1:]) for run in runs]
    return runs


def _grown(runs: Sequence[Run], depth: int) -> list[Node | str]:
    """The tree of runs whose first `depth` shapes have been grown."""
    grown: list[Node | str] = []
    for key, group in groupby(runs, lambda run: _key_at(run, depth)):
        same = list(group)
        if key is not None:
            shape = same[0].shapes[depth]
            grown.append(Node(shape.name, shape.attrs, _grown(same, depth + 1)))
            continue
        for run in same:
            if isinstance(run.content, Shape):
                grown.append(Node(run.content.name, run.content.attrs))
            elif grown and isinstance(grown[-1], str):
                grown[-1] += run.content
            else:
                grown.append(run.content)
    return grown


def _key_at(run: Run, depth: int) -> Hashable:
    return _key(run.shapes[depth]) if depth < len(run.shapes) else None


def _key(shape: Shape) -> Hashable:
    """Equal for shapes that are one element when they meet."""
    if shape.name in _FORMATTING or _is_plain_span(shape):
        return shape.name, *sorted(shape.attrs.items())
    return id(shape)


def _is_plain_span(shape: Shape) -> bool:
    return shape.name == "span" and not shape.role


class _Tidying:
    """Tidies the shapes of one paragraph's runs, where `language` goes without saying."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._tidied: dict[Shapes, Shapes] = {}
        self._silent: dict[Shape, Shape] = {}  # shapes whose lang goes without saying, without it

    def runs(self, runs: list[Run]) -> list[Run]:
        tidied = [Run(self._bare(run), self._tidy(run.shapes)) for run in runs]
        for place, run in enumerate(tidied):
            if run.content == " ":
                before = tidied[place - 1].shapes if place else ()
                after = tidied[place + 1].shapes if place + 1 < len(tidied) else ()
                tidied[place] = Run(" ", _between(run.shapes, before, after))
        return tidied

    def _bare(self, run: Run) -> str | Shape:
        if isinstance(run.content, str):
            return run.content
        languages = (s.attrs["lang"] for s in reversed(run.shapes) if "lang" in s.attrs)
        return self._without_lang(run.content, next(languages, self._language))

    def _tidy(self, shapes: Shapes) -> Shapes:
        if not shapes:
            return shapes
        if shapes not in self._tidied:
            self._tidied[shapes] = self._in_order(self._said(_last_languages(_living(shapes))))
        return self._tidied[shapes]

    def _said(self, shapes: Shapes) -> Shapes:
        """Without languages that are those around, and spans that then say nothing."""
        language = self._language
        said: list[Shape] = []
        for shape in shapes:
            bare = self._without_lang(shape, language)
            language = shape.attrs.get("lang", language)
            if bare.attrs or bare.name != "span":
                said.append(bare)
        return tuple(said)

    def _without_lang(self, shape: Shape, language: str) -> Shape:
        if "lang" not in shape.attrs or shape.attrs["lang"] != language:
            return shape
        if shape not in self._silent:
            attrs = {key: value for key, value in shape.attrs.items() if key != "lang"}
            self._silent[shape] = Shape(shape.name, attrs)
        return self._silent[shape]

    def _in_order(self, shapes: Shapes) -> Shapes:
        """Bold, italic and underlined that touch, each once and in one order."""
        ordered: list[Shape] = []
        start = 0
        for shape in shapes:
            if shape.name not in _FORMATTING:
                ordered.append(shape)
                start = len(ordered)
            elif all(shape.name != other.name for other in ordered[start:]):
                ordered.append(shape)
                ordered[start:] = sorted(ordered[start:], key=lambda s: _FORMATTING[s.name])
        return tuple(ordered)


def _living(shapes: Shapes) -> Shapes:
    """Without dead links; a reference to a note is raised by its style, not by a sup."""
    note = any(shape.role == NOTE_REF for shape in shapes)
    return tuple(shape for shape in shapes if shape.name and not (note and shape.name == "sup"))


def _last_languages(shapes: Shapes) -> Shapes:
    """Of spans that touch and only give a language, the innermost."""
    return tuple(
        shape
        for place, shape in enumerate(shapes)
        if not (_gives_only_language(shape) and _gives_language(shapes[place + 1 : place + 2]))
    )


def _gives_only_language(shape: Shape) -> bool:
    return _is_plain_span(shape) and set(shape.attrs) == {"lang"}


def _gives_language(within: Shapes) -> bool:
    return any(_is_plain_span(shape) and "lang" in shape.attrs for shape in within)


def _between(own: Shapes, before: Shapes, after: Shapes) -> Shapes:
    """The shapes of a lone space: its own as far as a neighbour shares them.

    A space between words of one language belongs to it.
    """
    if not own:
        shared = _shared(before, after)
        return shared if all(set(shape.attrs) == {"lang"} for shape in shared) else ()
    return max(_shared(own, before), _shared(own, after), key=len)


def _shared(one: Shapes, other: Shapes) -> Shapes:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if _key(mine) != _key(theirs):
            break
        count += 1
    return one[:count]
