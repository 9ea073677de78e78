"""Reading the words of a date: read exactly, or refused with a remedy; never guessed.

>>> read("between 5 and 10 October 1956").edtf
'[1956-10-05..1956-10-10]'
>>> read("10/11/1956").offers
('1956-11-10', '1956-10-11')

Every word and mark of a wording must be understood, and the whole must stand in an order that
has one meaning (`wordings.grammar`). The words themselves are always kept. Languages live in
`wordings`, whose docstring tells how to add one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from fonds.dates.edtf import Edtf, NotEdtf
from fonds.dates.spreadsheet import figures_alone
from fonds.dates.wordings import LEXICONS, SCRIPTS
from fonds.dates.wordings.brackets import Bracketed, rivals, unbracket
from fonds.dates.wordings.lexicon import Unreadable
from fonds.dates.wordings.outcome import Reading, Refusal
from fonds.dates.wordings.reader import is_likely, read_in
from fonds.dates.wordings.rule import Rule
from fonds.dates.wordings.tokens import plain

__all__ = ["Reading", "Refusal", "Rule", "read"]

# The longest real wordings have some 80 characters; a page of text is no date.
LONGEST = 400
_NO_RULE = Rule()

Outcome = Reading | Unreadable


def read(wording: str, language: str | None = None, rule: Rule = _NO_RULE) -> Reading | Refusal:
    """Read the words of a date; a Refusal where they have no certain meaning. Never raises.

    `language` is a BCP 47 tag of the language that the wording is probably in; without one,
    every language is tried whose letters occur, and they must agree. `rule` says what the
    source is known to mean where words leave it open.
    """
    if len(wording) > LONGEST:
        return Refusal(
            wording,
            f"{len(wording)} characters are too many for a date.",
            "Keep the date alone in its field, and put the rest into a note.",
        )
    text = plain(wording)
    if not re.search(r"\w", text):
        return Refusal(
            wording,
            "There are no words to read.",
            "Leave the field empty if nothing is recorded; write n.d. if the paper has no date.",
        )
    try:
        return _as_edtf(text, wording) or _in_languages(text, wording, language, rule)
    except Unreadable as fault:
        return _refusal(wording, language, rule, fault)


def _refusal(wording: str, language: str | None, rule: Rule, fault: Unreadable) -> Refusal:
    """Say why, and offer what the wording would say if the import stated what is open."""
    offers = list(fault.offers)
    for assumption in fault.assuming:
        outcome = read(wording, language, replace(rule, **assumption))
        offers += outcome.offers if isinstance(outcome, Refusal) else [outcome.edtf]
    possible = tuple(offer for offer in dict.fromkeys(offers) if _is_edtf(offer))
    return Refusal(wording, fault.reason, fault.remedy, possible)


def _is_edtf(text: str) -> bool:
    try:
        Edtf.parse(text)
    except NotEdtf:
        return False
    return True


# --- EDTF given as wording ---

_EDTF_LETTERS = re.compile(r"[0-9XTZ?~%.,:/\[\]{} +-]+")


def _as_edtf(text: str, wording: str) -> Reading | None:
    """Take a wording that is EDTF already; None when it is none, or may be something else."""
    if not _EDTF_LETTERS.fullmatch(text) or _may_be_words(text):
        return None
    try:
        edtf = Edtf.parse(text)
    except NotEdtf:
        return None
    if not is_likely(edtf):
        return None
    clock = re.search(r"T([0-9]{2}:[0-9]{2}):[0-9]{2}(Z?)", edtf.text)
    return Reading(edtf.text, wording, time=clock[1] + clock[2] if clock else None)


def _may_be_words(text: str) -> bool:
    """Whether a reader could mean something else by the same figures."""
    if months := re.fullmatch(r"[0-9]{2}([0-9]{2})-([0-9]{2})", text):
        return int(months[2]) > int(months[1])
    local_time = "T" in text and not re.search(r"Z|[+-][0-9]{2}(?::[0-9]{2})?$", text)
    return local_time or re.fullmatch(r"[0-9]{4}/[0-9]{4}", text) is not None


# --- Languages ---


def _in_languages(text: str, wording: str, language: str | None, rule: Rule) -> Reading:
    """Read in the language that was named, if it can; else in those whose letters occur."""
    figures_alone(text)
    hint = _primary(language)
    if hint:
        outcome = _try(hint, text, wording, rule)
        if isinstance(outcome, Reading):
            return replace(outcome, language=hint)
        others = [other for other in _candidates(text, digits=()) if other != hint]
        if outcome.final or not others:
            raise outcome
        return _agreed([outcome, *(_try(other, text, wording, rule) for other in others)])
    candidates = _candidates(text, digits=tuple(LEXICONS))
    return _agreed([_try(candidate, text, wording, rule) for candidate in candidates])


def _primary(language: str | None) -> str | None:
    """Give the primary subtag of a language that is read: zh-Hant is zh; None for others."""
    primary = re.split(r"[-_]", language or "")[0].lower()
    return primary if primary in LEXICONS else None


def _candidates(text: str, digits: tuple[str, ...]) -> tuple[str, ...]:
    """Give the languages whose letters occur; `digits` when there are figures and numerals only."""
    bare = re.sub(r"\b[IVXХ]+\b|[TZ](?=[0-9:]|$)", "", text)
    for letters, languages in SCRIPTS:
        if re.search(letters, bare):
            return languages
    return digits


def _try(language: str, text: str, wording: str, rule: Rule) -> Outcome:
    try:
        return read_in(LEXICONS[language], unbracket(text), rule, wording)
    except Unreadable as fault:
        return _conflict(language, text, rule, wording) or fault


def _conflict(language: str, text: str, rule: Rule, wording: str) -> Unreadable | None:
    """Tell that an editor's brackets contradict the paper, when both can be read."""
    versions = rivals(text)
    if versions is None:
        return None
    try:
        paper, editor = (
            read_in(LEXICONS[language], Bracketed(version), rule, wording).edtf
            for version in versions
        )
    except Unreadable:
        return None
    if not paper or not editor:
        return None
    first, second = sorted((paper, editor))
    return Unreadable(
        "What stands in square brackets contradicts what stands before it.",
        "Decide between them, and say why in the note on the date.",
        offers=(f"[{first},{second}]",),
    )


def _agreed(outcomes: Sequence[Outcome]) -> Reading:
    """Give the reading on which all languages agree that understand the wording."""
    readings = [outcome for outcome in outcomes if isinstance(outcome, Reading)]
    faults = [outcome for outcome in outcomes if isinstance(outcome, Unreadable)]
    final = [fault for fault in faults if fault.final]
    if final:
        raise final[0]
    if not readings:
        raise min(faults, key=lambda fault: fault.strangers)
    if len({replace(reading, language=None, notes=()) for reading in readings}) > 1:
        raise Unreadable(
            "The words mean different dates in different languages.",
            "Say in which language the date is written.",
            offers=tuple(dict.fromkeys(reading.edtf for reading in readings if reading.edtf)),
        )
    languages = {reading.language for reading in readings}
    return replace(readings[0], language=languages.pop() if len(languages) == 1 else None)
