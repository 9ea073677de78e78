"""The source line of the reference system: where the original lies, who obtained and put it over.

    BArch, B 136/59748, 403-410. Contributed, transcribed, and translated by Stephan Kieninger.

What is read out of it is read surely or not at all; the line itself is always kept beside it.
To teach a phrasing: its verb in `_ACTS`, and a row in tests/importing/test_wilson_source.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import zip_longest

from fonds.names import headings
from fonds.names.headings import HeadingKind, reads_as_name


class Act(StrEnum):
    """What somebody did for the archive."""

    OBTAINED = "obtained"
    TRANSCRIBED = "transcribed"
    TRANSLATED = "translated"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Credit:
    """One clause: what was done (several acts of the same people), by whom, and for which body.

    written: the clause as it stands. people: names as written, () where they were not read surely.
    """

    acts: tuple[Act, ...]
    people: tuple[str, ...]
    written: str
    on_behalf: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The reference, without the credits; the credits, in order; whether all were understood."""

    reference: str
    credits: tuple[Credit, ...]
    understood: bool

    def people(self, act: Act) -> tuple[str, ...]:
        """Who did that, each once."""
        return tuple(
            dict.fromkeys(who for each in self.credits if act in each.acts for who in each.people)
        )

    def words(self, act: Act) -> str:
        """The clauses that speak of that act, as written."""
        return " ".join(each.written for each in self.credits if act in each.acts)


_ACTS: dict[str, Act] = {
    "obtained": Act.OBTAINED,
    "contributed": Act.OBTAINED,
    "provided": Act.OBTAINED,
    "donated": Act.OBTAINED,
    "supplied": Act.OBTAINED,
    "procured": Act.OBTAINED,
    "located": Act.OBTAINED,
    "collected": Act.OBTAINED,
    "transcribed": Act.TRANSCRIBED,
    "transcription": Act.TRANSCRIBED,
    "transcript": Act.TRANSCRIBED,
    "typed": Act.TRANSCRIBED,
    "translated": Act.TRANSLATED,
    "translation": Act.TRANSLATED,
    "translations": Act.TRANSLATED,
    "trans.": Act.TRANSLATED,
    "transl.": Act.TRANSLATED,
    "edited": Act.EDITED,
}
_VERB = "|".join(re.escape(verb) for verb in sorted(_ACTS, key=len, reverse=True))
_BODY = r"(?:the\s+)?[A-Z][\w&'’.-]*(?:\s+(?:(?:of|for|the|and|on)\s+)*[A-Z][\w&'’.-]*){0,7}"
_LANGUAGE = r"(?:the\s+)?(?:original\s+)?[A-Z][a-z]+(?:\s+(?:original|version|text|by\s+way))?"
_CLAUSE = re.compile(
    rf"(?<![\w-])(?P<acts>(?i:{_VERB})"
    rf"(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)(?i:{_VERB}))*)"
    rf"(?:\s+(?:for|to)\s+(?P<before>{_BODY}))?"
    rf"(?:\s+(?:from|into)\s+{_LANGUAGE})*"
    rf"(?:\s+(?:for|to)\s+(?P<after>{_BODY}))?"
    r"\s+(?i:by)\s*:?\s+"
)
# What may stand before the first clause and belongs to it.
_LEAD = re.compile(
    r"(?:(?:the|this|all)\s+)?(?:documents?|texts?|originals?|copy|copies|english)?"
    r"\s*(?:(?:was|were|is|are)\s+)?$",
    re.IGNORECASE,
)
_JOINING = re.compile(r"[\s,;.]*(?:\band\b|&|\bwith\b)?(?:\s+(?:was|were))?[\s,;]*$")
_INITIAL = re.compile(r"(?:\b[^\W\d_]|\b(?:Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|Ph|Univ|Inst))$")
_FROM = re.compile(rf"\s+(?:from|into)\s+{_LANGUAGE}$")
_WHEN = re.compile(r"\s+(?:in|on)\s+(?:[A-Z][a-z]+\s+(?:\d{1,2},?\s+)?)?\d{4}$")
_FOR = re.compile(rf"\s+for\s+(?P<body>{_BODY})$")
_SEVERAL = re.compile(r"\s*,\s*(?:and\s+|&\s+)?|\s+and\s+|\s*&\s*|\s+with\s+|\s*;\s*")
_CREDITED = re.compile(rf"(?<![\w-])(?:{_VERB})\s+by\b", re.IGNORECASE)
_TITLES = re.compile(r"^(?:Dr|Mr|Mrs|Ms|Prof|Professor|Ambassador)\.?\s+")


def read(source: str) -> Source:
    """The source line taken apart; without credits the whole of it is the reference.

    >>> read("BArch, B 136/1. Contributed by A. One and translated by B. Two.").people(Act.OBTAINED)
    ('A. One',)
    """
    found: list[Credit] = []
    rest = ""
    done = 0
    clauses = [clause for clause in _CLAUSE.finditer(source) if _is_credit(clause, source)]
    for clause, following in zip_longest(clauses, clauses[1:]):
        before = source[done : clause.start()]
        if not (found and _JOINING.fullmatch(before)):
            lead = _LEAD.search(before)
            rest += before[: lead.start()] if lead else before
        limit = following.start() if following else len(source)
        end = clause.end() + _end_of_names(source[clause.end() : limit])
        found.append(_credit(clause, source[clause.end() : end]))
        done = end
    rest += source[done:]
    if _CREDITED.search(rest) or not all(each.people for each in found):
        return Source(source.strip(), tuple(found), understood=False)
    return Source(_tidy(rest, bool(found)), tuple(found), understood=True)


def _is_credit(clause: re.Match[str], source: str) -> bool:
    """Whether the clause speaks of the document: a book that is cited has translators too."""
    before = source[: clause.start()].rstrip()
    after_comma = before.endswith(",") and _CLAUSE.search(before) is None
    return not (after_comma and re.search(r"[\"“”«»]|\bin\s", before))


def _end_of_names(words: str) -> int:
    """Where the sentence with the names ends: at a stop that no initial stands before."""
    for stop in re.finditer(r"[.;](?=\s|$)|[)\]](?=[\s.,;]|$)", words):
        if stop[0] != "." or not _INITIAL.search(words[: stop.start()]):
            return stop.start() if stop[0] in ")]" else stop.end()
    return len(words)


def _credit(clause: re.Match[str], names: str) -> Credit:
    written = (clause[0] + names).strip()
    written = _JOINING.sub("", written).strip() or written
    verbs = re.findall(_VERB, clause["acts"], re.IGNORECASE)
    acts = tuple(dict.fromkeys(_ACTS[verb.lower()] for verb in verbs))
    bare = _JOINING.sub("", names).strip(" .;,:")
    for trailing in (_WHEN, _FROM):
        bare = trailing.sub("", bare)
    behalf = _FOR.search(bare)
    if behalf:
        bare = bare[: behalf.start()]
    body = (behalf["body"] if behalf else "") or clause["before"] or clause["after"] or ""
    return Credit(acts, _people(bare), written, body.strip())


@lru_cache(maxsize=16_384)
def _people(names: str) -> tuple[str, ...]:
    """The names one by one; () unless every one of them is surely a name."""
    generation = re.sub(r",\s*(Jr\.?|Sr\.?|I{2,3})(?=$|[\s,;])", r" \1", names.strip())
    pieces = [_TITLES.sub("", piece.strip()) for piece in _SEVERAL.split(generation)]
    if _is_body(names) and not any(map(_is_person, pieces)):
        return (_bare(names),)
    if not all(_is_person(piece) or _is_body(piece) for piece in pieces):
        return ()
    after_comma = re.search(r",\s*([^,]+)$", names)
    if after_comma and _is_body(after_comma[1]) and not after_comma[1].startswith("and "):
        return ()  # "A, National Security Archive" may be A's house, or another that helped
    return tuple(_bare(piece) for piece in pieces)


def _is_person(piece: str) -> bool:
    return len(piece.split()) > 1 and reads_as_name(piece, 5) and not _is_body(piece)


def _is_body(piece: str) -> bool:
    bare = _bare(piece)
    acronym = re.fullmatch(r"[A-Z]{3,8}", bare) is not None
    named = bare[:1].isupper() and headings.read(bare).kind is HeadingKind.ORGANISATION
    return acronym or named


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", " ".join(name.split()), flags=re.IGNORECASE).strip()


def _tidy(reference: str, credited: bool) -> str:
    """The reference without what the credits leave standing at its ends."""
    words = " ".join(reference.split()) if credited else reference.strip()
    words = re.sub(r"[(\[]\s*[)\]]", "", words)
    return re.sub(r"\s+([.,;])", r"\1", words).strip(" ;,") if credited else words
