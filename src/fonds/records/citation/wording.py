"""The words of a citation, by language. English alone so far.

To add a language: a Wording in WORDINGS, under its code. In a phrase, {0} is what it speaks of.
`date_style` is a style of `fonds.dates.say`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from fonds.records.copies import CopyKind, Outcome, SeenAs
from fonds.records.dates import DateKind
from fonds.records.document import AuthenticityState, Completeness
from fonds.records.statement import Certainty
from fonds.records.transcription import Extent


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Quotation marks, outer and inner; phrases; and words for what records hold as values.

    A value without a word is not mentioned: an accepted document is simply cited.
    """

    language: str
    date_style: Literal["house", "us"]
    quotes: tuple[str, str]
    inner_quotes: tuple[str, str]
    untitled: str
    undated: str
    undated_short: str
    date_not_recorded: str
    supplied: str
    withheld: str
    withdrawn: str
    location_not_recorded: str
    said_to_be_in: str
    original_in: str
    original_said_to_be_in: str
    private_copy_of: str
    private_copy: str
    printed_in: str
    copy_in: str
    original_not_seen: str
    original_not_seen_in: str
    obtained_by: str
    contributed_by: str
    translated_by: str
    translated_by_short: str
    translated_by_after: str
    translator_not_recorded: str
    translated_from: str
    translated_from_unknown: str
    machine_translation: str
    corrected_translation: str
    conjunction: str
    and_others: str
    authenticity: Mapping[AuthenticityState, str]
    completeness: Mapping[Completeness, str]
    extents: Mapping[Extent, str]
    outcomes: Mapping[Outcome, str]
    date_kinds: Mapping[DateKind, str]
    certainties: Mapping[Certainty, str]
    copy_kinds: Mapping[CopyKind, str]
    seen_as: Mapping[SeenAs, str]
    languages: Mapping[str, str]


_ENGLISH = Wording(
    language="en",
    date_style="us",
    quotes=("“", "”"),
    inner_quotes=("‘", "’"),
    untitled="[untitled]",
    undated="undated",
    undated_short="n.d.",
    date_not_recorded="date not recorded",
    supplied="[{0}]",
    withheld="withheld",
    withdrawn="withdrawn",
    location_not_recorded="location of the original not recorded",
    said_to_be_in="said to be in {0}",
    original_in="original in {0}",
    original_said_to_be_in="original said to be in {0}",
    private_copy_of="private copy of {0}",
    private_copy="private copy",
    printed_in="printed in {0}",
    copy_in="{0} in {1}",
    original_not_seen="original not seen",
    original_not_seen_in="{0} original not seen",
    obtained_by="obtained by {0}",
    contributed_by="contributed by {0}",
    translated_by="translated by {0}",
    translated_by_short="trans. {0}",
    translated_by_after="{0}, Trans.",
    translator_not_recorded="translator not recorded",
    translated_from="translated from a {0} translation",
    translated_from_unknown="translated from a translation",
    machine_translation="machine translation",
    corrected_translation="machine translation, corrected",
    conjunction="{0} and {1}",
    and_others="{0} et al.",
    authenticity={
        AuthenticityState.DOUBTED: "authenticity doubted",
        AuthenticityState.DISPUTED: "authenticity disputed",
        AuthenticityState.PURPORTED: "purported",
        AuthenticityState.FORGED: "held to be forged",
    },
    completeness={Completeness.EXCERPT: "excerpt", Completeness.FRAGMENT: "fragment"},
    extents={Extent.EXCERPT: "in excerpt", Extent.SUMMARY: "in summary"},
    outcomes={Outcome.PART: "released in part", Outcome.DENIED: "release denied"},
    date_kinds={
        DateKind.TALK: "talk of {0}",
        DateKind.SENT: "sent {0}",
        DateKind.RECEIVED: "received {0}",
        DateKind.REGISTERED: "registered {0}",
        DateKind.PUBLISHED: "published {0}",
    },
    certainties={
        Certainty.PROBABLE: "{0} (probable)",
        Certainty.UNCERTAIN: "{0} (uncertain)",
        Certainty.DISPUTED: "{0} (disputed)",
    },
    copy_kinds={
        CopyKind.CARBON: "carbon copy",
        CopyKind.DECODED: "decoded telegram",
        CopyKind.DRAFT: "draft",
        CopyKind.EXTRACT: "contemporary extract",
        CopyKind.TRANSLATION: "contemporary {0} translation",
        CopyKind.PHOTOCOPY: "photocopy",
        CopyKind.PRINT: "print",
    },
    seen_as={
        SeenAs.SCAN: "seen as a scan",
        SeenAs.PHOTOCOPY: "seen as a photocopy",
        SeenAs.PHOTOGRAPHS: "seen in photographs",
        SeenAs.MICROFILM: "seen on microfilm",
        SeenAs.NOTES: "from notes taken by hand in the reading room",
        SeenAs.PRINT: "seen in print",
    },
    languages={
        "bg": "Bulgarian",
        "cs": "Czech",
        "de": "German",
        "en": "English",
        "es": "Spanish",
        "fa": "Persian",
        "fr": "French",
        "hu": "Hungarian",
        "it": "Italian",
        "ja": "Japanese",
        "ko": "Korean",
        "mn": "Mongolian",
        "pl": "Polish",
        "ro": "Romanian",
        "ru": "Russian",
        "sh": "Serbo-Croatian",
        "sk": "Slovak",
        "sq": "Albanian",
        "sr": "Serbian",
        "uk": "Ukrainian",
        "vi": "Vietnamese",
        "zh": "Chinese",
    },
)

WORDINGS: dict[str, Wording] = {"en": _ENGLISH}


def wording_in(language: str) -> Wording:
    """The wording of that language, else the English one; never a mixture of the two."""
    return WORDINGS.get(primary(language), _ENGLISH)


def primary(language: str) -> str:
    """The language without script or region: "zh" of "zh-Hant"."""
    return language.replace("_", "-").partition("-")[0].lower()
