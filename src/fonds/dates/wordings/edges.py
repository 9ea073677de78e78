"""What stands about the date in a wording: its kind, a time, a weekday, a style, a place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fonds.dates.wordings.lexicon import Lexicon, Sign, Token
from fonds.dates.wordings.rule import Rule
from fonds.dates.wordings.tokens import cut

# Before a time, "about" speaks of the time.
_LEADING = re.compile(r"(?:c?(?P<t>t)-?|(?P<k>k)|(?P<j>j)|(?P<x>[xX]))")
_TRAILING = re.compile(
    r"(?:-?c?(?P<t>t)|\(c?(?P<t2>t)\)|(?P<k>k)|\((?P<j2>j)\)|(?P<j>j)|\((?P<x2>[xX])\)|(?P<x>[xX]))$"
)
# One to four capitalised words: Moscow; New York; Washington, D.C.
_PLACE = re.compile(r"[^\W\d_a-zа-я][^\d]{1,59}")


@dataclass(frozen=True, slots=True)
class Edges:
    """The tokens found about the date; each at most once. `about_time`: the time is circa."""

    kind: Token | None = None
    time: Token | None = None
    weekday: Token | None = None
    style: Token | None = None
    about_time: bool = False


def peel(tokens: Sequence[Token]) -> tuple[list[Token], Edges]:
    """Take from both ends what is no part of the date itself."""
    rest, edges = list(tokens), Edges()
    while rest:
        signs = "".join(token.sign for token in rest)
        match = _LEADING.match(signs) or _TRAILING.search(signs)
        if match is None:
            break
        taken = rest[match.start() : match.end()]
        richer = _add(edges, taken)
        if richer is None:
            break
        rest[match.start() : match.end()] = []
        edges = richer
    return rest, edges


def _add(edges: Edges, taken: Sequence[Token]) -> Edges | None:
    """Keep the one token that matters; None when there is one of its sort already."""
    token = next(one for one in taken if one.sign in _FIELDS)
    field = _FIELDS[token.sign]
    if getattr(edges, field) is not None:
        return None
    about = field == "time" and any(one.sign is Sign.CIRCA for one in taken)
    return _with(edges, field, token, about=about)


def _with(edges: Edges, field: str, token: Token, *, about: bool) -> Edges:
    match field:
        case "kind":
            return replace(edges, kind=token)
        case "time":
            return replace(edges, time=token, about_time=about)
        case "weekday":
            return replace(edges, weekday=token)
        case _:
            return replace(edges, style=token)


_FIELDS = {
    Sign.KIND: "kind",
    Sign.TIME: "time",
    Sign.WEEKDAY: "weekday",
    Sign.OLD_STYLE: "style",
    Sign.NEW_STYLE: "style",
}


def dateline(text: str, lexicon: Lexicon, rule: Rule) -> tuple[str, list[Token]] | None:
    """Part "Moscow, October 24, 1956—8 p.m." into the place and the tokens of the rest.

    Only a telegram's dateline, which ends with a dash and a time, is taken for one, unless
    the import states that its wordings open with a place; None otherwise.
    """
    for comma in list(re.finditer(",", text[:80]))[:3]:
        place, rest = text[: comma.start()].strip(), text[comma.end() :].strip()
        tokens = cut(rest, lexicon, rule)
        signs = "".join(token.sign for token in tokens)
        if "!" in signs or not _PLACE.fullmatch(place):
            continue
        if rule.dateline or signs.endswith("-t"):
            return place, tokens
    return None
