"""Reading one wording in one language: cut into tokens, freed of its edges, built, checked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from fonds.dates.edtf import Edtf, NotEdtf
from fonds.dates.wordings.brackets import Bracketed
from fonds.dates.wordings.built import Built
from fonds.dates.wordings.clock import stated_time
from fonds.dates.wordings.edges import Edges, dateline, peel
from fonds.dates.wordings.fragment import not_understood
from fonds.dates.wordings.grammar import build
from fonds.dates.wordings.lexicon import Lexicon, Sign, Token, Unreadable
from fonds.dates.wordings.notes import DATE_SUPPLIED, UNKNOWN_DATE, notes_on
from fonds.dates.wordings.outcome import Reading
from fonds.dates.wordings.pairs import two_dates
from fonds.dates.wordings.rule import Rule
from fonds.dates.wordings.styles import in_our_calendar
from fonds.dates.wordings.tokens import cut
from fonds.dates.wordings.years import fiscal_year, settle_years

_WITH_BRACKET = re.compile(r"(?P<before>[^()]+)\((?P<within>[^()]+)\)")
FIRST_YEAR, LAST_YEAR = 1000, 2100
_WORDLESS = {Sign.NUMERIC, Sign.ROMAN, Sign.TIME, Sign.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that was read, checked, with what stood about it."""

    edtf: Edtf
    built: Built
    edges: Edges


def read_in(lexicon: Lexicon, wording: Bracketed, rule: Rule, written: str) -> Reading:
    """Read a wording, made plain, in one language; Unreadable when that is not possible."""
    place, tokens = _placed(wording.text, lexicon, rule)
    language = lexicon.language if _speaks(tokens) else None
    undated, dating = _undated(tokens)
    if undated and not dating:
        notes = (UNKNOWN_DATE,) if undated.meaning == "unknown" else ()
        return Reading("", written, undated=True, language=language, notes=notes)
    dated = _date(dating, lexicon, rule)
    edtf, time, time_notes = stated_time(dating, dated.edges, dated.edtf)
    supplied_notes = (DATE_SUPPLIED,) if undated else ()
    return Reading(
        edtf=edtf,
        written=written,
        undated=undated is not None,
        language=language,
        calendar=dated.built.calendar,
        written_date=dated.built.written or None,
        time=time,
        kind=dated.edges.kind.meaning if dated.edges.kind else None,
        place=place,
        supplied=wording.supplied or undated is not None,
        notes=(
            *dated.built.notes,
            *notes_on(dating, wording, lexicon),
            *supplied_notes,
            *time_notes,
        ),
    )


def _placed(text: str, lexicon: Lexicon, rule: Rule) -> tuple[str | None, list[Token]]:
    """Cut the wording, parting a dateline's place from it; every word must be known."""
    tokens = cut(text, lexicon, rule)
    _refuse_other_reckonings(tokens)
    strangers = [token.text for token in tokens if token.sign is Sign.UNKNOWN]
    if not strangers:
        return None, tokens
    found = dateline(text, lexicon, rule)
    if found is None:
        raise _not_known(strangers)
    return found


def _refuse_other_reckonings(tokens: Sequence[Token]) -> None:
    signs = {token.sign for token in tokens}
    if Sign.RELATIVE in signs:
        raise Unreadable(
            "The words date the paper by another paper or event.",
            "Look the other date up, and give it in square brackets.",
        )
    if Sign.LUNAR in signs:
        raise Unreadable(
            "The words use the lunar calendar or the cycle of sixty years.",
            "Convert the date with a table, and give it as EDTF.",
        )


def _not_known(strangers: Sequence[str]) -> Unreadable:
    shown = ", ".join(f"“{text[:40]}”" for text in strangers[:5])
    return Unreadable(
        f"Not understood as part of a date: {shown}.",
        "Keep to the date itself, such as 19 September 1956; put anything else into a note.",
        final=False,
        strangers=len(strangers),
    )


def _speaks(tokens: Sequence[Token]) -> bool:
    """Whether a word of the language was among the tokens, and not figures alone."""
    return any(
        re.search(r"[^\W\d_]", token.text) and token.sign not in _WORDLESS for token in tokens
    )


def _undated(tokens: list[Token]) -> tuple[Token | None, list[Token]]:
    """Part "n.d." from a date that was supplied after it, if any."""
    if not tokens or tokens[0].sign is not Sign.UNDATED:
        return None, tokens
    return tokens[0], _without_brackets(tokens[1:])


def _without_brackets(tokens: list[Token]) -> list[Token]:
    """Take off round brackets that hold the whole: they add no certain meaning."""
    signs = "".join(token.sign for token in tokens)
    return tokens[1:-1] if re.fullmatch(r"\([^()]+\)", signs) else tokens


def _date(tokens: list[Token], lexicon: Lexicon, rule: Rule) -> Dated:
    core, edges = peel(_without_brackets(tokens))
    try:
        built = _built(core, rule)
    except Unreadable as fault:
        raise _two_dates(core, lexicon, rule) or fault from None
    mark = edges.style.sign if edges.style else None
    built = _in_era(in_our_calendar(built, core, mark, lexicon, rule), core)
    edtf = _checked(built.edtf)
    _weekday_must_agree(edges.weekday, edtf)
    if edges.kind and edges.kind.meaning == "other":
        raise _no_such_kind(edges.kind, edtf)
    return Dated(edtf, built, edges)


def _built(core: list[Token], rule: Rule) -> Built:
    settled = settle_years(core, rule)
    if any(token.sign is Sign.FISCAL for token in settled):
        return fiscal_year(settled, rule)
    return build(settled)


def _two_dates(core: list[Token], lexicon: Lexicon, rule: Rule) -> Unreadable | None:
    """Say that "12 April 1957 (recorded 15 April 1957)" holds two dates, if both can be read."""
    match = _WITH_BRACKET.fullmatch("".join(token.sign for token in core))
    if match is None:
        return None
    offers = []
    for name in ("before", "within"):
        inner, edges = peel(core[slice(*match.span(name))])
        mark = edges.style.sign if edges.style else None
        try:
            built = in_our_calendar(_built(inner, rule), inner, mark, lexicon, rule)
            offers.append(_checked(built.edtf).text)
        except Unreadable:
            return None
    return two_dates(tuple(offers))


def _in_era(built: Built, core: Sequence[Token]) -> Built:
    """Name the era in which the year was counted."""
    eras = [token.calendar for token in core if token.calendar != "gregorian"]
    if not eras:
        return built
    return Built(built.edtf, built.notes, eras[0], built.settled, built.written)


def _checked(text: str) -> Edtf:
    try:
        edtf = Edtf.parse(text)
    except NotEdtf:
        raise Unreadable(
            f"The words would give {text}, which is no date of the calendar.",
            "Look at the paper, and correct the day, the month or the year.",
        ) from None
    if not is_likely(edtf):
        raise Unreadable(
            f"The words would give {text}, and the year is taken for a slip of the pen.",
            "Check the year; if it is right, record the date as EDTF rather than in words.",
        )
    return edtf


def is_likely(edtf: Edtf) -> bool:
    """Whether the years are those of papers; beyond, one digit is rather wrong than right."""
    bounds = [day.year for day in (edtf.earliest, edtf.latest) if day]
    return all(FIRST_YEAR <= year <= LAST_YEAR for year in bounds)


def _weekday_must_agree(weekday: Token | None, edtf: Edtf) -> None:
    if weekday is None:
        return
    if edtf.earliest is None or edtf.earliest != edtf.latest:
        raise not_understood()
    if edtf.earliest.isoweekday() != weekday.number:
        raise Unreadable(
            f"{edtf.earliest} was not a {weekday.text.strip()}: the weekday contradicts the date.",
            "Look at the paper; if the date is right, give it without the weekday.",
            offers=(edtf.text,),
        )


def _no_such_kind(kind: Token, edtf: Edtf) -> Unreadable:
    return Unreadable(
        f"“{kind.text.strip()}” does not say whether this is the date of the paper.",
        "Give the date alone, and choose its kind (paper, talk, sent, received, registered).",
        offers=(edtf.text,),
    )
